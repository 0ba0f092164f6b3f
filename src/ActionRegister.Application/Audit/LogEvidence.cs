using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.Application.Audit;

/// <summary>A file of the evidence.</summary>
/// <param name="ForEver">Whether it can never change.</param>
public sealed record EvidenceFile(ReadOnlyMemory<byte> Bytes, bool ForEver);

/// <summary>What the log's signer has published, in the forms of C2SP; null where nothing signed covers what is asked for.</summary>
public sealed class LogEvidence(EvidenceReader evidence)
{
    /// <summary>The last checkpoint, a signed note.</summary>
    public async Task<string?> Checkpoint(CancellationToken cancellation) =>
        (await evidence.Last(cancellation))?.Signed.Note.ToString();

    /// <summary>Hashes of the tree, 32 bytes each.</summary>
    /// <param name="path">As in tlog-tiles: <c>x001/234</c>, <c>000.p/17</c>.</param>
    public async Task<EvidenceFile?> Hashes(int level, string path, CancellationToken cancellation) =>
        await Find(level, path, cancellation) is { } tile && await evidence.Tile(tile, cancellation) is { } hashes
            ? new(hashes, tile.IsFull)
            : null;

    /// <summary>Entries, each behind its length.</summary>
    /// <param name="path">As in tlog-tiles: <c>x001/234</c>, <c>000.p/17</c>.</param>
    public async Task<EvidenceFile?> Entries(string path, CancellationToken cancellation) =>
        await Find(0, path, cancellation) is { } tile
        && await evidence.Entries(tile.Number * Tile.FullWidth, tile.Width, cancellation) is { } entries
            ? new(EntryBundle.Write(entries), tile.IsFull)
            : null;

    /// <summary>The receipt of one event under the last checkpoint, as a tlog-proof.</summary>
    public async Task<string?> Receipt(long position, CancellationToken cancellation) =>
        (await evidence.Receipt(position, cancellation))?.ToString();

    /// <summary>That the log of one size begins with an earlier one: a hash a line, in base64.</summary>
    public async Task<string?> Consistency(long earlier, long size, CancellationToken cancellation) =>
        earlier >= 0 && earlier <= size && size <= await Size(cancellation)
            ? string.Concat((await evidence.Consistency(earlier, size, cancellation)).Select(hash => $"{hash}\n"))
            : null;

    private async Task<Tile?> Find(int level, string path, CancellationToken cancellation) =>
        TilePath.TryParse(path, out var number, out var width)
        && Tile.In(await Size(cancellation), level, number) is { } tile
        && width <= tile.Width
            ? tile with { Width = width }
            : null;

    private async Task<long> Size(CancellationToken cancellation) =>
        (await evidence.Last(cancellation))?.Signed.Checkpoint.Size ?? 0;
}
