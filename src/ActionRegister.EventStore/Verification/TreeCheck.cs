using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.EventStore.Verification;

/// <summary>
/// Builds the tree anew over the entries and compares it with everything that was signed or kept, tile by tile, so that
/// what was altered is named as narrowly as that allows.
/// </summary>
internal sealed class TreeCheck(
    IReadOnlyDictionary<TreeNode, TreeHash> nodes,
    IReadOnlyList<TrustedCheckpoint> checkpoints,
    IReadOnlyDictionary<long, IReadOnlyList<TreeHash>> keptTiles,
    Action<Finding> found)
{
    private readonly Frontier _byLeaf = new();
    private readonly List<CheckedRow> _tile = new(Tile.FullWidth);
    private readonly List<(TreeNode Node, TreeHash Built)> _differing = [];
    private readonly List<long> _exact = [];
    private readonly Frontier _byNode = new();
    private TreeHash _built; // the root of the last whole tile
    private int _checkpoint;
    private long _good;
    private long _goodKept;
    private bool _broken;

    /// <summary>How many events the last checkpoint covers that the tree agrees with.</summary>
    public long Proved => _good;

    public void Next(CheckedRow row)
    {
        _tile.Add(row);
        if (_tile.Count == Tile.FullWidth)
            Close();
    }

    /// <summary>Compares what is left, and says what the log is too short for.</summary>
    public void End()
    {
        if (_tile.Count > 0)
            Close();
        foreach (var (node, _) in _differing.Where(differing => (differing.Node.Index + 1) << differing.Node.Level <= _good))
        {
            found(new(
                FindingKind.NodeAltered, node.Index << node.Level, ((node.Index + 1) << node.Level) - 1,
                $"Hash {node.Index} of level {node.Level / Tile.Height} of the tree was altered; entries and checkpoint agree."));
        }

        var beyond = checkpoints.Skip(_checkpoint).Where(checkpoint => checkpoint.Size > _byLeaf.Size).MaxBy(c => c.Size);
        if (beyond is not null)
        {
            found(new(
                FindingKind.Truncated, _byLeaf.Size, beyond.Size - 1,
                $"The log has {_byLeaf.Size}, a signed checkpoint ({beyond.Name}) proves {beyond.Size}: its end is missing."));
        }
    }

    private void Close()
    {
        var first = _byLeaf.Size;
        var number = first / Tile.FullWidth;
        var node = new TreeNode(Tile.Height, number);
        var whole = _tile.Count == Tile.FullWidth;
        var signed = whole && nodes.TryGetValue(node, out var published) ? published : default(TreeHash?);
        var leaves = Choose(first, signed);
        CompareKept(number, first, leaves);

        for (var i = 0; i < leaves.Length; i++)
        {
            Evaluate(_byNode, leaves, i);
            _byLeaf.Append(leaves[i], Compare);
        }

        if (whole)
        {
            _byNode.AppendSubtree(signed ?? _built, Tile.Height);
            Evaluate(_byNode, [], 0);
        }
        else
        {
            Evaluate(_byNode, leaves, leaves.Length);
        }

        _tile.Clear();
    }

    // Entry and stored hash may disagree; whichever of them gives what was signed is the one that was not altered.
    private TreeHash[] Choose(long first, TreeHash? signed)
    {
        TreeHash[] leaves = [.. _tile.Select(row => row.Leaf)];
        List<int> differing = [.. Enumerable.Range(0, _tile.Count).Where(i => _tile[i].Row.Leaf is { } stored && stored != leaves[i])];
        if (differing.Count == 0)
            return leaves;

        var settled = Settle(leaves, differing, candidate => signed is { } root
            ? Tile.RootOf(Bytes(candidate)) == root
            : AgreesWithCheckpoint(first, candidate));
        foreach (var i in differing)
        {
            var position = first + i;
            if (settled is null)
            {
                found(Finding.At(
                    FindingKind.EntryOrHashAltered, position, $"The entry of event {position}, or the hash stored for it, was altered."));
            }
            else if (settled[i] == leaves[i])
            {
                found(Finding.At(
                    FindingKind.HashAltered, position, $"The hash stored for event {position} was altered; its entry is the one that was signed."));
            }
            else
            {
                found(Finding.At(
                    FindingKind.EntryAltered, position, $"The entry of event {position} was altered: another one was signed."));
                _exact.Add(position);
            }
        }

        return settled ?? leaves;
    }

    // All of one sort first; then, for a few, every combination.
    private TreeHash[]? Settle(TreeHash[] leaves, List<int> differing, Func<TreeHash[], bool> agrees)
    {
        const int Most = 6;
        var all = (1 << Math.Min(differing.Count, Most)) - 1;
        var choices = differing.Count <= Most ? Enumerable.Range(0, all + 1).Reverse().Append(0) : [all, 0];
        foreach (var choice in choices)
        {
            TreeHash[] candidate = [.. leaves];
            for (var k = 0; k < differing.Count; k++)
            {
                if (differing.Count > Most ? choice != 0 : (choice >> k & 1) == 1)
                    candidate[differing[k]] = _tile[differing[k]].Row.Leaf!.Value; // it has one: it differs
            }

            if (agrees(candidate))
                return candidate;
        }

        return null;
    }

    private bool AgreesWithCheckpoint(long first, TreeHash[] candidate)
    {
        var last = checkpoints.Where(c => c.Size > first && c.Size <= first + candidate.Length).MaxBy(c => c.Size);
        return last is not null && Joined(_byLeaf, candidate, (int)(last.Size - first)).Root() == last.Root;
    }

    private void CompareKept(long number, long first, TreeHash[] leaves)
    {
        if (!keptTiles.TryGetValue(number, out var kept))
            return;
        for (var i = 0; i < Math.Min(kept.Count, leaves.Length); i++)
        {
            if (kept[i] == leaves[i])
                continue;
            _exact.Add(first + i);
            found(Finding.At(
                FindingKind.EntryAltered, first + i, $"First altered: event {first + i} is not the one whose hash was kept."));
            return;
        }
    }

    private void Compare(TreeNode node, TreeHash built)
    {
        if (node.Level == Tile.Height)
            _built = built;
        if (nodes.TryGetValue(node, out var published) && published != built)
            _differing.Add((node, built));
    }

    private void Evaluate(Frontier before, TreeHash[] leaves, int count)
    {
        for (; _checkpoint < checkpoints.Count && checkpoints[_checkpoint].Size == _byLeaf.Size; _checkpoint++)
        {
            var checkpoint = checkpoints[_checkpoint];
            if (_byLeaf.Root() != checkpoint.Root)
            {
                if (!_broken)
                    Break(checkpoint, before, leaves, count);
                continue;
            }

            _good = checkpoint.Size;
            if (checkpoint.Kept)
                _goodKept = checkpoint.Size;
        }
    }

    private void Break(TrustedCheckpoint checkpoint, Frontier before, TreeHash[] leaves, int count)
    {
        _broken = true;
        // Whoever rewrote the log and had the key signed all of its own checkpoints again: what was kept outside tells.
        var (first, end) = (checkpoint.Kept ? _goodKept : _good, checkpoint.Size);
        // Where the hashes inside the tree still lead to the signed root, they tell in which tile it happened.
        if (_differing.Count > 0 && Joined(before, leaves, count).Root() == checkpoint.Root)
        {
            var tiles = _differing.Where(differing => differing.Node.Level == Tile.Height).Select(differing => differing.Node.Index).ToList();
            first = Math.Max(first, tiles.Min() * Tile.FullWidth);
            end = Math.Min(end, (tiles.Max() + 1) * Tile.FullWidth);
        }

        if (!_exact.Exists(position => position >= first && position < end))
        {
            found(new(
                FindingKind.Rewritten, first, end - 1,
                $"The log was rewritten between {first} and {end}: {checkpoint.Name} was signed over other events."));
        }
    }

    private static Frontier Joined(Frontier before, TreeHash[] leaves, int count)
    {
        var joined = before.Clone();
        foreach (var leaf in leaves.AsSpan(0, count))
            joined.Append(leaf);
        return joined;
    }

    private static byte[] Bytes(TreeHash[] leaves)
    {
        var bytes = new byte[leaves.Length * TreeHash.Size];
        for (var i = 0; i < leaves.Length; i++)
            leaves[i].CopyTo(bytes.AsSpan(i * TreeHash.Size));
        return bytes;
    }
}
