using ActionRegister.Application.Events;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Proposals;

namespace ActionRegister.Application.Importing;

/// <summary>Reads the rows of imports out of the log again, event by event in its order.</summary>
internal sealed class RecordedRows
{
    private readonly Dictionary<EntryId, (ImportId Import, string Key)> _entries = [];
    private readonly Dictionary<Reference, string> _keys = [];

    /// <summary>The row that the event was recorded from, or null.</summary>
    public RecordedRow? Next(Kept kept)
    {
        if (RecordedRow.PlaceOf(kept.Event) is not { } place)
            return null;

        var entry = new EntryId(Guid.ParseExact(kept.Stream.Key, "D"));
        if (kept.Event is EntryImported { Key: { } key } begun && ImportId.Parse(begun.Batch) is { } import)
        {
            _entries[entry] = (import, key);
            _keys[begun.Reference] = key;
        }

        return _entries.TryGetValue(entry, out var known)
            && RecordedRow.RowOf(kept.Event, known.Key, KeyOf, reference => _keys.GetValueOrDefault(reference)) is { } row
                ? new(known.Import, entry, row, place.N, kept.Position)
                : null;
    }

    private string? KeyOf(EntryId entry) => _entries.TryGetValue(entry, out var known) ? known.Key : null;
}
