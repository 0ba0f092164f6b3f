using System.Globalization;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Application.Tracing;

/// <summary>Something that provenance speaks of: an entity, an activity or an agent.</summary>
/// <param name="Type">Qualified name of what it is, in this register's or PROV's words.</param>
/// <param name="At">For an activity: when it happened.</param>
/// <param name="Facts">What else is known of it, by qualified name.</param>
internal sealed record ProvThing(string Id, string Type, string Label, DateTimeOffset? At, IReadOnlyList<(string Name, string Value)> Facts);

/// <summary>A relation of PROV between two things.</summary>
/// <param name="Name">As PROV-JSON calls it: <c>used</c>.</param>
/// <param name="From">The first thing: what was generated, derived, influenced, or acts.</param>
/// <param name="To">The second thing.</param>
/// <param name="Reason">The edge of the graph that it stands for, or null.</param>
/// <param name="Activity">For acting on somebody's behalf: in which activity.</param>
internal sealed record ProvRelation(string Name, string From, string To, WhyEdge? Reason = null, string? Activity = null);

/// <summary>
/// A graph in the words of W3C PROV-DM: each event is an activity; what it recorded is an entity; who did it, agents. What is
/// missing is said of the activity that lacks it: nothing can be derived from what does not exist.
/// </summary>
internal sealed class ProvDocument
{
    private readonly Dictionary<string, WhyNode> _nodes;
    private readonly Dictionary<string, ProvThing> _agents = new(StringComparer.Ordinal);

    public ProvDocument(WhyGraph graph, Func<Said, string> say)
    {
        _nodes = graph.Nodes.ToDictionary(n => n.Id, StringComparer.Ordinal);
        Namespace = $"urn:actionregister:{Uri.EscapeDataString(graph.Group.Origin)}:";
        var gaps = graph.Edges.Where(e => e.Reason == WhyReason.Lacks).ToLookup(e => e.From, e => ("reg:lacks", say(_nodes[e.To].Says)));
        foreach (var node in graph.Nodes.Where(n => n.Kind != WhyKind.Gap))
        {
            var facts = Facts(node, say).Concat(gaps[node.Id]).ToList();
            Entities.Add(new(Record(node), $"reg:{node.Kind}", say(node.Says), null, node.By is null ? facts : []));
            if (node.By is not { } by) continue;
            Activities.Add(new(Activity(node), $"reg:{node.Kind}", say(node.Says), node.At, facts));
            Relations.Add(new("wasGeneratedBy", Record(node), Activity(node)));
            Attribute(node, by, graph.Group);
        }

        Relations.AddRange(graph.Edges.Where(e => e.Reason != WhyReason.Lacks).Select(Relation));
    }

    /// <summary>What the prefix <c>reg</c> stands for.</summary>
    public string Namespace { get; }

    public List<ProvThing> Entities { get; } = [];

    public List<ProvThing> Activities { get; } = [];

    public IEnumerable<ProvThing> Agents => _agents.Values;

    public List<ProvRelation> Relations { get; } = [];

    private static string Activity(WhyNode node) => $"reg:{node.Id}";

    private static string Record(WhyNode node) => node.Text is { } text ? $"reg:text-{text}" : node.By is null ? $"reg:{node.Id}" : $"reg:record-{node.Event}";

    private static IEnumerable<(string, string)> Facts(WhyNode node, Func<Said, string> say)
    {
        if (node.Event is { } position) yield return ("reg:position", position.ToString(CultureInfo.InvariantCulture));
        if (node.Type is { } type) yield return ("reg:storedAs", type);
        foreach (var words in node.Words) yield return ($"reg:{words.Name}", words.Text.ErasedBy is { } by ? $"erased by event {by}" : words.Text.Words ?? "");
    }

    private ProvRelation Relation(WhyEdge edge)
    {
        var (from, to) = (_nodes[edge.From], _nodes[edge.To]);
        return edge.Reason switch
        {
            WhyReason.Changes when from.Text is not null => new("wasDerivedFrom", Record(from), Record(to), edge),
            WhyReason.VoidedBy or WhyReason.ReplacedBy when to.By is not null => new("wasInvalidatedBy", Record(from), Activity(to), edge),
            WhyReason.BroughtInBy => new("wasInfluencedBy", Record(from), Activity(to), edge),
            _ when from.By is not null => new("used", Activity(from), Record(to), edge),
            _ => new("wasInfluencedBy", Record(from), Record(to), edge),
        };
    }

    private void Attribute(WhyNode node, Doer by, Group group)
    {
        var party = by.For ?? by.Capacity?.Party;
        var office = by.ErasedBy is { } erased ? Agent($"reg:erased-by-event-{erased}", "prov:Agent", $"erased by event {erased}")
            : party is { } known ? Agent($"reg:{known.Value.Replace(':', '-')}", "prov:Organization", group.NameOf(known))
            : by.Capacity is { } capacity ? Agent($"reg:{capacity}", "prov:Agent", $"the {capacity}")
            : Agent("reg:withheld", "prov:Agent", "withheld");
        if (by.Person is not { } person)
        {
            Relations.Add(new("wasAssociatedWith", Activity(node), office));
            return;
        }

        // By id: names are personal data, and PROV is made to be sent on.
        var somebody = Agent($"reg:person-{person}", "prov:Person", $"person {person}");
        Relations.Add(new("wasAssociatedWith", Activity(node), somebody));
        Relations.Add(new("actedOnBehalfOf", somebody, office, null, Activity(node)));
    }

    private string Agent(string id, string type, string label)
    {
        _agents.TryAdd(id, new(id, type, label, null, []));
        return id;
    }
}
