using System.Text.RegularExpressions;
using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Application.Tracing;

/// <summary>The text has no such words.</summary>
public sealed class NoSuchWordsException(string reference, int text)
    : Exception($"The words do not stand in text {text} of {reference}, which is the one asked about.");

/// <summary>Says why an entry, or words of it, read as they do: recorded events, and the reasons that tie them.</summary>
public sealed partial class WhyOf(Moments moments, TracedEntries traces, StatesAsAt states, ReadDatabase models, EntryAsAt entries, EventTypes types)
{
    private const int MostDoing = 200;

    /// <summary>The graph of the text in force (otherwise the latest), or null when the register did not have the entry then.</summary>
    /// <exception cref="NoSuchWordsException">The text does not have the words.</exception>
    public Task<WhyGraph?> Find(EntryId entry, string? phrase, AsOf asOf, CancellationToken cancellation) =>
        About(entry, new(phrase), asOf, cancellation);

    /// <summary>The graph of a text, or null when the register did not have the entry then, or not that text.</summary>
    /// <exception cref="NoSuchWordsException">The text does not have the words.</exception>
    public async Task<WhyGraph?> About(EntryId entry, WhyAsked asked, AsOf asOf, CancellationToken cancellation)
    {
        var moment = await moments.Of(asOf, cancellation);
        return await Make(
            entry,
            asked,
            moment,
            new(states, decision => Doing(decision, asOf, moment, cancellation), reference => entries.Named(reference, cancellation), types) { Traces = traces },
            cancellation);
    }

    internal static async Task<WhyGraph?> Make(EntryId entry, WhyAsked asked, Moment moment, WhySources from, CancellationToken cancellation)
    {
        var (found, group) = await from.Traced(entry, moment, cancellation);
        if (found is not { } trace || asked.Text < 1 || asked.Text > trace.Versions.Count) return null;

        var quoted = await Quoted(trace.Events, from);
        var doing = trace.State.Kind == EntryKind.Decision ? await from.Doing(entry) : [];
        var others = await from.Traced(
            [.. trace.Events.SelectMany(e => Named(e.Event)).Concat(quoted.Values).Concat(doing).Except([entry])], moment, cancellation);
        var view = await from.States.View(Known(trace, group, others), v => Reads(v, entry), moment.Position, cancellation);
        var scene = new WhyScene(trace, group, others, from.Types) { Quoted = quoted, Doing = doing };
        WhyBuilder.Build(scene);
        return Graph(scene, new WhyAnswer(scene, amendment => Missing(view, entry, amendment, moment)), asked);
    }

    internal static WhyGraph Graph(WhyScene scene, WhyAnswer answer, WhyAsked asked)
    {
        var trace = scene.Trace;
        var version = asked.Text is { } number ? trace.Versions[number - 1] : trace.Standing;
        var found = asked.Phrase is not { } phrase ? null : WhyOfPhrase.Find(trace.Traced(version), phrase, asked.Field, asked.At)
            ?? throw new NoSuchWordsException(trace.State.Reference.Value, version.Number);
        var concerned = found is null ? null : WhyOfPhrase.Concerned(scene, version, found);
        return new(
            trace.Moment,
            trace.State.Id,
            trace.State.Reference,
            version.Content.Title,
            version.Number,
            WhyScene.Id(version.Position),
            found,
            found is null ? answer.Whole() : WhyOfPhrase.Answer(scene, answer, version, found),
            [.. scene.Nodes.Where(n => concerned?.Contains(n.Id) ?? true)],
            [.. scene.Edges.Where(e => concerned is null || (concerned.Contains(e.From) && concerned.Contains(e.To)))],
            scene.Group);
    }

    // What has been read already is not asked for again.
    private static View Known(EntryTrace trace, GroupTrace group, IReadOnlyDictionary<EntryId, EntryTrace> others)
    {
        var known = new View();
        known.Add(StreamName.Group, group.State);
        foreach (var one in others.Values.Append(trace)) known.Add(StreamName.Of(one.State.Id), one.State);
        return known;
    }

    private static IEnumerable<StreamName> Reads(View view, EntryId id) =>
        (view.Entry(id)?.Amendments.Keys ?? []).SelectMany(number => Matter.Reads(view, id, number)).Concat(Matter.Reads(view, id, null));

    // The same list that refuses says what is missing.
    private static string? Missing(View view, EntryId entry, int? amendment, Moment moment) =>
        Matter.FindOpen(view, moment.At, entry, amendment, null, out var matter) is null
            ? RequirementsOf.Requirements(matter).FirstOrDefault(r => !r.Met)?.Standing
            : null;

    // The actions that carry a decision out name it; the decision does not name them.
    private async Task<IReadOnlyList<EntryId>> Doing(EntryId decision, AsOf asOf, Moment moment, CancellationToken cancellation)
    {
        // What is being recorded now may follow a moment later.
        if (asOf is not { Position: null, At: null }) await models.Reach(moment.Position, ["register"], cancellation);
        var newest = await models.Query(
            $"select entry from read.entry where under = {decision.Value} and position <= {moment.Position} order by position desc limit {MostDoing}",
            row => new EntryId(row.GetGuid(0)),
            cancellation);
        return [.. newest.Reverse()];
    }

    // Sources are named in free words; a reference among them is an entry's.
    private static async Task<IReadOnlyDictionary<string, EntryId>> Quoted(IReadOnlyList<Kept> events, WhySources from)
    {
        var quoted = new Dictionary<string, EntryId>(StringComparer.Ordinal);
        foreach (var reference in events.SelectMany(e => Sources(e.Event)).SelectMany(source => References().Matches(source)).Select(m => m.Value).Distinct(StringComparer.Ordinal))
        {
            if (await from.Named(new Reference(reference)) is { } id) quoted[reference] = id;
        }

        return quoted;
    }

    internal static IEnumerable<string> ReferencesIn(string source) => References().Matches(source).Select(m => m.Value);

    private static IReadOnlyList<string> Sources(IEvent happened) => happened switch
    {
        DecisionProposed e => e.InformedBy,
        ActionProposed e => e.InformedBy,
        _ => [],
    };

    [GeneratedRegex(@"\b[DA]-[0-9]{4}-[0-9]{4,9}\b", RegexOptions.CultureInvariant)]
    private static partial Regex References();

    private static IEnumerable<EntryId> Named(IEvent happened) => happened switch
    {
        DecisionProposed e => e.Supersedes.Select(s => s.Entry),
        ActionProposed e => [.. e.Supersedes.Select(s => s.Entry), .. e.Under is { } under ? new[] { under } : []],
        ProposalRevised e => e.Supersedes.Select(s => s.Entry),
        AmendmentProposed e => e.Falls.Select(f => f.Entry),
        ConflictClaimed e => [e.With],
        EntrySuperseded e => [e.By],
        ActionFellWithDecision e => [e.Decision],
        _ => [],
    };
}
