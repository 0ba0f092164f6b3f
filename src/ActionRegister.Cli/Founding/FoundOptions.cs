using System.CommandLine;

namespace ActionRegister.Cli.Founding;

/// <summary>What can be said on the command line of a founding.</summary>
internal sealed class FoundOptions
{
    public Option<string[]> Terms { get; } = new("--terms")
    {
        Description = "A published terms document, as plain text. Give several in the order in which they took effect.",
        HelpName = "FILE",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    public Option<string[]> As { get; } = new("--as")
    {
        Description = "The ready-made version to take, once for each document; without it, the version is told by title, date and clauses.",
        HelpName = "NAME",
        AllowMultipleArgumentsPerToken = true,
    };

    public Option<DateOnly[]> Day { get; } = new("--day")
    {
        Description = "Since when a document that states no date was in force (2019-09-01); once for each such document, in order.",
        HelpName = "DATE",
        AllowMultipleArgumentsPerToken = true,
    };

    public Option<string[]> Basis { get; } = new("--basis")
    {
        Description = "Where that day comes from, in words; once for each --day.",
        HelpName = "TEXT",
    };

    public Option<string?> Name { get; } = new("--name")
    {
        Description = "What the group is called; without it, the name that the last document's title begins with.",
        HelpName = "TEXT",
    };

    public Option<string?> Origin { get; } = new("--origin")
    {
        Description = "Names this log for ever, in every consent and checkpoint; made up when not given.",
        HelpName = "NAME",
    };

    public Option<FileInfo?> People { get; } = new("--people")
    {
        Description = "Who holds which seat and office, as JSON (see src/ActionRegister.Cli/Founding/README.md). "
            + "Without it every seat is vacant, and co-chairs and secretariat are recorded by the name of the office alone.",
        HelpName = "FILE",
    };

    public IReadOnlyList<Symbol> All => [Terms, As, Day, Basis, Name, Origin, People];
}
