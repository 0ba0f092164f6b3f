using System.Globalization;
using System.Text;

namespace ActionRegister.EventStore.TamperEvidence;

/// <summary>A receipt: that an entry is in the log that a checkpoint signed, checkable without the log (C2SP tlog-proof).</summary>
public sealed record LogProof(long Index, IReadOnlyList<TreeHash> Inclusion, SignedCheckpoint Signed)
{
    private const string Header = "c2sp.org/tlog-proof@v1";
    private const string IndexWord = "index ";

    /// <summary>Reads a receipt; extra data, which nothing vouches for, is refused.</summary>
    public static LogProof? TryParse(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf("\n\n"u8);
        if (end < 0 || SignedCheckpoint.TryParse(bytes[(end + 2)..]) is not { } signed)
            return null;
        var lines = Encoding.Latin1.GetString(bytes[..end]).Split('\n');
        if (lines.Length < 2 || lines[0] != Header || !lines[1].StartsWith(IndexWord, StringComparison.Ordinal))
            return null;
        var hashes = lines[2..].Select(line => CanonicalText.TryHash(line)).ToList();
        return CanonicalText.TryNumber(lines[1].AsSpan(IndexWord.Length), out var index)
            && hashes.All(hash => hash is not null)
                ? new LogProof(index, [.. hashes.OfType<TreeHash>()], signed)
                : null;
    }

    /// <summary>Whether one of the keys signed a log in which that entry has that index.</summary>
    public bool Proves(ReadOnlySpan<byte> entry, params IReadOnlyList<NoteKey> known) =>
        Signed.IsSignedBy(known)
        && TreeProof.Includes(
            Signed.Checkpoint.Root, Signed.Checkpoint.Size, Index, TreeHash.OfEntry(entry), Inclusion);

    /// <summary>The receipt's text.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Header}\n{IndexWord}{Index}\n{string.Concat(Inclusion.Select(hash => $"{hash}\n"))}\n{Signed.Note}");
}
