using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ActionRegister.EventStore.Entries;

namespace ActionRegister.EventStore.TamperEvidence;

/// <summary>A SHA-256 hash in the log's tree: of a leaf, of a node, or of the whole.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct TreeHash
{
    /// <summary>Bytes of a hash.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    // Four words and not an array: compared by value, never shared, never changed.
    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    /// <summary>The hash with exactly these 32 bytes.</summary>
    public TreeHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
            throw new ArgumentException($"A hash has {Size} bytes, not {bytes.Length}.", nameof(bytes));
        this = MemoryMarshal.Read<TreeHash>(bytes);
    }

    /// <summary>The root of a tree without leaves (RFC 6962 §2.1).</summary>
    public static TreeHash OfNothing { get; } = new(SHA256.HashData([]));

    /// <summary>The leaf of an entry (RFC 6962 §2.1).</summary>
    public static TreeHash OfEntry(ReadOnlySpan<byte> entry) => new(LeafHash.Of(entry));

    /// <summary>The node above two others: SHA-256 over a byte of one, left and right (RFC 6962 §2.1).</summary>
    public static TreeHash OfNode(TreeHash left, TreeHash right)
    {
        Span<byte> hashed = stackalloc byte[2 * Size];
        left.CopyTo(hashed);
        right.CopyTo(hashed[Size..]);
        Span<byte> hash = stackalloc byte[Size];
        ShortHash.Of(1, hashed, hash);
        return new TreeHash(hash);
    }

    /// <summary>Writes the 32 bytes.</summary>
    public void CopyTo(Span<byte> to) => MemoryMarshal.Write(to, in this);

    /// <summary>A copy of the 32 bytes.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>As checkpoints and proofs write it: base64.</summary>
    public override string ToString() => Convert.ToBase64String(ToArray());
}
