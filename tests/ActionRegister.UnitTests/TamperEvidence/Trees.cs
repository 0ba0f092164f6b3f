using System.Buffers.Binary;
using System.Security.Cryptography;
using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.UnitTests.TamperEvidence;

/// <summary>Trees as RFC 6962 §2.1 defines them, word for word: slow, and written apart from the product's code.</summary>
internal static class Trees
{
    public static IReadOnlyList<TreeHash> Leaves(int count) => [.. Enumerable.Range(0, count).Select(Leaf)];

    public static TreeHash Leaf(int index)
    {
        var entry = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(entry, index);
        return new TreeHash(SHA256.HashData([0, .. entry]));
    }

    public static TreeHash Root(ReadOnlySpan<TreeHash> leaves)
    {
        if (leaves.Length < 2)
            return leaves.Length == 0 ? new TreeHash(SHA256.HashData([])) : leaves[0];
        var split = 1;
        while (split * 2 < leaves.Length)
            split *= 2;
        return new TreeHash(SHA256.HashData(
            [1, .. Root(leaves[..split]).ToArray(), .. Root(leaves[split..]).ToArray()]));
    }

    public static TreeHash Flipped(TreeHash hash, int bit)
    {
        var bytes = hash.ToArray();
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return new TreeHash(bytes);
    }

    /// <summary>The hashes of a tile, from all leaves.</summary>
    public static byte[] Tile(ReadOnlySpan<TreeHash> leaves, Tile tile)
    {
        var span = 1 << (tile.Level * 8);
        var hashes = new byte[tile.Width * TreeHash.Size];
        for (var i = 0; i < tile.Width; i++)
        {
            var first = (int)((tile.Number * 256) + i) * span;
            Root(leaves.Slice(first, span)).CopyTo(hashes.AsSpan(i * TreeHash.Size));
        }

        return hashes;
    }
}
