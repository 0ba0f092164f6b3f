using ActionRegister.Application.Events;
using ActionRegister.Application.Importing;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Proposals;

namespace ActionRegister.Application.Audit;

/// <summary>What must have been asked for, so that these facts of an import were recorded; null where they are none of one.</summary>
internal static class ImportsAgain
{
    public static ICommand? OnEntry(IReadOnlyList<Kept> facts, View before)
    {
        var rows = facts.Where(fact => RecordedRow.PlaceOf(fact.Event) is not null).ToList();
        if (rows.Count == 0) return null;

        var begun = rows[0].Event as EntryImported;
        var entry = new EntryId(Guid.ParseExact(rows[0].Stream.Key, "D"));
        var known = before.EntryAsRecorded(entry)?.Import;
        if ((begun is null ? known?.Batch : ImportId.Parse(begun.Batch)) is not { } import) return null;

        string? ByReference(Reference reference) => before.Reference(reference)?.Entry is { } named ? Key(before, named) : null;
        var place = RecordedRow.PlaceOf(rows[0].Event)!; // just looked
        return new ImportEntry(
            import,
            begun?.Reference ?? default,
            [.. rows.Select(fact => Row(RecordedRow.RowOf(fact.Event, begun?.Key ?? known!.Key, id => Key(before, id), ByReference)!))], // each has a place
            place.N,
            place.Of);
    }

    public static ICommand? OnImport(ImportId id, IEvent fact) => fact switch
    {
        ImportStarted e => new StartImport(id, e.File, e.Rows, e.Entries, e.Hash, e.Attempt),
        ImportCompleted e => new CompleteImport(id, e.Rows, e.Entries, e.Hash),
        ImportConfirmed e => new ConfirmImport(id, e.Hash),
        ImportWithdrawn e => new WithdrawImport(id, e.Reasons),
        _ => null,
    };

    // What was erased was there when it was recorded, and no rule reads it.
    private static ImportRow Row(ImportRow row) =>
        row.What is Happened.Progress or Happened.Completed && row.Note is null ? row with { Note = "erased" } : row;

    private static string? Key(View before, EntryId entry) => before.EntryAsRecorded(entry)?.Import?.Key;
}
