using System.Numerics;

namespace ActionRegister.EventStore.TamperEvidence;

/// <summary>
/// All that is needed of a tree to add leaves to it and to know its root: one hash for each bit of its size.
/// </summary>
public sealed class Frontier
{
    // The whole subtree of 2^level leaves stands at its level when that bit of the size is set.
    private readonly TreeHash[] _whole = new TreeHash[63];

    /// <summary>Number of leaves so far.</summary>
    public long Size { get; private set; }

    /// <summary>Adds the next leaf: on average one node is hashed.</summary>
    /// <param name="tiled">Is given each node that becomes whole over a full tile: those that proofs are read from.</param>
    public void Append(TreeHash leaf, Action<TreeNode, TreeHash>? tiled = null)
    {
        var level = 0;
        for (; (Size >> level & 1) == 1; level++)
        {
            leaf = TreeHash.OfNode(_whole[level], leaf);
            if ((level + 1) % Tile.Height == 0)
                tiled?.Invoke(new TreeNode(level + 1, Size >> (level + 1)), leaf);
        }

        _whole[level] = leaf;
        Size++;
    }

    /// <summary>
    /// Adds a whole subtree of 2^level leaves at once; the size so far must be a multiple of that.
    /// </summary>
    public void AppendSubtree(TreeHash root, int level)
    {
        if ((Size & ((1L << level) - 1)) != 0)
            throw new InvalidOperationException($"A subtree of level {level} does not fit behind {Size} leaves.");
        var added = 1L << level;
        for (; (Size >> level & 1) == 1; level++)
            root = TreeHash.OfNode(_whole[level], root);
        _whole[level] = root;
        Size += added;
    }

    /// <summary>Another frontier that goes on from here.</summary>
    public Frontier Clone()
    {
        var clone = new Frontier { Size = Size };
        _whole.CopyTo(clone._whole, 0);
        return clone;
    }

    /// <summary>The root of the tree as it is now (RFC 6962 §2.1).</summary>
    public TreeHash Root()
    {
        if (Size == 0)
            return TreeHash.OfNothing;
        var level = BitOperations.TrailingZeroCount(Size);
        var root = _whole[level];
        for (level++; Size >> level != 0; level++)
        {
            if ((Size >> level & 1) == 1)
                root = TreeHash.OfNode(_whole[level], root);
        }

        return root;
    }
}
