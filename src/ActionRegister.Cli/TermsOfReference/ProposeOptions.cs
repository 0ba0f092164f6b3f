using System.CommandLine;

namespace ActionRegister.Cli.TermsOfReference;

/// <summary>What the document alone cannot tell of an entry that carries it.</summary>
internal sealed class ProposeOptions
{
    public Argument<FileInfo> File { get; } = new("FILE") { Description = "The document, as plain text in UTF-8." };

    public Option<string?> As { get; } = Text("--as", "NAME", "The ready-made version to take; without it and without --name, it is told by title, date and clauses.");

    public Option<string?> Name { get; } = Text("--name", "NAME", "The stored name of a new version: small letters, digits and hyphens. Its provisions are those in force.");

    public Option<string?> ShortName { get; } = Text("--short-name", "TEXT", "How citations name the new version: \"ARCSEG, March 2031\".");

    public Option<FileInfo?> Provisions { get; } = new("--provisions")
    {
        Description = "Where the new version differs from the provisions in force, as JSON (see src/ActionRegister.Cli/TermsOfReference/README.md).",
        HelpName = "FILE",
    };

    public Option<DateOnly?> Day { get; } = new("--day")
    {
        Description = "The day of a document that states no date (2031-03-01).",
        HelpName = "DATE",
    };

    public Option<string?> Basis { get; } = Text("--basis", "TEXT", "Where that day comes from, in words.");

    public Option<string?> Reasons { get; } = Text("--reasons", "TEXT", "Why the terms should change.");

    public Option<string?> Impact { get; } = Text("--impact", "TEXT", "Impact and resource implications for councils and partners; \"none, because …\" is allowed.");

    public Option<DateOnly?> EffectiveFrom { get; } = new("--effective-from")
    {
        Description = "The day from which it is in force; without it, on agreement.",
        HelpName = "DATE",
    };

    public Option<string[]> Central { get; } = Many("--central", "Who of central government had a hand in the draft.");

    public Option<string[]> Local { get; } = Many("--local", "Who of local government had a hand in the draft.");

    public Option<string?> WhyOneSide { get; } = Text("--why-one-side", "TEXT", "Why only one side had a hand in it.");

    public Option<string?> Sponsor { get; } = Text("--sponsor", "PARTY", "The seat or office that puts it forward (seat:wales); without it, the one that the sender acts in.");

    public IReadOnlyList<Symbol> All =>
    [
        File, As, Name, ShortName, Provisions, Day, Basis, Reasons, Impact, EffectiveFrom, Central, Local, WhyOneSide, Sponsor,
    ];

    private static Option<string?> Text(string name, string help, string description) =>
        new(name) { Description = description, HelpName = help };

    private static Option<string[]> Many(string name, string description) =>
        new(name) { Description = description, HelpName = "WHO", AllowMultipleArgumentsPerToken = true };
}
