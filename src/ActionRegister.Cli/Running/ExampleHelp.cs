using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ActionRegister.Cli.Running;

/// <summary>The usual help, followed by the command's example and what the exit codes mean.</summary>
internal sealed class ExampleHelp(HelpAction usual) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        foreach (var command in WithExamples(parseResult.CommandResult.Command))
        {
            output.WriteLine("Example:");
            output.WriteLine($"  {command.Example}");
            output.WriteLine();
        }

        output.WriteLine("Exit codes: 0 good, 1 refused or not as it should be, 2 usage, 3 could not run.");
        return (int)ExitCode.Good;
    }

    private static IEnumerable<RegisterCommand> WithExamples(Command command) =>
        command is RegisterCommand one ? [one] : command is RootCommand ? [] : command.Subcommands.OfType<RegisterCommand>();
}
