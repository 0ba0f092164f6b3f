using ActionRegister.Application.Reading;
using ActionRegister.Domain.Importing;

namespace ActionRegister.Application.Changes;

/// <summary>An entry that is in the register at the later of two moments, and how it stood at both.</summary>
internal sealed record EntryCompared(EntryStandings Entry, EntryStanding? Before, EntryStanding After)
{
    /// <summary>Whether it stands otherwise than before: by what was recorded, or because days have passed.</summary>
    public bool StandsOtherwise => Before != After;

    public bool IsNew => Before is null;

    public bool CameToBeAgreed => After.Stage == Stage.Agreed && Before?.Stage != Stage.Agreed;

    public bool Ended => After.Stage is Stage.Withdrawn or Stage.Lapsed or Stage.Overturned or Stage.Superseded && Before?.Stage != After.Stage;

    public bool TextChanged => Before is not null && Before.Shown != After.Shown;

    /// <summary>
    /// Whether anything was recorded on it in between that may have left it standing as it stood; null when only the history can
    /// tell, because something was recorded after the later moment too.
    /// </summary>
    public bool? Touched(Moment from, Moment to) =>
        Entry.LastEvent <= from.Position ? false : Entry.LastEvent <= to.Position ? true : null;
}

/// <summary>Compares every entry at two moments.</summary>
internal static class EntriesCompared
{
    /// <summary>All that are in the register at the later moment; of those nothing ever leaves it.</summary>
    public static IEnumerable<EntryCompared> Between(
        IEnumerable<EntryStandings> entries,
        (Moment Moment, Func<EntryStandings, ImportStatus?> Imports) earlier,
        (Moment Moment, Func<EntryStandings, ImportStatus?> Imports) later) =>
        from entry in entries
        let after = entry.At(later.Moment, later.Imports(entry))
        where after is not null
        select new EntryCompared(entry, entry.At(earlier.Moment, earlier.Imports(entry)), after);
}
