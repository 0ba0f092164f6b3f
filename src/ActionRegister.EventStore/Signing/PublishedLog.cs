using ActionRegister.EventStore.TamperEvidence;
using Npgsql;

namespace ActionRegister.EventStore.Signing;

/// <summary>The signer's view of the database, on the connection that holds its lock.</summary>
internal sealed class PublishedLog(NpgsqlConnection connection)
{
    private const int ChunkLeaves = 16_384;

    /// <summary>Held by the one signer of a log ("AREG" and 2).</summary>
    public async Task<bool> TryLock(CancellationToken cancellation) =>
        await Ask("select pg_try_advisory_lock(1095910727, 2)", cancellation) is true;

    /// <summary>How many events are committed.</summary>
    public async Task<long> Size(CancellationToken cancellation) =>
        (long)(await Ask("select size from log.head", cancellation))!; // exactly one row, not null

    /// <summary>The last note published, or null.</summary>
    public async Task<SignedCheckpoint?> Last(CancellationToken cancellation) =>
        await Ask("select note from log.checkpoint order by number desc limit 1", cancellation) is byte[] note
            ? SignedCheckpoint.TryParse(note) ?? throw new LogDoesNotMatchException("The last note in the database is no checkpoint.")
            : null;

    /// <summary>How many nodes of each level, from 1, are published.</summary>
    public async Task<long[]> Nodes(CancellationToken cancellation)
    {
        var nodes = new long[8];
        await using var command = new NpgsqlCommand("select level, max(number) + 1 from log.node group by level", connection);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            nodes[rows.GetInt32(0)] = rows.GetInt64(1);
        return nodes;
    }

    /// <summary>Gives the leaves of a range, in order, to the one who asks; says when one is missing.</summary>
    public async Task ReadLeaves(long first, long end, Action<TreeHash> each, CancellationToken cancellation)
    {
        while (first < end)
        {
            var last = Math.Min(end, first + ChunkLeaves);
            await using var command = new NpgsqlCommand("select log.read_tile(0, $1, $2)", connection)
            {
                Parameters = { new NpgsqlParameter<long> { TypedValue = first }, new NpgsqlParameter<long> { TypedValue = last } },
            };
            var hashes = await command.ExecuteScalarAsync(cancellation) as byte[] ?? [];
            if (hashes.Length != (last - first) * TreeHash.Size)
                throw new LogDoesNotMatchException($"Between positions {first} and {last - 1} an event is missing from the log.");
            for (var at = 0; at < hashes.Length; at += TreeHash.Size)
                each(new TreeHash(hashes.AsSpan(at, TreeHash.Size)));
            first = last;
        }
    }

    /// <summary>Lets everybody see a note, with the nodes that became whole since the last.</summary>
    public async Task Publish(
        SignedCheckpoint signed,
        IReadOnlyList<NoteKey> keys,
        IReadOnlyList<(TreeNode Node, TreeHash Hash)> nodes,
        CancellationToken cancellation)
    {
        var (origin, size, root) = signed.Checkpoint;
        await using var command = new NpgsqlCommand("select log.publish($1, $2, $3, $4, $5, $6, $7, $8)", connection)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = origin },
                new NpgsqlParameter<long> { TypedValue = size },
                new NpgsqlParameter<byte[]> { TypedValue = root.ToArray() },
                new NpgsqlParameter<byte[]> { TypedValue = signed.Note.ToBytes() },
                new NpgsqlParameter<string> { TypedValue = string.Join('\n', keys) },
                new NpgsqlParameter<int[]> { TypedValue = [.. nodes.Select(node => node.Node.Level / Tile.Height)] },
                new NpgsqlParameter<long[]> { TypedValue = [.. nodes.Select(node => node.Node.Index)] },
                new NpgsqlParameter<byte[][]> { TypedValue = [.. nodes.Select(node => node.Hash.ToArray())] },
            },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Tells every host why nothing may be recorded, or, with null, that the log continues what was signed.</summary>
    public async Task Stand(string? refusal, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select log.stand($1)", connection)
        {
            Parameters = { new NpgsqlParameter { Value = (object?)refusal ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text } },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<object?> Ask(string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellation);
    }
}
