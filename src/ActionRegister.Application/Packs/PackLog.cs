using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Application.Tracing;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using ActionRegister.EventStore.Entries;
using ActionRegister.EventStore.Packs;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Packs;

/// <summary>The events of a pack as the register reads them: streams of what happened, up to a moment.</summary>
internal sealed class PackLog
{
    private readonly ILookup<StreamName, Kept> _streams;
    private readonly Dictionary<long, PackedEvent> _events;
    private readonly HashSet<StreamName> _read = [];

    private PackLog(IReadOnlyList<PackedEvent> events, IEnumerable<Kept> kept, Moment moment, EventTypes types)
    {
        _events = events.ToDictionary(e => e.Position);
        _streams = kept.ToLookup(k => k.Stream);
        Moment = moment;
        States = new StatesAsAt((streams, _) => Task.FromResult(Read(streams)));
        Sources = new(States, decision => Task.FromResult(Doing(decision)), reference => Task.FromResult(Named(reference)), types);
    }

    /// <summary>The moment that the documents are true of.</summary>
    public Moment Moment { get; }

    /// <summary>What the rules knew at that moment, from these events alone.</summary>
    public StatesAsAt States { get; }

    /// <summary>The same events as whys are made from.</summary>
    public WhySources Sources { get; }

    /// <summary>Streams that were asked for.</summary>
    public IReadOnlySet<StreamName> Asked => _read;

    /// <summary>Everything, in the order of the log.</summary>
    public IEnumerable<PackedEvent> Events => _events.Values.OrderBy(e => e.Position);

    /// <summary>The log of these events; null, with a finding, when they cannot be read.</summary>
    public static PackLog? Of(IReadOnlyList<PackedEvent> events, long moment, EventTypes types, ICollection<PackFinding> findings)
    {
        if (events.FirstOrDefault(e => e.Position == moment) is not { Entry: var end })
        {
            findings.Add(new(EvidenceNames.Entries, null, moment, $"Event {moment}, at which the pack ends, is missing from {EvidenceNames.Entries}."));
            return null;
        }

        var kept = new List<Kept>();
        foreach (var packed in events.Where(e => e.Opened))
        {
            try
            {
                kept.Add(types.Decode(Stored(packed)));
            }
            catch (Exception e) when (e is UnknownStoredEventException or InvalidOperationException)
            {
                findings.Add(new(EvidenceNames.Openings, null, packed.Position, $"Event {packed.Position} cannot be read: {e.Message.TrimEnd('.')}."));
            }
        }

        return new(events, kept, new(moment, end.At, LondonDay.Of(end.At)), types);
    }

    /// <summary>Everything on a stream, oldest first, whenever it was recorded.</summary>
    public IEnumerable<Kept> On(StreamName stream) => _streams[stream];

    /// <summary>Every stream that was asked for and is there, and how many events it has up to the moment.</summary>
    public IReadOnlyList<(StreamName Stream, int Events)> Lengths() =>
    [
        .. _read.OrderBy(stream => stream.Value, StringComparer.Ordinal)
            .Select(stream => (stream, On(stream).Count(kept => kept.Position <= Moment.Position))).Where(one => one.Item2 > 0),
    ];

    /// <summary>The entry that a reference names, or null.</summary>
    public EntryId? Named(Reference reference)
    {
        _read.Add(StreamName.Of(reference));
        return On(StreamName.Of(reference)).Where(kept => kept.Position <= Moment.Position)
            .Select(kept => kept.Event).OfType<ReferenceAllotted>().FirstOrDefault()?.Entry;
    }

    // An action names its decision in its first event; the decision does not name it.
    private IReadOnlyList<EntryId> Doing(EntryId decision) =>
    [
        .. _streams.SelectMany(stream => stream).Where(kept => kept.Position <= Moment.Position && kept.Event is ActionProposed { Under: { } under } && under == decision)
            .OrderBy(kept => kept.Position).Select(kept => new EntryId(Guid.ParseExact(kept.Stream.Key, "D"))),
    ];

    private IReadOnlyList<Kept> Read(IReadOnlyList<StreamName> streams)
    {
        _read.UnionWith(streams);
        return [.. streams.Distinct().SelectMany(stream => _streams[stream]).OrderBy(k => k.Position)];
    }

    private static StoredEvent Stored(PackedEvent packed)
    {
        var entry = packed.Entry;
        PackedPart? Find(string part) => packed.Parts.FirstOrDefault(one => one.Name == part) is { Name: not null } found ? found : null;
        ErasablePart? Erasable(string part) => Find(part) is { } found ? new ErasablePart(found.Opening.Bytes, found.Opening.ErasedBy) : null;
        return new(
            entry.Position, entry.Stream, entry.Version, entry.Type, entry.At, entry.Clock, entry.Terms, entry.Cause, entry.Command,
            entry.N, entry.Of,
            new(
                Find(PartCommitment.Data)?.Opening.Bytes ?? throw new InvalidOperationException("its data are missing"),
                Find(PartCommitment.Text)?.Opening.Bytes,
                Erasable(PartCommitment.Actor) ?? throw new InvalidOperationException("who did it is missing"),
                Erasable(PartCommitment.Private)));
    }
}
