using System.Globalization;

namespace ActionRegister.EventStore.TamperEvidence;

/// <summary>
/// The place of up to 256 hashes of the tree that are published together (C2SP tlog-tiles): a full tile never changes.
/// </summary>
/// <param name="Level">0: leaves; 1: roots of 256 leaves each; and so on.</param>
/// <param name="Width">How many hashes, 1 to 256.</param>
public readonly record struct Tile(int Level, long Number, int Width)
{
    /// <summary>Levels of the tree that one tile spans.</summary>
    public const int Height = 8;

    /// <summary>Hashes of a full tile.</summary>
    public const int FullWidth = 1 << Height;

    /// <summary>The highest level that a path may name.</summary>
    public const int MaxLevel = 63;

    /// <summary>Whether it will never change.</summary>
    public bool IsFull => Width == FullWidth;

    /// <summary>Where it is published: <c>tile/0/x001/x234/067</c>, partial ones with <c>.p/W</c>.</summary>
    public string Path => $"tile/{Level.ToString(CultureInfo.InvariantCulture)}/{TilePath.Of(Number, Width)}";

    /// <summary>The tile of a level as it is in a tree of so many leaves, or null when that tree has none there.</summary>
    public static Tile? In(long size, int level, long number)
    {
        var hashes = level * Height >= 63 ? 0 : size >> (level * Height);
        var width = Math.Min(FullWidth, hashes - (number * FullWidth));
        return number >= 0 && number <= hashes / FullWidth && width >= 1 ? new Tile(level, number, (int)width) : null;
    }

    /// <summary>Every tile of a tree of so many leaves, level by level.</summary>
    public static IEnumerable<Tile> All(long size)
    {
        for (var level = 0; In(size, level, 0) is not null; level++)
        {
            for (long number = 0; In(size, level, number) is { } tile; number++)
                yield return tile;
        }
    }

    /// <summary>The tile that a node's hash is computed from, as it is in a tree of so many leaves.</summary>
    public static Tile Of(TreeNode node, long size)
    {
        var (level, within) = (node.Level / Height, node.Level % Height);
        return In(size, level, node.Index << within >> Height)
            ?? throw new ArgumentOutOfRangeException(nameof(node), node, $"A tree of {size} leaves has no such node.");
    }

    /// <summary>The hash of a node from the hashes of its tile.</summary>
    public static TreeHash HashOf(TreeNode node, ReadOnlySpan<byte> hashes)
    {
        var within = node.Level % Height;
        var first = (int)(node.Index << within & (FullWidth - 1));
        return Join(hashes.Slice(first * TreeHash.Size, TreeHash.Size << within));
    }

    /// <summary>The root over the hashes of a full tile.</summary>
    public static TreeHash RootOf(ReadOnlySpan<byte> hashes) =>
        hashes.Length == FullWidth * TreeHash.Size
            ? Join(hashes)
            : throw new ArgumentException($"A full tile has {FullWidth} hashes.", nameof(hashes));

    private static TreeHash Join(ReadOnlySpan<byte> hashes) => hashes.Length == TreeHash.Size
        ? new TreeHash(hashes)
        : TreeHash.OfNode(Join(hashes[..(hashes.Length / 2)]), Join(hashes[(hashes.Length / 2)..]));
}
