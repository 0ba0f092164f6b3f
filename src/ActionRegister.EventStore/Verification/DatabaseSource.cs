using System.Data;
using ActionRegister.EventStore.Entries;
using ActionRegister.EventStore.TamperEvidence;
using Npgsql;

namespace ActionRegister.EventStore.Verification;

/// <summary>The evidence as a database has it, all at one instant.</summary>
public sealed class DatabaseSource(NpgsqlDataSource database) : IEvidenceSource, ICommandMemory, IAsyncDisposable
{
    private const int ChunkRows = 2048;
    private const int ChunkBytes = 4 * 1024 * 1024;

    private static readonly (string Part, int Column)[] Parts =
    [
        (PartCommitment.Actor, 8), (PartCommitment.Data, 10), (PartCommitment.Private, 12), (PartCommitment.Text, 14),
    ];

    private const string Events =
        """
        select e.pos, e.stream, e.ver, e.type, e.at, e.cmd, e.entry, e.leaf,
          p.actor_key, p.actor, p.data_key, p.data, p.private_key, p.private, p.text_key, p.text
        from log.event e left join log.part p on p.pos = e.pos
        """;

    private readonly Dictionary<Guid, (long First, int Count)> _commands = [];
    private NpgsqlConnection? _connection;

    /// <inheritdoc/>
    public async Task<SourceSummary> Summary(CancellationToken cancellation)
    {
        var connection = await Snapshot(cancellation);
        var nodes = new Dictionary<TreeNode, TreeHash>();
        await Each(connection, "select level, number, hash from log.node", row =>
            nodes[new TreeNode(row.GetInt32(0) * Tile.Height, row.GetInt64(1))] = new TreeHash(row.GetFieldValue<byte[]>(2)), cancellation);
        var (notes, keys) = (new List<NamedNote>(), new HashSet<string>(StringComparer.Ordinal));
        await Each(connection, "select number, note, vkey from log.checkpoint order by number", row =>
        {
            notes.Add(new($"checkpoint {row.GetInt64(0)}", row.GetFieldValue<byte[]>(1)));
            keys.UnionWith(row.GetString(2).Split('\n'));
        }, cancellation);
        var size = 0L;
        await Each(connection, "select size from log.head", row => size = row.GetInt64(0), cancellation);
        await Each(connection, "select cmd, first, count from log.command", row =>
            _commands[row.GetGuid(0)] = (row.GetInt64(1), row.GetInt32(2)), cancellation);
        return new(size, notes.LastOrDefault(), [.. notes.SkipLast(1)], [.. keys], nodes, []);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<IReadOnlyList<EvidenceRow>> Rows(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var connection = await Snapshot(cancellation);
        await using var command = new NpgsqlCommand($"{Events} order by e.pos", connection) { CommandTimeout = 0 };
        var (rows, damage) = await Unless(() => command.ExecuteReaderAsync(cancellation));
        await using var opened = rows;
        var next = 0L;
        for (var full = true; full && rows is not null && damage is null;)
        {
            var chunk = new List<EvidenceRow>(ChunkRows);
            (full, damage) = await Unless(() => Fill(chunk, rows, cancellation));
            next = chunk.Count > 0 ? chunk[^1].Position + 1 : next;
            yield return chunk;
        }

        if (damage is not null)
            throw new UnreadableEventException(await FirstUnreadable(next, cancellation), damage.MessageText);
    }

    /// <summary>The events at these positions, in order, each with what opens it.</summary>
    internal async Task<IReadOnlyList<EvidenceRow>> At(IReadOnlyList<long> positions, CancellationToken cancellation)
    {
        var found = new List<EvidenceRow>(positions.Count);
        await Each(await Snapshot(cancellation), $"{Events} where e.pos = any($1) order by e.pos", row => found.Add(Row(row)), cancellation, positions);
        return found.Count == positions.Count
            ? found
            : throw new Reading.CorruptLogException($"Of {positions.Count} positions asked for, {positions.Count - found.Count} are missing");
    }

    /// <summary>Which parts of the events at these positions were erased, and by which event.</summary>
    internal async Task<IReadOnlyDictionary<(long Position, string Part), long>> Erased(IReadOnlyList<long> positions, CancellationToken cancellation)
    {
        var erased = new Dictionary<(long, string), long>();
        await Each(
            await Snapshot(cancellation), "select pos, part, by_pos from log.erasure where pos = any($1)",
            row => erased[(row.GetInt64(0), row.GetString(1))] = row.GetInt64(2), cancellation, positions);
        return erased;
    }

    /// <summary>Ends the snapshot.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
            await _connection.DisposeAsync();
    }

