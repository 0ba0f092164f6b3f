using ActionRegister.Application.Events;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Tracing;

/// <summary>The graph while it is put together, event by event, and what later events refer back to.</summary>
internal sealed class WhyScene(EntryTrace trace, GroupTrace group, IReadOnlyDictionary<EntryId, EntryTrace> others, EventTypes types)
{
    private readonly Dictionary<string, WhyNode> _nodes = new(StringComparer.Ordinal);
    private readonly List<WhyEdge> _edges = [];
    private readonly Dictionary<string, string> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<WhyKind, int> _counts = [];

    public EntryTrace Trace => trace;

    public Group Group => group.State;

    public IReadOnlyList<Kept> GroupEvents => group.Events;

    public IReadOnlyDictionary<EntryId, EntryTrace> Others => others;

    /// <summary>The entries whose references stand among the sources.</summary>
    public IReadOnlyDictionary<string, EntryId> Quoted { get; init; } = new Dictionary<string, EntryId>();

    /// <summary>The actions that carry this decision out.</summary>
    public IReadOnlyList<EntryId> Doing { get; init; } = [];

    public IEnumerable<WhyNode> Nodes => _nodes.Values;

    public IReadOnlyList<WhyEdge> Edges => _edges;

    public static string Id(long position) => $"event-{position}";

    public WhyNode Node(string id) => _nodes[id];

    public bool Has(string id) => _nodes.ContainsKey(id);

    /// <summary>A node for an event; its name is what edges use.</summary>
    public string Add(Kept kept, WhyKind kind, int? amendment, Said says, int? text = null, string? reasons = null)
    {
        var id = Id(kept.Position);
        _nodes.TryAdd(id, new(
            id, kind, kept.Position, kept.Type, kept.At, Doer.Of(kept), amendment, text, says,
            [.. types.PrivateTexts(kept.Event).Select(t => new WhyWords(t.Name, t.Text)), .. reasons is null ? [] : new[] { new WhyWords("reasons", PrivateText.Of(reasons)) }]));
        return id;
    }

    /// <summary>A node for something that an event names, once for the same thing.</summary>
    public string Add(WhyKind kind, string thing, int? amendment, long? position, DateTimeOffset? at, Said says)
    {
        if (_named.TryGetValue($"{kind} {thing}", out var known)) return known;
        _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        var id = _named[$"{kind} {thing}"] = $"{kind.ToString().ToLowerInvariant()}-{_counts[kind]}";
        _nodes.Add(id, new(id, kind, position, null, at, null, amendment, null, says, []));
        return id;
    }

    public void Link(string from, string? to, WhyReason reason, long position, string field)
    {
        if (to is not null && _nodes.ContainsKey(from) && _nodes.ContainsKey(to)) _edges.Add(new(from, to, reason, position, field));
    }

    /// <summary>Says in words that a reason is missing.</summary>
    public void Lacks(string from, string field, Said says)
    {
        var node = _nodes[from];
        var gap = Add(WhyKind.Gap, $"{from} {says.Key} {field}", node.Amendment, null, node.At, says);
        Link(from, gap, WhyReason.Lacks, node.Event ?? 0, field);
    }

    /// <summary>The clause of the terms in force when the event was decided.</summary>
    public void Under(string from, Kept kept, Func<TermsVersion, Clause> which)
    {
        if (kept.Recorded.Rules < 1 || kept.Recorded.Rules > Group.RulesHistory.Count) return;
        var clause = which(Group.RulesHistory[kept.Recorded.Rules - 1].Terms);
        var adopted = GroupEvents.LastOrDefault(e => e.Position <= kept.Position && e.Event is TermsOfReferenceAdopted);
        var summary = Group.RulesHistory[kept.Recorded.Rules - 1].Terms.Wording.FirstOrDefault(w => w.Cite == clause.Cite)?.Summary ?? "";
        var node = Add(WhyKind.Clause, clause.ToString(), null, adopted?.Position, adopted?.At, new Said("Clause", clause.ToString(), summary));
        Link(from, node, WhyReason.Under, kept.Position, "terms");
    }

    /// <summary>Another entry, by its last agreement or otherwise by how it was put forward; one that may not be read is said to be withheld.</summary>
    public string? Other(EntryId id)
    {
        if (id == trace.State.Id) return null;
        if (!others.TryGetValue(id, out var other)) return Add(WhyKind.Entry, $"{id}", null, null, null, new Said("OtherWithheld"));
        var agreed = other.State.LastAgreed is { } last ? other.Events.First(e => e.Position == last.Position) : other.Events[0];
        var day = LondonDay.Of(agreed.At);
        return Add(
            WhyKind.Entry, $"{id}", null, agreed.Position, agreed.At,
            new Said(other.State.LastAgreed is null ? "OtherProposed" : "OtherAgreed", other.State.Reference.Value, other.Standing.Content.Title, day));
    }
}
