using Npgsql;

namespace ActionRegister.EventStore.Reading;

/// <summary>Reads the log; a missing position or version is reported as corruption, never skipped.</summary>
public sealed class EventReader(NpgsqlDataSource database)
{
    // Keeps a reader's memory bounded when events are large.
    private const long ChunkBytes = 16 * 1024 * 1024;

    private const string Columns = "pos, stream, ver, entry, data, text, actor, private, actor_erased_by, private_erased_by";

    /// <summary>
    /// The streams' events after the versions given, all streams together in position order, in one round trip.
    /// </summary>
    public async Task<IReadOnlyList<StoredEvent>> ReadStreams(
        IReadOnlyList<(string Stream, long AfterVersion)> streams, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select {Columns} from log.read_streams($1, $2)");
        command.Parameters.Add(
            new NpgsqlParameter<string[]> { TypedValue = [.. streams.Select(wanted => wanted.Stream)] });
        command.Parameters.Add(
            new NpgsqlParameter<long[]> { TypedValue = [.. streams.Select(wanted => wanted.AfterVersion)] });
        var events = await EventRows.Read(command, cancellation);
        Completeness.OfStreams(events, streams);
        return events;
    }

    /// <summary>
    /// At most <paramref name="max"/> events from a position on; fewer when they are large, at least one when there is
    /// one.
    /// </summary>
    public async Task<IReadOnlyList<StoredEvent>> ReadForward(
        long fromPosition, int max, CancellationToken cancellation) =>
        (await ReadChunk(fromPosition, max, cancellation)).Events;

    /// <summary>
    /// Events from the first to the last position given, both included; fewer when the log ends before.
    /// </summary>
    public async Task<IReadOnlyList<StoredEvent>> ReadRange(long first, long last, CancellationToken cancellation) =>
        (await Read(first, last, long.MaxValue, cancellation)).Events;

    /// <summary>The events at these positions, in the order given.</summary>
    public async Task<IReadOnlyList<StoredEvent>> ReadAt(IReadOnlyList<long> positions, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"select e.* from unnest($1) with ordinality w (pos, place) cross join lateral (select {Columns} from log.read_range(w.pos, w.pos)) e order by w.place");
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. positions] });
        var events = await EventRows.Read(command, cancellation);
        return events.Count == positions.Count
            ? events
            : throw new CorruptLogException($"Of {positions.Count} positions asked for, {positions.Count - events.Count} are missing.");
    }

    /// <summary>Positions of the events before and after a version of a stream; null at its ends.</summary>
    public async Task<(long? Before, long? After)> Neighbours(string stream, long version, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            """
            select (select e.pos from log.event e where e.stream = $1 and e.ver = $2 - 1),
              (select e.pos from log.event e where e.stream = $1 and e.ver = $2 + 1)
            """);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = stream });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = version });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        await rows.ReadAsync(cancellation);
        return (rows.IsDBNull(0) ? null : rows.GetInt64(0), rows.IsDBNull(1) ? null : rows.GetInt64(1));
    }

    internal Task<LogChunk> ReadChunk(long from, int max, CancellationToken cancellation) =>
        Read(from, from + max - 1, ChunkBytes, cancellation);

    /// <summary>All events of one command; none when the log does not know it.</summary>
    public async Task<IReadOnlyList<StoredEvent>> ReadCommand(Guid command, CancellationToken cancellation)
    {
        await using var query = database.CreateCommand("select first, count from log.command where cmd = $1");
        query.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = command });
        await using var reader = await query.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
            return [];
        var (first, count) = (reader.GetInt64(0), reader.GetInt32(1));
        await reader.CloseAsync();
        return await ReadRange(first, first + count - 1, cancellation);
    }

    /// <summary>The leaf hashes of events that follow each other, in order.</summary>
    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadLeafHashes(
        long first, int count, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            "select e.leaf from log.event e where e.pos between $1 and $2 order by e.pos");
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = first });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = first + count - 1 });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var hashes = new List<ReadOnlyMemory<byte>>(count);
        while (await rows.ReadAsync(cancellation))
            hashes.Add(rows.GetFieldValue<byte[]>(0));
        return hashes.Count == count
            ? hashes
            : throw new CorruptLogException(
                $"Of the {count} positions from {first} on, {count - hashes.Count} are missing.");
    }

    /// <summary>The streams that were written to after a position, each once.</summary>
    public async Task<IReadOnlyList<string>> StreamsSince(long position, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select distinct stream from log.event where pos > $1");
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = position });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var streams = new List<string>();
        while (await rows.ReadAsync(cancellation)) streams.Add(rows.GetString(0));
        return streams;
    }

    /// <summary>How long the log is.</summary>
    public async Task<LogHead> Head(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select size, last_at from log.head");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
            throw new CorruptLogException("The log has no head row.");
        return new LogHead(reader.GetInt64(0), reader.GetFieldValue<DateTimeOffset>(1));
    }

    /// <summary>How many parts of events have been erased: while it stays the same, what was read before still stands.</summary>
    public async Task<long> Erasures(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select count(*) from log.erasure");
        return (long)(await command.ExecuteScalarAsync(cancellation))!; // a count is never null
    }

    /// <summary>The last position recorded at or before an instant, or null when there is none.</summary>
    public async Task<long?> PositionAt(DateTimeOffset instant, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select log.position_at($1)");
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = instant.ToUniversalTime() });
        return await command.ExecuteScalarAsync(cancellation) as long?;
    }

    /// <summary>The last position of the command that a position belongs to.</summary>
    public async Task<long> EndOfCommand(long position, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            "select c.first + c.count - 1 from log.event e join log.command c on c.cmd = e.cmd where e.pos = $1");
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = position });
        return await command.ExecuteScalarAsync(cancellation) as long?
            ?? throw new ArgumentOutOfRangeException(nameof(position), position, "The log has no such position.");
    }

    private async Task<LogChunk> Read(long first, long last, long maxBytes, CancellationToken cancellation)
    {
        // One round trip; each statement sees what was committed when it began. The head comes first: what it counts
        // must be there, and what came since may be.
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select size from log.head"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"select {Columns} from log.read_range($1, $2)")
        {
            Parameters =
            {
                new NpgsqlParameter<long> { TypedValue = first },
                new NpgsqlParameter<long> { TypedValue = last },
            },
        });
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
            throw new CorruptLogException("The log has no head row.");
        var size = reader.GetInt64(0);
        await reader.NextResultAsync(cancellation);
        var events = await EventRows.Read(reader, maxBytes, cancellation);
        var complete = !await reader.ReadAsync(cancellation);
        Completeness.OfRange(events, first, complete ? Math.Min(last, size - 1) : first - 1);
        return new LogChunk(events, complete && first + events.Count >= size);
    }
}
