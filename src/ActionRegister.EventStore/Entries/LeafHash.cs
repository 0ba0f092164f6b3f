using System.Security.Cryptography;

namespace ActionRegister.EventStore.Entries;

/// <summary>The hash by which an entry is a leaf of the log's Merkle tree.</summary>
public static class LeafHash
{
    /// <summary>SHA-256 over a zero byte and the entry (RFC 6962 §2.1).</summary>
    public static byte[] Of(ReadOnlySpan<byte> entry)
    {
        Span<byte> leaf = stackalloc byte[1 + Entry.MaxBytes];
        if (entry.Length > Entry.MaxBytes)
            throw new ArgumentException($"An entry has at most {Entry.MaxBytes} bytes.", nameof(entry));

        leaf[0] = 0;
        entry.CopyTo(leaf[1..]);
        return SHA256.HashData(leaf[..(1 + entry.Length)]);
    }
}
