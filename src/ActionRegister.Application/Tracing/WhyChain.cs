using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Application.Tracing;

/// <summary>A part of the chain: how the proposal came to be agreed, one amendment, or what came of the entry afterwards.</summary>
/// <param name="Amendment">Number of the amendment, or null.</param>
public sealed record WhyChapter(Said Heading, int? Amendment, IReadOnlyList<WhyStep> Steps);

/// <summary>A graph as a list to be read from the first step to the last: the proposal, then each amendment, each in the order of the log.</summary>
public static class WhyChain
{
    private const int Afterwards = int.MaxValue;

    /// <summary>The steps.</summary>
    public static IReadOnlyList<WhyStep> Of(WhyGraph graph) => [.. Chapters(graph).SelectMany(c => c.Steps)];

    /// <summary>The steps, by what they belong to.</summary>
    public static IReadOnlyList<WhyChapter> Chapters(WhyGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var beside = Beside(graph);
        var steps = Steps(graph.Nodes.Where(n => !beside.ContainsKey(n.Id)));
        var numbers = steps.Index().SelectMany(s => s.Item.Select(n => (n.Id, Number: s.Index + 1))).ToDictionary(n => n.Id, n => n.Number, StringComparer.Ordinal);
        var reasons = graph.Edges.Where(e => numbers.ContainsKey(e.From)).ToLookup(e => numbers[e.From]);
        var cited = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. steps.Index().Select(s => (Matter: Matter(s.Item[0]), Step: Step(s.Index + 1, s.Item, reasons[s.Index + 1].ToList())))
                .GroupBy(s => s.Matter, s => s.Step)
                .Select(c => new WhyChapter(Heading(c.Key, [.. c]), c.Key is 0 or Afterwards ? null : c.Key, [.. c])),
        ];

        WhyStep Step(int number, List<WhyNode> nodes, List<WhyEdge> because) => new(
            number,
            nodes[0].Kind,
            nodes[0].At,
            nodes.Count == 1 ? nodes[0].Says : Together(nodes),
            nodes,
            [.. because.Where(e => numbers.ContainsKey(e.To)).GroupBy(e => e.Reason)
                .Select(r => Because(r.Key, [.. r.Select(e => numbers[e.To]).Distinct().Order()], steps))],
            [.. because.Where(e => beside.ContainsKey(e.To)).DistinctBy(e => (e.Reason, e.To)).Select(e => Note(e.Reason, beside[e.To], cited))]);
    }

    // What somebody did is a step, and so is whatever gives a reason; the rest is only named.
    private static Dictionary<string, WhyNode> Beside(WhyGraph graph)
    {
        var giving = graph.Edges.Select(e => e.From).ToHashSet(StringComparer.Ordinal);
        return graph.Nodes.Where(n => n.By is null && !giving.Contains(n.Id)).ToDictionary(n => n.Id, StringComparer.Ordinal);
    }

    private static int Matter(WhyNode node) => node.Amendment ?? (node.Kind is WhyKind.Entry || node.Says.Key is "Superseded" or "Fell" or "RecordCorrected" ? Afterwards : 0);

    private static List<List<WhyNode>> Steps(IEnumerable<WhyNode> nodes)
    {
        var steps = new List<List<WhyNode>>();
        foreach (var node in nodes.OrderBy(Matter).ThenBy(n => n.Event))
        {
            // Seats answer in any order; whoever answered the same in one go stands together.
            if (steps.AsEnumerable().Reverse().TakeWhile(g => g[0].Kind == WhyKind.Position).FirstOrDefault(g => Alike(g[0], node)) is { } alike)
                alike.Add(node);
            else
                steps.Add([node]);
        }

        return steps;
    }

    private static bool Alike(WhyNode one, WhyNode other) =>
        one.Kind == WhyKind.Position && other.Kind == WhyKind.Position && one.Says.Key == other.Says.Key && one.Amendment == other.Amendment
        && one.Says.Key is "PositionConsent" or "PositionNoObjection" or "PositionAbstain"
        && one.Words.Count == 0 && other.Words.Count == 0 && one.Says.With[0] is Party && other.Says.With[0] is Party;

    private static Said Together(List<WhyNode> nodes) => new(
        nodes[0].Says.Key.Replace("Position", "Positions", StringComparison.Ordinal), nodes.Count, nodes[0].Says.With[1], nodes.Select(n => n.Says.With[0]).ToArray());

    private static WhyBecause Because(WhyReason reason, List<int> numbers, List<List<WhyNode>> steps)
    {
        var named = new List<WhyNamed>();
        for (var i = 0; i < numbers.Count; i++)
        {
            var first = steps[numbers[i] - 1][0];
            if (Name(first) is { } name)
            {
                named.Add(new(name, numbers[i]));
                continue;
            }

            var from = numbers[i];
            while (i + 1 < numbers.Count && numbers[i + 1] == numbers[i] + 1 && Name(steps[numbers[i + 1] - 1][0]) is null) i++;
            named.Add(new(from == numbers[i] ? new("NameStep", from) : new Said("NameSteps", from, numbers[i]), from));
        }

        return new(reason, numbers, named);
    }

    private static Said? Name(WhyNode node) => node switch
    {
        { Kind: WhyKind.Text, Text: { } text } => new("NameText", text),
        { Kind: WhyKind.Comment, Says: { Key: "CommentMade" or "CommentLate" } says } => new("NameComment", says.With[1]),
        _ => null,
    };

    private static WhyNote Note(WhyReason reason, WhyNode node, HashSet<string> cited) => new(reason, node, reason switch
    {
        WhyReason.Under => cited.Add(node.Id) ? new("NoteUnderFirst", [.. node.Says.With]) : new("NoteUnder", node.Says.With[0]),
        WhyReason.Lacks or WhyReason.InformedBy or WhyReason.ShownBy or WhyReason.Supersedes or WhyReason.CarriesOut or WhyReason.FollowsFrom =>
            new($"Note{reason}", node.Says),
        _ => new("NoteAbout", node.Says),
    });

    private static Said Heading(int matter, List<WhyStep> steps)
    {
        if (matter == Afterwards) return new("ChapterAfterwards");
        if (matter == 0) return new(steps[0].Says.Key == "Imported" ? "ChapterImported" : "ChapterProposal");
        var adopted = steps.FirstOrDefault(s => s.Kind == WhyKind.Agreement);
        return adopted is { At: { } at } ? new("ChapterAdopted", matter, LondonDay.Of(at)) : new Said("ChapterNotAdopted", matter);
    }
}
