using ActionRegister.EventStore.TamperEvidence;
using Npgsql;

namespace ActionRegister.EventStore.Reading;

/// <summary>Reads what the signer published: checkpoints, tiles, entry bundles, and proofs put together from them.</summary>
public sealed class EvidenceReader(NpgsqlDataSource database)
{
    /// <summary>The last checkpoint published, or null before the first.</summary>
    public Task<PublishedCheckpoint?> Last(CancellationToken cancellation) =>
        One("select number, note, vkey, at from log.checkpoint order by number desc limit 1", [], cancellation);

    /// <summary>Checkpoints after a number, in order.</summary>
    public async Task<IReadOnlyList<PublishedCheckpoint>> Since(long number, int max, CancellationToken cancellation) =>
        await Many(
            "select number, note, vkey, at from log.checkpoint where number > $1 order by number limit $2",
            [new NpgsqlParameter<long> { TypedValue = number }, new NpgsqlParameter<int> { TypedValue = max }],
            cancellation);

    /// <summary>The first checkpoint in a name that covers a position, or null.</summary>
    public Task<PublishedCheckpoint?> FirstOver(string origin, long position, CancellationToken cancellation) => One(
        "select number, note, vkey, at from log.checkpoint where origin = $1 and size > $2 order by size limit 1",
        [new NpgsqlParameter<string> { TypedValue = origin }, new NpgsqlParameter<long> { TypedValue = position }],
        cancellation);

    /// <summary>The hashes of a tile of the tree, 32 bytes each, or null when the log does not have them all.</summary>
    public async Task<byte[]?> Tile(Tile tile, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select log.read_tile($1, $2, $3)");
        var first = tile.Number * TamperEvidence.Tile.FullWidth;
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = tile.Level });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = first });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = first + tile.Width });
        return await command.ExecuteScalarAsync(cancellation) is byte[] hashes && hashes.Length == tile.Width * TreeHash.Size
            ? hashes
            : null;
    }

    /// <summary>Entries from a position on, as they are stored; null when one is missing.</summary>
    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>?> Entries(long first, int count, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            "select entry from log.event where pos >= $1 and pos < $2 order by pos");
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = first });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = first + count });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var entries = new List<ReadOnlyMemory<byte>>(count);
        while (await rows.ReadAsync(cancellation))
            entries.Add(rows.GetFieldValue<byte[]>(0));
        return entries.Count == count ? entries : null;
    }

    /// <summary>A proof of inclusion in the tree of so many leaves.</summary>
    public Task<IReadOnlyList<TreeHash>> Inclusion(long index, long size, CancellationToken cancellation) =>
        Proof(ProofPath.OfInclusion(index, size), size, cancellation);

    /// <summary>A proof that the tree of so many leaves begins with an earlier one.</summary>
    public Task<IReadOnlyList<TreeHash>> Consistency(long earlier, long size, CancellationToken cancellation) =>
        Proof(ProofPath.OfConsistency(earlier, size), size, cancellation);

    /// <summary>
    /// The receipt for an event under the last checkpoint; null while none covers it. A receipt that would not prove what
    /// it says is never given out: the log is corrupt then.
    /// </summary>
    public async Task<LogProof?> Receipt(long position, CancellationToken cancellation) =>
        await Last(cancellation) is { } last ? await Receipt(position, last, cancellation) : null;

    /// <summary>The receipt under one checkpoint of this log; null when that one does not cover the event.</summary>
    public async Task<LogProof?> Receipt(long position, PublishedCheckpoint last, CancellationToken cancellation)
    {
        if (position < 0 || position >= last.Signed.Checkpoint.Size)
            return null;
        var (_, size, root) = last.Signed.Checkpoint;
        var proof = new LogProof(position, await Inclusion(position, size, cancellation), last.Signed);
        return await Entries(position, 1, cancellation) is [var entry]
            && TreeProof.Includes(root, size, position, TreeHash.OfEntry(entry.Span), proof.Inclusion)
                ? proof
                : throw new CorruptLogException($"The log does not prove that the event at position {position} is the one signed.");
    }

    private async Task<IReadOnlyList<TreeHash>> Proof(ProofPath path, long size, CancellationToken cancellation)
    {
        var tiles = new Dictionary<Tile, byte[]>();
        foreach (var tile in path.Nodes.Select(node => TamperEvidence.Tile.Of(node, size)).Distinct())
        {
            tiles[tile] = await Tile(tile, cancellation)
                ?? throw new CorruptLogException($"The tree lacks hashes of {tile.Path}.");
        }

        return path.Read(node => TamperEvidence.Tile.HashOf(node, tiles[TamperEvidence.Tile.Of(node, size)]));
    }

    private async Task<PublishedCheckpoint?> One(
        string sql, IReadOnlyList<NpgsqlParameter> parameters, CancellationToken cancellation) =>
        await Many(sql, parameters, cancellation) is [var one, ..] ? one : null;

    private async Task<List<PublishedCheckpoint>> Many(
        string sql, IReadOnlyList<NpgsqlParameter> parameters, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddRange(parameters.ToArray());
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var checkpoints = new List<PublishedCheckpoint>();
        while (await rows.ReadAsync(cancellation))
        {
            var number = rows.GetInt64(0);
            var signed = SignedCheckpoint.TryParse(rows.GetFieldValue<byte[]>(1))
                ?? throw new CorruptLogException($"What is kept as checkpoint {number} is no checkpoint.");
            checkpoints.Add(new(number, signed, rows.GetString(2), rows.GetFieldValue<DateTimeOffset>(3)));
        }

        return checkpoints;
    }
}

/// <summary>A checkpoint as the signer published it.</summary>
/// <param name="Number">Its place among all that were published, from 1.</param>
/// <param name="VerifierKeys">The verifiers' lines of the keys that signed it, one a line.</param>
public sealed record PublishedCheckpoint(long Number, SignedCheckpoint Signed, string VerifierKeys, DateTimeOffset At);
