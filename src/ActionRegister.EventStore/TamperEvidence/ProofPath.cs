using System.Numerics;

namespace ActionRegister.EventStore.TamperEvidence;

/// <summary>
/// What a proof consists of, as ranges of leaves: known before any hash is, so that only the hashes needed are read.
/// </summary>
public sealed record ProofPath
{
    private ProofPath(IReadOnlyList<(long First, long End)> ranges) =>
        Steps = [.. ranges.Select(range => TreeNode.Covering(range.First, range.End))];

    /// <summary>One for each hash of the proof: the whole subtrees that it joins.</summary>
    public IReadOnlyList<IReadOnlyList<TreeNode>> Steps { get; }

    /// <summary>Every node whose hash is needed.</summary>
    public IEnumerable<TreeNode> Nodes => Steps.SelectMany(step => step);

    /// <summary>From one leaf to the root of a tree (RFC 6962 §2.1.1).</summary>
    public static ProofPath OfInclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var ranges = new List<(long, long)>();
        var (first, end) = (0L, size);
        while (end - first > 1)
        {
            var split = first + Split(end - first);
            ranges.Add(index < split ? (split, end) : (first, split));
            (first, end) = index < split ? (first, split) : (split, end);
        }

        ranges.Reverse();
        return new ProofPath(ranges);
    }

    /// <summary>That a tree begins with an earlier one (RFC 6962 §2.1.2); nothing is needed from none, or to itself.</summary>
    public static ProofPath OfConsistency(long earlier, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(earlier);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(earlier, size);
        var ranges = new List<(long, long)>();
        var (first, end) = (0L, size);
        if (earlier == 0)
            return new ProofPath(ranges);
        while (end != earlier)
        {
            var split = first + Split(end - first);
            ranges.Add(earlier <= split ? (split, end) : (first, split));
            (first, end) = earlier <= split ? (first, split) : (split, end);
        }

        // The earlier root itself is left out where the verifier has it.
        if (first != 0)
            ranges.Add((first, end));
        ranges.Reverse();
        return new ProofPath(ranges);
    }

    /// <summary>The proof.</summary>
    public IReadOnlyList<TreeHash> Read(Func<TreeNode, TreeHash> hashOf) =>
        [.. Steps.Select(step => TreeNode.Join([.. step.Select(hashOf)]))];

    /// <summary>The largest power of two smaller than the number of leaves (RFC 6962 §2.1).</summary>
    private static long Split(long leaves) => 1L << BitOperations.Log2((ulong)(leaves - 1));
}
