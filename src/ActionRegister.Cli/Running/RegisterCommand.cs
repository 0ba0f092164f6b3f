using System.CommandLine;

namespace ActionRegister.Cli.Running;

/// <summary>One command with an example that its help shows.</summary>
internal sealed class RegisterCommand : Command
{
    /// <summary>Runs something and replies.</summary>
    public RegisterCommand(
        string name,
        string description,
        string example,
        Func<ParseResult, Invocation, CancellationToken, Task<Reply>> act,
        params IEnumerable<Symbol> symbols)
        : base(name, description)
    {
        (Example, Act) = (example, act);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument) Arguments.Add(argument);
            if (symbol is Option option) Options.Add(option);
        }
    }

    /// <summary>A line that somebody could type.</summary>
    public string Example { get; }

    /// <summary>What it does.</summary>
    public Func<ParseResult, Invocation, CancellationToken, Task<Reply>> Act { get; }
}
