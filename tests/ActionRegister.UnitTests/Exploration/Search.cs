using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Decisions;

namespace ActionRegister.UnitTests.Exploration;

/// <summary>What a search came across.</summary>
/// <param name="States">How many states that the rules can tell apart.</param>
/// <param name="Acts">How many acts were allowed on the way.</param>
/// <param name="Depth">How many acts from a start the furthest of them is.</param>
/// <param name="Agreements">How many agreements and adoptions were judged.</param>
/// <param name="Breaches">Codes of requirements that one of these lacked, each with the acts that led there.</param>
internal sealed record Found(int States, int Acts, int Depth, int Agreements, IReadOnlyDictionary<string, string> Breaches);

/// <summary>Tries every move in every state, nearest states first, and judges every agreement by the law told from the events.</summary>
internal sealed class Search(IReadOnlyList<EntryId> entries, IReadOnlyList<Move> moves)
{
    private sealed record Node(World World, Node? Before, string Move, int Depth);

    /// <summary>Stops at that depth, or when an agreement lacks the requirement looked for.</summary>
    public Found From(IReadOnlyList<World> starts, int depth, string? until = null)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<Node>();
        var breaches = new Dictionary<string, string>();
        var (acts, agreements, furthest) = (0, 0, 0);
        foreach (var start in starts)
        {
            if (seen.Add(StateKey.Of(start, entries))) queue.Enqueue(new(start, null, "start", 0));
        }

        while (queue.TryDequeue(out var node) && (until is null || !breaches.ContainsKey(until)))
        {
            if (node.Depth == depth) continue;
            foreach (var move in moves)
            {
                if (move.Take(node.World) is not { } after) continue;

                acts++;
                var next = new Node(after, node, move.Name, node.Depth + 1);
                foreach (var code in Judge(node.World, after, ref agreements)) breaches.TryAdd(code, Path(next));
                if (!seen.Add(StateKey.Of(after, entries))) continue;

                furthest = next.Depth;
                queue.Enqueue(next);
            }
        }

        return new(seen.Count, acts, furthest, agreements, breaches);
    }

    // Only what this act recorded: what was recorded before was judged when it was.
    private static IReadOnlyList<string> Judge(World before, World after, ref int agreements)
    {
        var (from, log) = (before.Ledger.Log.Count, after.Ledger.Log);
        if (log.Count == from || log[from].Event is not (JointAgreementRecorded or AmendmentAdopted)) return [];

        agreements++;
        return Law.Breaches([.. log], from);
    }

    private static string Path(Node node) => node.Before is null ? node.Move : $"{Path(node.Before)} > {node.Move}";
}
