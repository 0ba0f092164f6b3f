using System.Numerics;

namespace ActionRegister.EventStore.TamperEvidence;

/// <summary>Checks proofs against roots; written after RFC 9162 §2.1, apart from the code that makes them.</summary>
public static class TreeProof
{
    /// <summary>Whether the leaf is the one at that index in the tree with that root (RFC 9162 §2.1.3.2).</summary>
    public static bool Includes(
        TreeHash root, long size, long index, TreeHash leaf, IReadOnlyList<TreeHash> proof)
    {
        if (index < 0 || index >= size)
            return false;
        var (fn, sn, hash) = (index, size - 1, leaf);
        foreach (var step in proof)
        {
            if (sn == 0)
                return false;
            if ((fn & 1) == 1 || fn == sn)
            {
                hash = TreeHash.OfNode(step, hash);
                while ((fn & 1) == 0 && fn != 0)
                    (fn, sn) = (fn >> 1, sn >> 1);
            }
            else
            {
                hash = TreeHash.OfNode(hash, step);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        return sn == 0 && hash == root;
    }

    /// <summary>Whether the larger tree begins with the leaves of the smaller (RFC 9162 §2.1.4.2).</summary>
    public static bool Extends(
        TreeHash earlierRoot, long earlier, TreeHash root, long size, IReadOnlyList<TreeHash> proof)
    {
        if (earlier < 0 || earlier > size)
            return false;
        if (earlier == size)
            return proof.Count == 0 && earlierRoot == root;
        if (earlier == 0)
            return proof.Count == 0 && earlierRoot == TreeHash.OfNothing;

        var from = BitOperations.IsPow2(earlier) ? 0 : 1;
        if (proof.Count < from)
            return false;
        var (fn, sn) = (earlier - 1, size - 1);
        while ((fn & 1) == 1)
            (fn, sn) = (fn >> 1, sn >> 1);
        var start = from == 0 ? earlierRoot : proof[0];
        var (before, after) = (start, start);
        foreach (var step in proof.Skip(from))
        {
            if (sn == 0)
                return false;
            if ((fn & 1) == 1 || fn == sn)
            {
                (before, after) = (TreeHash.OfNode(step, before), TreeHash.OfNode(step, after));
                while ((fn & 1) == 0 && fn != 0)
                    (fn, sn) = (fn >> 1, sn >> 1);
            }
            else
            {
                after = TreeHash.OfNode(after, step);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        return sn == 0 && before == earlierRoot && after == root;
    }
}
