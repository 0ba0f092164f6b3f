using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Importing;

/// <summary>
/// Records rows of one entry, all or none: the first ones, which make the entry, or more of an entry that has too many for
/// one command. An import creates entries and writes to entries of its own; there is nothing else that it can do.
/// </summary>
/// <param name="Import">The import.</param>
/// <param name="Reference">The next free number, for the first rows; ignored afterwards.</param>
/// <param name="Rows">The rows, in order.</param>
/// <param name="From">The place of the first of them among the rows of the entry, from 1.</param>
/// <param name="Of">How many rows the entry has.</param>
public sealed record ImportEntry(ImportId Import, Reference Reference, IReadOnlyList<ImportRow> Rows, int From, int Of) : ICommand
{
    private EntryId Id => Import.Entry(Rows[0].Entry);

    private StreamName Stream => StreamName.Of(Id);

    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) =>
    [
        StreamName.Of(Import),
        Stream,
        .. From == 1 ? [StreamName.Of(Reference)] : Array.Empty<StreamName>(),
        .. Others.Select(key => StreamName.Of(Import.Entry(key))),
    ];

    private IEnumerable<string> Others => Rows.SelectMany(row => row.Supersedes.Concat(row.Under is { } under ? [under] : []));

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (FoundingGuard.Open(view.Group) is { } closed) return closed;
        if (Standing.For(Act.Import, context, view.Group).Refusal is { } refused) return refused;
        var clause = view.Group.Rules.Terms.Amending;
        var entry = view.EntryAsRecorded(Id) ?? Entry.Initial;
        if (Recorded(entry)) return Outcome.AlreadySo;
        if (ImportGuard.Takes(view.Import(Import) ?? Importing.Import.Initial, clause) is { } shut) return shut;
        if (Place(view, entry) is { } misplaced) return Refusal.Rule(clause, misplaced);

        var today = LondonDay.Of(context.Clock);
        var course = ImportCourse.Of(entry);
        foreach (var row in Rows)
        {
            var fault = ImportRowFaults.Of(row, view.Group, today).FirstOrDefault()
                ?? ImportCourse.Refusal(course, row)
                ?? Elsewhere(view, row);
            if (fault is not null) return Refusal.Rule(clause, $"Row {row.Id}: {fault}");
            course = ImportCourse.After(course, row);
        }

        return Outcome.Accept(ImportFacts.Of(view, this, entry));
    }

    private bool Recorded(Entry entry) => entry.Import is { } import && import.Batch == Import
        && import.Rows.Skip(From - 1).Take(Rows.Count).SequenceEqual(Rows.Select(row => row.Id), StringComparer.Ordinal);

    // What is recorded side by side has its order by these numbers alone.
    private string? Place(View view, Entry entry)
    {
        var recorded = entry.Import?.Rows.Count ?? 0;
        if (Rows.Any(row => row.Entry != Rows[0].Entry)) return "One command records rows of one entry.";
        if (From != recorded + 1 || From + Rows.Count - 1 > Of || (entry.Import is { } import && import.Of != Of))
            return $"\"{Rows[0].Entry}\" has {recorded} rows so far; these are its rows from {From} on, of {Of}.";
        return From == 1 && view.Reference(Reference)?.Entry is not null ? $"The number {Reference} is taken; the next one is tried." : null;
    }

    private string? Elsewhere(View view, ImportRow row) =>
        row.Supersedes.Select(key => ImportCourse.RefusalToReplace(ImportCourse.Of(view.EntryAsRecorded(Import.Entry(key))), key, row))
            .Append(row.Under is { } under ? ImportCourse.RefusalToCarryOut(ImportCourse.Of(view.EntryAsRecorded(Import.Entry(under))), under) : null)
            .FirstOrDefault(refusal => refusal is not null);
}
