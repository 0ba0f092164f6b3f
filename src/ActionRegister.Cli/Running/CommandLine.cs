using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ActionRegister.Cli.Running;

/// <summary>Reads the command line, runs the command, writes its reply and turns every failure into one plain sentence.</summary>
internal static class CommandLine
{
    public static async Task<int> Run(string[] arguments, Terminal terminal, Settings settings)
    {
        var json = new Option<bool>("--json") { Description = "Write one JSON document instead of lines.", Recursive = true };
        var root = new RootCommand("Runs and questions the register of decisions from the command line.") { json };
        foreach (var command in Commands.All) root.Subcommands.Add(command);
        foreach (var help in root.Options.OfType<HelpOption>()) help.Action = new ExampleHelp((HelpAction)help.Action!); // it has one
        foreach (var command in Everything(root))
        {
            command.SetAction((parsed, cancellation) =>
                Run(command, parsed, parsed.GetValue(json), terminal, settings, cancellation));
        }

        var parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction)
            return Misused(parsed, terminal);

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
        });
    }

    private static IEnumerable<RegisterCommand> Everything(Command command) =>
        command.Subcommands.SelectMany(sub => Everything(sub).Concat(sub is RegisterCommand one ? [one] : []));

    private static async Task<int> Run(
        RegisterCommand command, ParseResult parsed, bool json, Terminal terminal, Settings settings, CancellationToken cancellation)
    {
        try
        {
            var reply = await command.Act(parsed, new Invocation(settings, new LongWork(terminal), TimeProvider.System), cancellation);
            foreach (var line in json ? [CliJson.Write(reply.Json)] : reply.Lines) terminal.Out.WriteLine(line);
            foreach (var line in json ? reply.BesideJson : []) terminal.Error.WriteLine(line);
            if (reply.Refused is not { } refused)
                return (int)reply.Code;
            terminal.Error.WriteLine(refused);
            return (int)ExitCode.Refused;
        }
        catch (Exception exception) when (Sentences.Of(exception) is { } failure)
        {
            terminal.Error.WriteLine(failure.Message);
            return (int)failure.Code;
        }
    }

    private static int Misused(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command is RootCommand ? "register" : $"register {Path(parsed.CommandResult)}";
        foreach (var error in parsed.Errors) terminal.Error.WriteLine(error.Message);
        terminal.Error.WriteLine($"Run \"{command} --help\" to see what it takes.");
        return (int)ExitCode.Usage;
    }

    private static string Path(System.CommandLine.Parsing.CommandResult command) =>
        command.Parent is System.CommandLine.Parsing.CommandResult { Command: not RootCommand } parent
            ? $"{Path(parent)} {command.Command.Name}"
            : command.Command.Name;
}
