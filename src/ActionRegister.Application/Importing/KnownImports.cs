using ActionRegister.Application.Events;
using ActionRegister.Domain.Importing;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Importing;

/// <summary>Everything that the log holds of imports: read from the log itself, so that nothing is behind.</summary>
public sealed class KnownImports
{
    private const int AtOnce = 4096;

    private readonly RecordedRows _reading = new();
    private readonly Dictionary<ImportId, Import> _imports = [];
    private readonly Dictionary<ImportId, List<RecordedRow>> _rows = [];
    private readonly HashSet<string> _references = new(StringComparer.OrdinalIgnoreCase);

    private KnownImports()
    {
    }

    /// <summary>A register that holds none.</summary>
    public static KnownImports None { get; } = new();

    /// <summary>Every import by id.</summary>
    public IReadOnlyDictionary<ImportId, Import> Imports => _imports;

    /// <summary>Reads the log to its end; what it passes over is not decoded.</summary>
    public static async Task<KnownImports> Read(EventReader log, EventTypes types, CancellationToken cancellation)
    {
        var known = new KnownImports();
        var wanted = Wanted(types);
        for (var position = 0L; ;)
        {
            var events = await log.ReadForward(position, AtOnce, cancellation);
            if (events.Count == 0)
                return known;
            foreach (var stored in events)
            {
                if (stored.Stream.StartsWith("reference/", StringComparison.Ordinal)) known._references.Add(stored.Stream["reference/".Length..]);
                if (wanted.Contains(stored.Type)) known.Next(types.Decode(stored));
            }

            position = events[^1].Position + 1;
        }
    }

    /// <summary>The rows of an import, in the order in which they were recorded.</summary>
    public IReadOnlyList<RecordedRow> RowsOf(ImportId import) => _rows.GetValueOrDefault(import) ?? [];

    /// <summary>The rows of every import that was not withdrawn.</summary>
    public IEnumerable<RecordedRow> Standing =>
        _rows.Where(import => _imports.GetValueOrDefault(import.Key) is { Status: not ImportStatus.Withdrawn }).SelectMany(import => import.Value);

    /// <summary>Whether a name is the reference of an entry that the register has.</summary>
    public bool IsReference(string name) => _references.Contains(name);

    private static HashSet<string> Wanted(EventTypes types) => new(
        new[]
        {
            types.StoredAs<Domain.Proposals.EntryImported>(), types.StoredAs<AmendmentImported>(), types.StoredAs<ProgressImported>(),
            types.StoredAs<CompletionImported>(), types.StoredAs<ImportStarted>(), types.StoredAs<ImportCompleted>(),
            types.StoredAs<ImportConfirmed>(), types.StoredAs<ImportWithdrawn>(),
        }.SelectMany(names => names),
        StringComparer.Ordinal);

    private void Next(Kept kept)
    {
        if (kept.Stream.Category == "import")
        {
            var id = new ImportId(Guid.ParseExact(kept.Stream.Key, "D"));
            _imports[id] = _imports.GetValueOrDefault(id, Import.Initial).Evolve(kept.Recorded);
        }
        else if (_reading.Next(kept) is { } row)
        {
            if (!_rows.TryGetValue(row.Import, out var rows)) _rows[row.Import] = rows = [];
            rows.Add(row);
        }
    }
}
