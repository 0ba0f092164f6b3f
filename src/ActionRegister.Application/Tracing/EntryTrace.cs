using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.Tracing;

namespace ActionRegister.Application.Tracing;

/// <summary>Everything that was recorded on one entry up to a moment, put together for questions about its words.</summary>
internal sealed class EntryTrace
{
    private readonly TracedVersions _traced;
    private readonly Dictionary<long, Kept> _events;

    public EntryTrace(IReadOnlyList<Kept> events, Moment moment, TracedVersions? traced = null)
    {
        Moment = moment;
        Events = events;
        State = (Entry)Fold.Of(events[0].Stream, events.Select(e => e.Recorded));
        Versions = EntryVersions.Of(events);
        Comments = EntryComments.Of(events);
        _traced = traced ?? new(events);
        _events = events.ToDictionary(e => e.Position);
    }

    private EntryTrace(EntryTrace same, Moment moment)
    {
        (Moment, Events, State, Versions, Comments, _traced, _events) = (moment, same.Events, same.State, same.Versions, same.Comments, same._traced, same._events);
    }

    public Moment Moment { get; }

    public IReadOnlyList<Kept> Events { get; }

    public Entry State { get; }

    public IReadOnlyList<EntryVersion> Versions { get; }

    public IReadOnlyList<CommentRow> Comments { get; }

    /// <summary>The text in force on the day asked about; otherwise the last agreed one that says something, or the proposal's latest.</summary>
    public EntryVersion Standing =>
        Effect.On(Moment.EffectiveOn, Events.Select(Effect.Of).OfType<Effect>()) is { Content: { } hash } effect
            ? Versions.Last(v => v.Amendment == effect.Amendment && v.Hash == hash)
            : Versions.LastOrDefault(v => v.AgreedAt is not null && !v.Content.Overturned) ?? Versions.Last(v => v.Amendment is null);

    public TracedContent Traced(EntryVersion version) => _traced[version.Number];

    /// <summary>The same at another moment, up to which nothing else was recorded on the entry; on another day another text may be in force.</summary>
    public EntryTrace At(Moment moment) => new(this, moment);

    /// <summary>The blame of one text.</summary>
    public BlamePage Blame(EntryVersion version)
    {
        var fields = Traced(version).Fields.Select(f => new BlamedField(f.Field, f.Text.Runs)).Where(f => f.Runs.Count > 0).ToList();
        var origins = fields.SelectMany(f => f.Runs).Select(r => r.Origin).Distinct().Order();
        return new(Moment, State.Id, State.Reference, version, fields, origins.ToDictionary(o => o, o => Origin(o, version)));
    }

    /// <summary>How the words that an event introduced came to be in a text.</summary>
    public WordOrigin Origin(long position, EntryVersion within)
    {
        var version = Versions.Single(v => v.Position == position);
        // Words of another proposal or amendment came with the base, which was agreed; words of the same one are agreed if the text is.
        var agreed = version.Amendment == within.Amendment
            ? within
            : Versions.Last(v => v.Amendment == version.Amendment && v.AgreedAt is not null);
        return new(
            position,
            version.At,
            version.Number,
            version.Amendment,
            State.Deliberation(version.Amendment)?.Sponsor,
            Doer.Of(_events[position]),
            [.. Comments.Where(c => version.Comments.Contains(c.Number))],
            agreed is { AgreedAt: { } at, InForceFrom: { } from }
                ? new(at, _events[at].At, from, State.Imported && version.Amendment is null, Consents(version.Amendment))
                : null);
    }

    // Nothing is given on a text after its agreement, so what the rules last knew of it is what the agreement rests on.
    private IReadOnlyList<WordConsent> Consents(int? amendment) => State.Deliberation(amendment) is not { } d ? [] :
    [
        .. d.CoChairs.Where(c => c.Value.Consents && c.Value.Hash == d.Hash).OrderBy(c => c.Key)
            .Select(c => new WordConsent(c.Value.Position, Party.CoChair(c.Key), c.Value.Person, Position.Consent)),
        .. (d.Round?.Positions ?? []).OrderBy(p => p.Value.At)
            .Select(p => new WordConsent(p.Value.At, Party.Of(p.Key), p.Value.By, p.Value.Position)),
    ];
}
