using ActionRegister.Domain.Contents;

namespace ActionRegister.Domain.Importing;

/// <summary>Where an entry stands after the rows imported so far: what may follow and what may not.</summary>
/// <param name="Kind">Decision or action.</param>
/// <param name="Last">The London day of its last row.</param>
/// <param name="Content">What stands.</param>
/// <param name="Ended">Overturned, or replaced by another entry.</param>
/// <param name="Done">Whether it is an action that was done.</param>
public sealed record ImportCourse(EntryKind Kind, DateOnly Last, Content Content, bool Ended, bool Done)
{
    /// <summary>How far the register has an entry, as imported; null when it has none of it.</summary>
    public static ImportCourse? Of(Entry? entry) => entry is { Import: { } import, Agreed: [.., var last] }
        ? new(entry.Kind, import.Last, last.Content, entry.Status != EntryStatus.Agreed, entry.Completion is not null)
        : null;

    /// <summary>Why the row cannot follow, or null. Before the first row there is no course.</summary>
    public static string? Refusal(ImportCourse? course, ImportRow row)
    {
        if (course is null)
        {
            return row.What == Happened.Agreed
                ? null
                : $"\"{row.Entry}\" is no entry of this import before this row: an import begins each entry with a row \"agreed\" and writes to no other entry.";
        }

        if (row.What == Happened.Agreed) return $"\"{row.Entry}\" was agreed by an earlier row; what changed it is \"amended\".";
        if (course.Ended) return $"\"{row.Entry}\" had ended by then: it was overturned or replaced, and nothing follows.";
        if (row.On < course.Last)
            return $"It is out of order: \"{row.Entry}\" has a row of {Day(course.Last)}, and this one is of {Day(row.On)}.";
        return row.What switch
        {
            Happened.Amended when row.Content!.Kind != course.Kind => "Decision and action are not mixed.", // a row that amends has one
            Happened.Amended when row.Content!.Hash == (course.Content with { Supersedes = [] }).Hash => "It changes nothing.",
            Happened.Progress or Happened.Completed when course.Kind != EntryKind.Action =>
                $"\"{row.Entry}\" is a decision; only an action is carried out.",
            Happened.Progress or Happened.Completed when course.Done => $"\"{row.Entry}\" was done by then.",
            _ => null,
        };
    }

    /// <summary>Where the entry stands after the row.</summary>
    public static ImportCourse After(ImportCourse? course, ImportRow row) => course is null
        ? new(row.Content!.Kind, row.On, row.Content, Ended: false, Done: false) // the first row has a content
        : course with
        {
            Last = row.On,
            Content = row.Content ?? course.Content,
            Ended = row.What == Happened.Overturned,
            Done = row.What == Happened.Completed || course.Done,
        };

    /// <summary>Why an entry cannot be what the row replaces, or null.</summary>
    public static string? RefusalToReplace(ImportCourse? replaced, string key, ImportRow row) => replaced switch
    {
        null => $"It replaces \"{key}\", which is no entry of this import before this row; an import writes to no other entry.",
        { Ended: true } => $"It replaces \"{key}\", which had ended before.",
        var other when other.Last > row.On => $"It is out of order: it replaces \"{key}\", which has a later row, of {Day(other.Last)}.",
        _ => null,
    };

    /// <summary>Why an entry cannot be the decision that the row carries out, or null.</summary>
    public static string? RefusalToCarryOut(ImportCourse? decision, string key) => decision switch
    {
        null => $"It carries out \"{key}\", which is no entry of this import before this row; an import names no other entry.",
        { Kind: EntryKind.Action } => $"It carries out \"{key}\", which is an action; an action carries out a decision.",
        _ => null,
    };

    private static string Day(DateOnly day) => Rounds.Days.Words(day);
}
