using ActionRegister.Application.Events;
using ActionRegister.Application.Importing;
using ActionRegister.Domain.Importing;

namespace ActionRegister.Application.Audit;

/// <summary>Adds the rows of each import up, and says when an import was completed that holds other rows than it says.</summary>
internal sealed class ImportedBatches
{
    private readonly RecordedRows _rows = new();
    private readonly Dictionary<ImportId, Batch> _batches = [];

    /// <summary>What is wrong with the event as one of an import, as the end of a sentence; null when nothing is.</summary>
    public string? Next(Kept kept)
    {
        if (_rows.Next(kept) is { } recorded)
        {
            if (!_batches.TryGetValue(recorded.Import, out var batch)) _batches[recorded.Import] = batch = new();
            batch.Fingerprints.Add(recorded.Fingerprint);
            if (recorded.N == 1) batch.Entries++;
            return batch.Ids.Add(recorded.Row.Id) ? null : $"its import has a row {recorded.Row.Id} already";
        }

        if (kept.Event is not ImportCompleted completed) return null;
        var import = new ImportId(Guid.ParseExact(kept.Stream.Key, "D"));
        var held = _batches.Remove(import, out var rows) ? rows : new();
        var hash = ImportHash.Of(held.Fingerprints);
        return (held.Fingerprints.Count, held.Entries, hash) == (completed.Rows, completed.Entries, completed.Hash)
            ? null
            : $"the log holds {held.Fingerprints.Count} rows on {held.Entries} entries of the import ({hash.Short}), and it says {completed.Rows} rows on {completed.Entries} entries ({completed.Hash.Short})";
    }

    private sealed class Batch
    {
        public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

        public List<string> Fingerprints { get; } = [];

        public int Entries { get; set; }
    }
}
