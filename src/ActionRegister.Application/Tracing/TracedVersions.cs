using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Tracing;

namespace ActionRegister.Application.Tracing;

/// <summary>
/// Traces every word of every text of an entry, each from the texts that it was made from. A text is traced when it is asked for,
/// and with it those before; what comes later changes nothing of it.
/// </summary>
internal sealed class TracedVersions
{
    private readonly Lock _one = new();
    private readonly Queue<Kept> _waiting = new();
    private readonly List<TracedContent> _versions = [];
    private readonly Dictionary<int, TracedContent> _latest = [];
    private readonly List<(ContentHash Hash, TracedContent Content)> _agreed = [];

    private long _end = -1;

    public TracedVersions(IEnumerable<Kept> events) => And(events);

    /// <summary>The text of that number, as <see cref="EntryVersions"/> numbers them, from 1.</summary>
    public TracedContent this[int number]
    {
        get
        {
            lock (_one)
            {
                while (_versions.Count < number) Take(_waiting.Dequeue());
                return _versions[number - 1];
            }
        }
    }

    /// <summary>Takes what was recorded since; what it has already it does not take twice.</summary>
    public TracedVersions And(IEnumerable<Kept> since)
    {
        lock (_one)
        {
            foreach (var kept in since.Where(kept => kept.Position > _end))
            {
                _waiting.Enqueue(kept);
                _end = kept.Position;
            }
        }

        return this;
    }

    private void Take(Kept kept)
    {
        if (EntryVersions.TextOf(kept) is var (amendment, content, _))
        {
            var before = _latest.GetValueOrDefault(amendment ?? 0);
            _versions.Add(_latest[amendment ?? 0] = Base(kept) is { } text
                ? Amended(Agreed(text), before, content, kept.Position)
                : before?.Then(content, kept.Position) ?? TracedContent.New(content, kept.Position));
        }

        if (Effect.Of(kept) is { Content: { } hash } effect && _latest.TryGetValue(effect.Amendment ?? 0, out var now))
            _agreed.Add((hash, now));
    }

    private TracedContent? Agreed(ContentHash hash) => _agreed.LastOrDefault(a => a.Hash == hash).Content;

    private static ContentHash? Base(Kept kept) => kept.Event switch
    {
        AmendmentProposed e => e.Base,
        AmendmentRevised e => e.Base,
        _ => null,
    };

    // What the base says is the base's; only the rest can be of an earlier text of the amendment.
    private static TracedContent Amended(TracedContent? agreed, TracedContent? before, Content content, long position) => (agreed, before) switch
    {
        (null, null) => TracedContent.New(content, position),
        (null, { }) => before.Then(content, position),
        ({ }, null) => agreed.Then(content, position),
        ({ }, { }) => agreed.Then(content, position, before),
    };
}
