using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;

namespace ActionRegister.Application.Changes;

/// <summary>How an entry stood at one of two moments.</summary>
/// <param name="Content">The content in force on that day; otherwise the latest text.</param>
/// <param name="InForce">Whether some content of it is in force on that day.</param>
/// <param name="Progress">For an agreed action.</param>
/// <param name="Overdue">For an agreed action: due, and neither done nor reported done.</param>
/// <param name="OpenAmendments">How many amendments are open.</param>
public sealed record EntryThen(
    Stage Stage, Content Content, bool InForce, ActionProgress? Progress, bool Overdue, int OpenAmendments);

/// <summary>What became of one entry between two moments, by what was recorded or by the passing of days.</summary>
/// <param name="Position">Position at which it came into the register.</param>
/// <param name="Before">How it stood at the earlier moment; null when it is new.</param>
/// <param name="After">How it stands at the later one.</param>
/// <param name="Opened">Numbers of the amendments put forward in between.</param>
/// <param name="Adopted">Numbers of the amendments adopted in between.</param>
public sealed record EntryChange(
    EntryId Id,
    Reference Reference,
    EntryKind Kind,
    bool Imported,
    long Position,
    EntryThen? Before,
    EntryThen After,
    IReadOnlyList<int> Opened,
    IReadOnlyList<int> Adopted)
{
    /// <summary>Whether the register did not have it before.</summary>
    public bool IsNew => Before is null;

    /// <summary>Whether another text stands now; both are there for a redline.</summary>
    public bool TextChanged => Before is not null && Before.Content.Hash != After.Content.Hash;

    /// <summary>Whether it stands elsewhere now.</summary>
    public bool StageChanged => Before is not null && Before.Stage != After.Stage;
}

/// <summary>How much changed in all, whatever page is shown.</summary>
/// <param name="Events">Events recorded in between.</param>
/// <param name="Entries">Entries that changed, the new ones among them.</param>
/// <param name="New">Entries that are new.</param>
/// <param name="Agreed">Entries that came to be agreed.</param>
/// <param name="Ended">Entries that were withdrawn, lapsed, overturned or superseded.</param>
/// <param name="TextsChanged">Entries in which another text stands.</param>
/// <param name="Opened">Amendments put forward.</param>
/// <param name="Adopted">Amendments adopted.</param>
public sealed record ChangeTotals(
    long Events, long Entries, long New, long Agreed, long Ended, long TextsChanged, long Opened, long Adopted);

/// <summary>A page of what changed between two moments.</summary>
/// <param name="Entries">The newest entry first.</param>
/// <param name="Group">What changed about the group: terms, settings, seats, offices; the same on every page.</param>
/// <param name="Next">Cursor of the next page, or null at the end.</param>
public sealed record ChangesPage(
    Moment From,
    Moment To,
    ChangeTotals Totals,
    IReadOnlyList<EntryChange> Entries,
    IReadOnlyList<GroupChange> Group,
    string? Next);
