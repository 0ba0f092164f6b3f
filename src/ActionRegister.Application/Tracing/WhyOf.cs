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
public sealed class WhyOf(Moments moments, StatesAsAt states, EventTypes types)
{
    /// <summary>The graph of the text in force (otherwise the latest), or null when the register did not have the entry then.</summary>
    /// <exception cref="NoSuchWordsException">The text does not have the words.</exception>
    public async Task<WhyGraph?> Find(EntryId entry, string? phrase, AsOf asOf, CancellationToken cancellation)
    {
        var moment = await moments.Of(asOf, cancellation);
        var events = await states.Events([StreamName.Of(entry)], moment.Position, cancellation);
        if (events.Count == 0) return null;

        var view = await states.View(v => Reads(v, entry), moment.Position, cancellation);
        var group = await states.Events([StreamName.Group], moment.Position, cancellation);
        var others = await Others(events, moment, cancellation);
        var scene = new WhyScene(new EntryTrace(events, moment), view.Group, group, others, types);
        WhyBuilder.Build(scene);
        return Graph(scene, new WhyAnswer(scene, amendment => Missing(view, entry, amendment, moment)), phrase);
    }

    internal static WhyGraph Graph(WhyScene scene, WhyAnswer answer, string? phrase)
    {
        var (trace, version) = (scene.Trace, scene.Trace.Standing);
        var found = phrase is null ? null : WhyOfPhrase.Find(trace.Traced(version), phrase)
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

    private static IEnumerable<StreamName> Reads(View view, EntryId id) =>
        (view.Entry(id)?.Amendments.Keys ?? []).SelectMany(number => Matter.Reads(view, id, number)).Concat(Matter.Reads(view, id, null));

    // The same list that refuses says what is missing.
    private static string? Missing(View view, EntryId entry, int? amendment, Moment moment) =>
        Matter.FindOpen(view, moment.At, entry, amendment, null, out var matter) is null
            ? RequirementsOf.Requirements(matter).FirstOrDefault(r => !r.Met)?.Standing
            : null;

    private async Task<IReadOnlyDictionary<EntryId, EntryTrace>> Others(IReadOnlyList<Kept> events, Moment moment, CancellationToken cancellation)
    {
        var named = events.SelectMany(e => Named(e.Event)).Distinct().ToList();
        var read = (await states.Events(named.Select(StreamName.Of), moment.Position, cancellation)).ToLookup(e => e.Stream);
        return named.Where(id => read[StreamName.Of(id)].Any()).ToDictionary(id => id, id => new EntryTrace([.. read[StreamName.Of(id)]], moment));
    }

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
