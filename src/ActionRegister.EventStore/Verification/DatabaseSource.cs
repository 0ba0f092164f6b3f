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
        await using var command = new NpgsqlCommand(
            """
            select e.pos, e.stream, e.ver, e.type, e.at, e.cmd, e.entry, e.leaf,
              p.actor_key, p.actor, p.data_key, p.data, p.private_key, p.private, p.text_key, p.text
            from log.event e left join log.part p on p.pos = e.pos order by e.pos
            """,
            connection)
        {
            CommandTimeout = 0,
        };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var (chunk, bytes) = (new List<EvidenceRow>(ChunkRows), 0);
        while (await rows.ReadAsync(cancellation))
        {
            var row = Row(rows);
            chunk.Add(row);
            bytes += row.Entry.Length + row.Openings.Sum(opening => opening.Bytes?.Length ?? 0);
            if (chunk.Count < ChunkRows && bytes < ChunkBytes)
                continue;
            yield return chunk;
            (chunk, bytes) = (new List<EvidenceRow>(ChunkRows), 0);
        }

        yield return chunk;
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
        NpgsqlConnection connection, string sql, Action<NpgsqlDataReader> each, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            each(rows);
    }
}
