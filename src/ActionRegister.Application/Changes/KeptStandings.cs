using ActionRegister.Application.Projections;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Importing;

namespace ActionRegister.Application.Changes;

/// <summary>
/// How every entry ever stood, kept in the host's memory: whoever compares two moments of the whole register reads every one of
/// these rows, and a database takes longer to join them than people like to wait. Some hundred bytes for each time that an entry came
/// to stand otherwise. Rows of the past never change, so only entries on which something was recorded since are read again.
/// </summary>
public sealed class KeptStandings(ReadDatabase models) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private Standings _kept = new(0, -1, []);

    /// <summary>All entries, as recorded up to a position or further; the read models have to hold it.</summary>
    internal async Task<IEnumerable<EntryStandings>> UpTo(long position, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var made = (await models.Query(
                $"select number from read.projection where live and name = 'register'", row => row.GetInt32(0), cancellation))[0];
            if (_kept.Made != made)
                _kept = new(made, position, (await Read(null, cancellation)).ToDictionary(e => e.Entry));
            else if (_kept.Position < position)
                _kept = await Since(_kept, position, cancellation);
            return _kept.Entries.Values;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>How far each import was at a moment.</summary>
    internal async Task<Func<EntryStandings, ImportStatus?>> ImportsAt(Moment moment, CancellationToken cancellation)
    {
        var found = await models.Query(
            $"select import, status from read.import_state where rec_from <= {moment.Position} and rec_to > {moment.Position}",
            row => (Import: row.GetGuid(0), Status: EnumWords.Of<ImportStatus>(row.GetString(1))),
            cancellation);
        var statuses = found.ToDictionary(import => import.Import, import => import.Status);
        return entry => entry.Batch is { } batch && statuses.TryGetValue(batch, out var status) ? status : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<Standings> Since(Standings kept, long position, CancellationToken cancellation)
    {
        var streams = await models.Query(
            $"select distinct stream from read.history where position > {kept.Position}", row => new StreamName(row.GetString(0)), cancellation);
        var touched = streams.Where(s => s.Category == "entry").Select(s => Guid.ParseExact(s.Key, "D")).ToArray();
        // Whoever goes through the entries meanwhile has a dictionary that nobody changes.
        var entries = new Dictionary<Guid, EntryStandings>(kept.Entries);
        if (touched.Length > 0)
            foreach (var entry in await Read(touched, cancellation)) entries[entry.Entry] = entry;
        return new(kept.Made, position, entries);
    }

    // Each question sees the database as it is then, at the position or further on: what is newer never changes an older moment.
    private async Task<IEnumerable<EntryStandings>> Read(Guid[]? touched, CancellationToken cancellation)
    {
        var entries = await models.QueryWhole(
            $"""
            select e.entry, e.position, e.kind, e.batch, s.rec_from from read.entry e
            join read.entry_state s on s.entry = e.entry and s.rec_to = {ProjectionRows.Open}
            where {touched}::uuid[] is null or e.entry = any({touched}::uuid[])
            """,
            row => (Id: row.GetGuid(0), Position: row.GetInt64(1), Kind: EnumWords.Of<EntryKind>(row.GetString(2)), Batch: row.MaybeGuid(3), Last: row.GetInt64(4)),
            cancellation);
        var stood = (await models.QueryWhole(
            $"""
            select entry, rec_from, rec_to, stage, closes, reported_until, due, hash from read.entry_standing
            where {touched}::uuid[] is null or entry = any({touched}::uuid[]) order by rec_from
            """,
            row => (Entry: row.GetGuid(0), Row: StoodRecorded.Read(row, 1)),
            cancellation)).ToLookup(found => found.Entry, found => found.Row);
        var inForce = (await models.QueryWhole(
            $"""
            select entry, rec_from, rec_to, eff_from, eff_to, due, hash from read.entry_version
            where hash is not null and ({touched}::uuid[] is null or entry = any({touched}::uuid[])) order by rec_from
            """,
            row => (Entry: row.GetGuid(0), Row: StoodInForce.Read(row, 1)),
            cancellation)).ToLookup(found => found.Entry, found => found.Row);
        return entries.Select(e => new EntryStandings(e.Id, e.Position, e.Kind, e.Batch, e.Last, [.. stood[e.Id]], [.. inForce[e.Id]]));
    }

    /// <param name="Made">Which making of the read model the rows are of: it is made anew when its rows were found wrong.</param>
    private sealed record Standings(int Made, long Position, Dictionary<Guid, EntryStandings> Entries);
}
