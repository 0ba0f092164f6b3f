using ActionRegister.Application.Projections;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Importing;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Reading;

/// <summary>
/// How every entry ever stood, kept in the host's memory: whoever counts the whole register, or compares two moments of it, reads
/// every one of these rows, and a database takes longer to join them than people like to wait. Some hundred bytes for each time
/// that an entry came to stand otherwise. What was recorded never changes, so only entries that were written to since are read again.
/// </summary>
public sealed class KeptStandings(ReadDatabase models, EventReader log) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private Standings _kept = new(0, -1, [], []);

    /// <summary>All entries, the newest first, as recorded up to a position or further; the register's read model has to hold it.</summary>
    internal async Task<IReadOnlyList<EntryStandings>> UpTo(long position, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var live = await models.Query(
                $"select number from read.projection where live and name = 'register'", row => row.GetInt32(0), cancellation);
            if (live is not [var made]) throw new ReadModelsBehindException(position);
            if (_kept.Made != made)
                _kept = await ReadAgain(new(made, position, [], []), null, cancellation);
            else if (_kept.Position < position)
                _kept = await ReadAgain(_kept with { Position = position }, await WrittenTo(_kept.Position, cancellation), cancellation);
            return _kept.NewestFirst;
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
        var statuses = found.DistinctBy(import => import.Import).ToDictionary(import => import.Import, import => import.Status);
        return entry => entry.Batch is { } batch && statuses.TryGetValue(batch, out var status) ? status : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<Guid[]> WrittenTo(long since, CancellationToken cancellation) =>
    [
        .. (await log.StreamsSince(since, cancellation)).Select(name => new StreamName(name))
            .Where(stream => stream.Category == "entry").Select(stream => Guid.ParseExact(stream.Key, "D")),
    ];

    private async Task<Standings> ReadAgain(Standings kept, Guid[]? touched, CancellationToken cancellation)
    {
        if (touched is []) return kept;
        var entries = new Dictionary<Guid, EntryStandings>(kept.Entries);
        // A row that stands twice was put there by hand; one of the two is kept.
        foreach (var entry in await Read(touched, cancellation)) entries[entry.Entry] = entry;
        // Whoever goes through the entries while others are added has an array that nobody changes.
        return kept with { Entries = entries, NewestFirst = [.. entries.Values.OrderByDescending(e => e.Position)] };
    }

    // Each question sees the database as it is then, at the position or further on: what is newer never changes an older moment.
    private async Task<IEnumerable<EntryStandings>> Read(Guid[]? touched, CancellationToken cancellation)
    {
        var entries = await models.QueryWhole(
            $"""
            select e.entry, e.position, e.kind, e.sponsor, e.under, e.batch, s.rec_from from read.entry e
            join read.entry_state s on s.entry = e.entry and s.rec_to = {ProjectionRows.Open}
            where {touched}::uuid[] is null or e.entry = any({touched}::uuid[])
            """,
            row => new EntryStandings(
                row.GetGuid(0), row.GetInt64(1), EnumWords.Of<EntryKind>(row.GetString(2)), row.Maybe<string>(3), row.MaybeGuid(4), row.MaybeGuid(5),
                row.GetInt64(6), [], []),
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
        return entries.Select(e => e with { Stood = [.. stood[e.Entry]], InForce = [.. inForce[e.Entry]] });
    }

    /// <param name="Made">Which making of the read model the rows are of: it is made anew when its rows were found wrong.</param>
    /// <param name="Position">Everything up to there is in it.</param>
    private sealed record Standings(int Made, long Position, Dictionary<Guid, EntryStandings> Entries, EntryStandings[] NewestFirst);
}
