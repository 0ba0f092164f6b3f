using System.Numerics;

namespace ActionRegister.EventStore.TamperEvidence;

/// <summary>
/// A node with a whole subtree below it: the leaves from Index·2^Level up to the next multiple. It never changes.
/// </summary>
public readonly record struct TreeNode(int Level, long Index)
{
    /// <summary>The whole subtrees that together hold the leaves from first to before end, from left to right.</summary>
    /// <param name="first">Where a range in a tree of RFC 6962 begins: a multiple of the size of its subtrees.</param>
    public static IReadOnlyList<TreeNode> Covering(long first, long end)
    {
        var nodes = new List<TreeNode>();
        while (first < end)
        {
            var level = BitOperations.Log2((ulong)(end - first));
            if (first != 0)
                level = Math.Min(level, BitOperations.TrailingZeroCount(first));
            nodes.Add(new TreeNode(level, first >> level));
            first += 1L << level;
        }

        return nodes;
    }

    /// <summary>The hash of a range from the hashes of the whole subtrees that cover it.</summary>
    public static TreeHash Join(IReadOnlyList<TreeHash> covering)
    {
        if (covering.Count == 0)
            return TreeHash.OfNothing;
        var hash = covering[^1];
        for (var i = covering.Count - 2; i >= 0; i--)
            hash = TreeHash.OfNode(covering[i], hash);
        return hash;
    }

    /// <summary>The root of the tree of so many leaves.</summary>
    public static TreeHash Root(long size, Func<TreeNode, TreeHash> hashOf) =>
        Join([.. Covering(0, size).Select(hashOf)]);
}
