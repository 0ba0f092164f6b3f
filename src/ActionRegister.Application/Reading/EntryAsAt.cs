using System.Collections.Concurrent;
using ActionRegister.Application.Events;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Reading;

/// <summary>One entry as it stood at any moment, folded from its own stream: what was just recorded shows at once.</summary>
public sealed class EntryAsAt(Moments moments, StatesAsAt states, EventReader log, EventTypes types)
{
    private const int MostNamed = 100_000;

    // A reference once given is that entry's for ever.
    private readonly ConcurrentDictionary<Reference, EntryId> _named = [];

    /// <summary>The entry, or null when the register did not have it at that moment.</summary>
    public async Task<EntryPage?> Find(EntryId id, AsOf asOf, CancellationToken cancellation)
    {
        var moment = await moments.Of(asOf, cancellation);
        var events = await states.Events([StreamName.Of(id)], moment.Position, cancellation);
        if (events.Count == 0)
            return null;

        var known = new View();
        known.Add(StreamName.Of(id), Fold.Of(StreamName.Of(id), events.Select(e => e.Recorded)));
        var view = await states.View(known, v => Reads(v, id), moment.Position, cancellation);
        var entry = view.Entry(id)!; // folded just now
        var versions = EntryVersions.Of(events);
        var effects = events.Select(Effect.Of).OfType<Effect>().ToList();
        // What an import brought is in force when both co-chairs have confirmed it, then from its own day.
        var counts = entry.Import is null || entry.Status is not (EntryStatus.Unconfirmed or EntryStatus.Withdrawn);
        if (!counts) versions = [.. versions.Select(version => version with { AgreedAt = null, InForceFrom = null, InForceBefore = null })];
        var inForce = counts ? Effect.On(moment.EffectiveOn, effects) : null;
        var content = versions.FirstOrDefault(v => inForce?.Content is { } hash && v.Hash == hash)?.Content;
        var latest = Latest(entry);
        return new(
            moment,
            events.Count,
            EntryRow.Of(entry, events, content is null ? null : inForce, content ?? latest, moment),
            entry.Under is { } under && view.Entry(under) is { } above ? new(above.Reference, above.Status == EntryStatus.Overturned) : null,
            content,
            latest,
            versions,
            Amendments(view, entry, moment.At),
            EntryComments.Of(events),
            entry,
            view.Group,
            events);
    }

    /// <summary>The entry that a reference names, or null.</summary>
    public async Task<EntryId?> Named(Reference reference, CancellationToken cancellation)
    {
        if (_named.TryGetValue(reference, out var known))
            return known;
        var stored = await log.ReadStreams([(StreamName.Of(reference).Value, 0)], cancellation);
        var named = stored.Select(e => types.Decode(e).Event).OfType<ReferenceAllotted>().FirstOrDefault()?.Entry;
        if (named is { } entry && _named.Count < MostNamed)
            _named.TryAdd(reference, entry);
        return named;
    }

    private static IEnumerable<StreamName> Reads(View view, EntryId id) =>
        (view.Entry(id)?.Amendments.Keys ?? []).SelectMany(number => Matter.Reads(view, id, number))
            .Concat(view.Entry(id)?.Under is { } under ? [StreamName.Of(under)] : [])
            .Append(StreamName.Of(id));

    /// <summary>What is shown where nothing is in force. An overturn ends what was agreed; the words that were are still the entry's words.</summary>
    internal static Content Latest(Entry entry) =>
        entry.Agreed.LastOrDefault(a => !a.Content.Overturned)?.Content ?? entry.Proposal!.Content; // one or the other

    private static List<AmendmentRow> Amendments(View view, Entry entry, DateTimeOffset now) =>
    [
        .. entry.Amendments.Values.OrderBy(a => a.Number).Select(a => new AmendmentRow(
            a.Number,
            a.Kind,
            Stages.Of(a, entry, now, () => Requirements(view, entry, a, now)),
            a.Deliberation.Sponsor,
            a.Deliberation.Hash)),
    ];

    private static IReadOnlyList<Requirement> Requirements(View view, Entry entry, Amendment amendment, DateTimeOffset now) =>
        AmendmentRules.Requirements(new Matter(view, now, entry, amendment, amendment.Deliberation));
}
