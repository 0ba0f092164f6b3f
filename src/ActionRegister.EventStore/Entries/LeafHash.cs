using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.EventStore.Entries;

/// <summary>The hash by which an entry is a leaf of the log's Merkle tree.</summary>
public static class LeafHash
{
    /// <summary>SHA-256 over a zero byte and the entry (RFC 6962 §2.1).</summary>
    public static byte[] Of(ReadOnlySpan<byte> entry)
    {
        if (entry.Length > Entry.MaxBytes)
            throw new ArgumentException($"An entry has at most {Entry.MaxBytes} bytes.", nameof(entry));

        var leaf = new byte[ShortHash.Size];
        ShortHash.Of(0, entry, leaf);
        return leaf;
    }
}