    Action<Guid, long, int> ICommandMemory.Compare(Action<Finding> found) => (command, first, count) =>
    {
        if (_commands.Remove(command, out var remembered) && remembered == (first, count))
            return;
        found(new(
            FindingKind.CommandAltered, first, first + count - 1,
            $"What is remembered of command {command} contradicts its events {first} to {first + count - 1}."));
    };

    void ICommandMemory.End(Action<Finding> found)
    {
        foreach (var (command, (first, count)) in _commands.OrderBy(left => left.Value.First).Take(10))
        {
            found(new(
                FindingKind.CommandAltered, first, first + count - 1,
                $"Command {command} is remembered with events {first} to {first + count - 1}, which are not its own."));
        }
    }

    // False when that was the end.
    private static async Task<bool> Fill(List<EvidenceRow> chunk, NpgsqlDataReader rows, CancellationToken cancellation)
    {
        var bytes = 0;
        while (chunk.Count < ChunkRows && bytes < ChunkBytes)
        {
            if (!await rows.ReadAsync(cancellation))
                return false;
            chunk.Add(Row(rows));
            bytes += chunk[^1].Entry.Length + chunk[^1].Openings.Sum(opening => opening.Bytes?.Length ?? 0);
        }

        return true;
    }

    private static async Task<(T? Answer, PostgresException? Damage)> Unless<T>(Func<Task<T>> question)
    {
        try
        {
            return (await question(), null);
        }
        catch (PostgresException damage) when (IsDamage(damage))
        {
            return (default, damage);
        }
    }

    // What was being read when it failed may lie far ahead of what was given.
    private async Task<long> FirstUnreadable(long from, CancellationToken cancellation)
    {
        var (first, last) = (from, long.MaxValue);
        await using (var size = database.CreateCommand("select size - 1 from log.head"))
            last = (long)(await size.ExecuteScalarAsync(cancellation))!; // it was read before
        while (first < last)
        {
            var middle = first + ((last - first) / 2);
            if (await CanRead(first, middle, cancellation))
                first = middle + 1;
            else
                last = middle;
        }

        return first;
    }

    private async Task<bool> CanRead(long first, long last, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        try
        {
            // By the index: a scan of the whole table meets every damaged page.
            await Each(connection, "set local enable_seqscan = off", _ => { }, cancellation);
            await Each(connection, $"{Events} where e.pos between {first} and {last}", _ => { }, cancellation);
            return true;
        }
        catch (PostgresException damaged) when (IsDamage(damaged))
        {
            return false;
        }
    }

    private static bool IsDamage(PostgresException failed) =>
        failed.SqlState is PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted;

    // One for everything: the log grows meanwhile.
    private async Task<NpgsqlConnection> Snapshot(CancellationToken cancellation)
    {
        if (_connection is not null)
            return _connection;
        _connection = await database.OpenConnectionAsync(cancellation);
        await _connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        return _connection;
    }

    private static EvidenceRow Row(NpgsqlDataReader row)
    {
        var openings = new List<Opening>(Parts.Length);
        foreach (var (part, column) in Parts)
        {
            var (key, bytes) = (Bytes(row, column), Bytes(row, column + 1));
            if (key is not null || bytes is not null)
                openings.Add(new(part, key, bytes));
        }

        return new(
            row.GetInt64(0),
            row.GetFieldValue<byte[]>(6),
            row.GetFieldValue<byte[]>(7) is { Length: TreeHash.Size } leaf ? new TreeHash(leaf) : TreeHash.OfNothing,
            openings,
            new(row.GetString(1), row.GetInt64(2), row.GetString(3), row.GetFieldValue<DateTimeOffset>(4), row.GetGuid(5)),
            []);
    }

    // Never a bare null beside bytes: the compiler takes it for a null array, which becomes empty memory, not none.
    private static ReadOnlyMemory<byte>? Bytes(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? default(ReadOnlyMemory<byte>?) : row.GetFieldValue<byte[]>(column);

    private static async Task Each(
        NpgsqlConnection connection, string sql, Action<NpgsqlDataReader> each, CancellationToken cancellation, IReadOnlyList<long>? positions = null)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        if (positions is not null) command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. positions] });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            each(rows);
    }
}
