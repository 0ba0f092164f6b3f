using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Application.Tracing;

/// <summary>What a step gives as its reason: other steps, by their numbers.</summary>
public sealed record WhyBecause(WhyReason Reason, IReadOnlyList<int> Steps);

/// <summary>One line of the chain: a node of the graph, or several seats that answered the same in a row.</summary>
/// <param name="Number">Its place in the chain, from 1.</param>
/// <param name="Says">What happened.</param>
/// <param name="Nodes">The nodes that it shows.</param>
public sealed record WhyStep(
    int Number, WhyKind Kind, DateTimeOffset? At, Said Says, IReadOnlyList<WhyNode> Nodes, IReadOnlyList<WhyBecause> Because)
{
    /// <summary>Free text that was recorded with it.</summary>
    public IEnumerable<WhyWords> Words => Nodes.SelectMany(n => n.Words);

    /// <summary>The chain of a graph, in the order of the log; what no event recorded follows what names it.</summary>
    public static IReadOnlyList<WhyStep> Chain(WhyGraph graph)
    {
        var groups = new List<List<WhyNode>>();
        foreach (var node in Ordered(graph))
        {
            // Seats answer in any order; whoever answered the same in one go stands together.
            if (groups.AsEnumerable().Reverse().TakeWhile(g => g[0].Kind == WhyKind.Position).FirstOrDefault(g => Alike(g[0], node)) is { } alike)
                alike.Add(node);
            else groups.Add([node]);
        }

        var numbers = groups.SelectMany((nodes, i) => nodes.Select(n => (n.Id, Number: i + 1))).ToDictionary(n => n.Id, n => n.Number);
        var reasons = graph.Edges.ToLookup(e => numbers[e.From]);
        return
        [
            .. groups.Select((nodes, i) => new WhyStep(
                i + 1,
                nodes[0].Kind,
                nodes[0].At,
                nodes.Count == 1 ? nodes[0].Says : new Said($"{nodes[0].Says.Key.Replace("Position", "Positions", StringComparison.Ordinal)}", (object)nodes.Select(n => n.Says.With[0]).ToArray()),
                nodes,
                [.. reasons[i + 1].GroupBy(e => e.Reason).Select(r => new WhyBecause(r.Key, [.. r.Select(e => numbers[e.To]).Distinct().Order()]))])),
        ];
    }

    /// <summary>The step in lines: what happened, what was said with it, what it gives as reasons.</summary>
    public IEnumerable<string> Lines(Func<Said, string> say)
    {
        var events = Nodes.Where(n => n.By is not null).Select(n => (object)n.Event!.Value).ToArray(); // what somebody did is an event
        yield return say(Kind == WhyKind.Gap ? new("StepGap", Number, Says)
            : At is not { } at || Kind == WhyKind.Clause ? new("StepWithoutDay", Number, Says)
            : events.Length == 0 ? new("Step", Number, LondonDay.Of(at), Says)
            : new(events.Length == 1 ? "StepOfEvent" : "StepOfEvents", Number, LondonDay.Of(at), Says, events));
        foreach (var words in Words) yield return say(new("StepWords", words.Text));
        if (Because.Count > 0)
        {
            yield return say(new("StepReasons", (object)Because.Select(b =>
                (object)new Said($"Reason{b.Reason}", (object)b.Steps.Select(s => (object)s).ToArray())).ToArray()));
        }
    }

    private static bool Alike(WhyNode one, WhyNode other) =>
        one.Kind == WhyKind.Position && other.Kind == WhyKind.Position && one.Says.Key == other.Says.Key && one.Amendment == other.Amendment
        && one.Says.Key is "PositionConsent" or "PositionNoObjection" or "PositionAbstain"
        && one.Words.Count == 0 && other.Words.Count == 0 && one.Says.With[0] is Party && other.Says.With[0] is Party;

    private static IEnumerable<WhyNode> Ordered(WhyGraph graph)
    {
        var beside = graph.Nodes.Where(n => n.By is null).ToDictionary(n => n.Id, StringComparer.Ordinal);
        var named = graph.Edges.Where(e => beside.ContainsKey(e.To)).ToLookup(e => e.From, e => e.To);
        foreach (var node in graph.Nodes.Where(n => n.By is not null).OrderBy(n => n.Event))
        {
            yield return node;
            foreach (var id in named[node.Id])
            {
                if (beside.Remove(id, out var other)) yield return other;
            }
        }
    }
}
