using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Domain.Importing;

// What happened to an imported entry before the register. The register did not witness any of it: each of these says so by
// its name, and says by which document it is known. That an entry began is EntryImported.

/// <summary>The row of a file that a fact was imported from.</summary>
/// <param name="Id">How the file names it: unique among everything imported.</param>
/// <param name="N">Its place among the rows of its entry, from 1.</param>
/// <param name="Of">How many rows the entry has: until all are there, it is continued in another command.</param>
/// <param name="Source">The document that shows it.</param>
/// <param name="By">The seat, body or office whose act it was, or null where the file does not say.</param>
public sealed record ImportedRow(string Id, int N, int Of, string Source, Party? By);

/// <summary>Before the register, an imported entry was amended or overturned.</summary>
/// <param name="Row">The row that says so.</param>
/// <param name="Kind">Amend or overturn.</param>
/// <param name="Before">The content that stood.</param>
/// <param name="After">The content from then on.</param>
/// <param name="EffectiveFrom">The London day since which the content after is in force.</param>
/// <param name="Content">The content after.</param>
public sealed record AmendmentImported(
    ImportedRow Row,
    AmendmentKind Kind,
    ContentHash Before,
    ContentHash After,
    DateOnly EffectiveFrom,
    [property: TextPart] Content Content) : IEvent;

/// <summary>Before the register, somebody said how an imported action was going.</summary>
/// <param name="Row">The row that says so.</param>
/// <param name="Report">Its number on the action, from 1.</param>
/// <param name="On">The London day of the report.</param>
/// <param name="Note">How it was going.</param>
public sealed record ProgressImported(
    ImportedRow Row, int Report, DateOnly On, [property: PrivatePart] PrivateText Note) : IEvent;

/// <summary>Before the register, an imported action was done.</summary>
/// <param name="Row">The row that says so.</param>
/// <param name="Completion">Its number on the action, from 1.</param>
/// <param name="On">The London day on which it was done.</param>
/// <param name="Evidence">How anyone can check.</param>
public sealed record CompletionImported(
    ImportedRow Row, int Completion, DateOnly On, [property: PrivatePart] PrivateText Evidence) : IEvent;
