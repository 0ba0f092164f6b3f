using ActionRegister.Domain.Contents;

namespace ActionRegister.Application.Reading;

/// <summary>An entry and how it stood at the moment asked about.</summary>
internal readonly record struct FoundEntry(EntryStandings Entry, EntryStanding Standing);

/// <summary>The entries that a filter finds at a moment, the newest first.</summary>
/// <param name="Whatever">Those found whatever stages, kind and overdue actions were asked for.</param>
/// <param name="Frequent">Words that so many texts have that entries are looked at one by one for them; they have not been yet.</param>
internal sealed record FoundEntries(RegisterFilter Filter, Moment Moment, IEnumerable<FoundEntry> Whatever, string? Frequent)
{
    public IEnumerable<FoundEntry> Chosen => Whatever.Where(found => Staged(found.Standing.Stage) && Kinded(found.Entry.Kind) && Timely(found.Standing.Overdue));

    /// <summary>How many there are, and how many with another choice of one filter; the words have to have been looked for.</summary>
    public RegisterCounts Counts()
    {
        var tallies = Whatever.CountBy(found => (found.Standing.Stage, found.Entry.Kind, found.Standing.Overdue))
            .Select(tally => (tally.Key.Stage, tally.Key.Kind, tally.Key.Overdue, Count: tally.Value)).ToList();
        return new(
            Moment,
            Counted.Of(tallies.Where(t => Staged(t.Stage) && Kinded(t.Kind) && Timely(t.Overdue)).Sum(t => t.Count)),
            tallies.Where(t => Kinded(t.Kind) && Timely(t.Overdue)).GroupBy(t => t.Stage).ToDictionary(g => g.Key, g => Counted.Of(g.Sum(t => t.Count))),
            tallies.Where(t => Staged(t.Stage) && Timely(t.Overdue)).GroupBy(t => t.Kind).ToDictionary(g => g.Key, g => Counted.Of(g.Sum(t => t.Count))),
            Counted.Of(tallies.Where(t => Staged(t.Stage) && Kinded(t.Kind) && t.Overdue).Sum(t => t.Count)));
    }

    private bool Staged(Stage stage) => Filter.Stages.Count == 0 || Filter.Stages.Contains(stage);

    private bool Kinded(EntryKind kind) => Filter.Kind is null || Filter.Kind == kind;

    private bool Timely(bool overdue) => !Filter.OverdueOnly || overdue;
}
