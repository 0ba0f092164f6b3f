using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Tracing;

/// <summary>
/// Entries put together for questions about their words. Those whose words were asked about last are kept, and what was recorded
/// on the group, so that only what was recorded since has to be read and traced; after any erasure everything is read anew, so
/// that nothing erased is shown from memory.
/// </summary>
/// <param name="mostBytes">How many bytes of the log's parts are kept; put together they take about five times as much memory.</param>
public sealed class TracedEntries(EventReader log, EventTypes types, long mostBytes = TracedEntries.MostBytes)
{
    /// <summary>As much as a host can spare.</summary>
    public const long MostBytes = 16_000_000;

    // What is smaller is read again in a few milliseconds; kept for every question, it would cost longer pauses of the whole host.
    private const long LeastBytes = 150_000;

    private readonly Lock _one = new();
    private readonly Dictionary<StreamName, LinkedListNode<Known>> _known = [];
    private readonly LinkedList<Known> _recent = new();
    private long _kept;

    /// <summary>The entry, or null when the register did not have it at that moment; kept for whoever asks about its words again.</summary>
    internal async Task<EntryTrace?> Find(EntryId entry, Moment moment, CancellationToken cancellation) =>
        (await Read([StreamName.Of(entry)], 0, cancellation))[0].At(moment);

    /// <summary>The entry, or null, and the group, as they were at that moment.</summary>
    internal async Task<(EntryTrace? Entry, GroupTrace Group)> FindWithGroup(EntryId entry, Moment moment, CancellationToken cancellation)
    {
        var known = await Read([StreamName.Of(entry), StreamName.Group], LeastBytes, cancellation);
        return (known[0].At(moment), known[1].GroupAt(moment));
    }

    /// <summary>Those of the entries that the register had at that moment.</summary>
    internal async Task<IReadOnlyDictionary<EntryId, EntryTrace>> Find(
        IReadOnlyList<EntryId> entries, Moment moment, CancellationToken cancellation)
    {
        var known = await Read([.. entries.Select(StreamName.Of)], LeastBytes, cancellation);
        return entries.Zip(known, (entry, read) => (Id: entry, Trace: read.At(moment))).Where(found => found.Trace is not null)
            .ToDictionary(found => found.Id, found => found.Trace!); // asked a line above
    }

    // In the order asked, each once.
    private async Task<IReadOnlyList<Known>> Read(IReadOnlyList<StreamName> streams, long leastKept, CancellationToken cancellation)
    {
        if (streams.Count == 0) return [];
        var erasures = await log.Erasures(cancellation); // before the events: what is erased meanwhile is noticed the next time
        var before = streams.Select(stream => Recall(stream) is { } known && known.Erasures == erasures ? known : null).ToList();
        var since = (await log.ReadStreams([.. streams.Zip(before, (stream, known) => (stream.Value, (long)(known?.Events.Count ?? 0)))], cancellation))
            .ToLookup(e => e.Stream);
        return [.. streams.Zip(before, (stream, known) => Now(stream, known, [.. since[stream.Value]]))];

        Known Now(StreamName stream, Known? known, IReadOnlyList<StoredEvent> stored)
        {
            if (known is not null && stored.Count == 0) return known;
            var now = Known.Of(stream, erasures, known, [.. stored.Select(types.Decode)], stored.Sum(Size));
            return known is null && stream != StreamName.Group && now.Cost < leastKept ? now : Keep(now);
        }
    }

    private static long Size(StoredEvent e) =>
        e.Parts.Data.Length + (e.Parts.Text?.Length ?? 0) + (e.Parts.Actor.Bytes?.Length ?? 0) + (e.Parts.Private?.Bytes?.Length ?? 0);

    private Known? Recall(StreamName stream)
    {
        lock (_one)
        {
            if (!_known.TryGetValue(stream, out var node)) return null;
            _recent.Remove(node);
            _recent.AddFirst(node);
            return node.Value;
        }
    }

    private Known Keep(Known known)
    {
        lock (_one)
        {
            if (_known.Remove(known.Stream, out var old)) Forget(old);
            if (known.Cost > mostBytes / 2 || known.Events.Count == 0) return known;
            _known[known.Stream] = _recent.AddFirst(known);
            _kept += known.Cost;
            while (_kept > mostBytes)
            {
                _known.Remove(_recent.Last!.Value.Stream); // something is kept
                Forget(_recent.Last);
            }

            return known;
        }
    }

    private void Forget(LinkedListNode<Known> node)
    {
        _recent.Remove(node);
        _kept -= node.Value.Cost;
    }

    private sealed class Known(StreamName stream, long erasures, IReadOnlyList<Kept> events, TracedVersions traced, long cost)
    {
        private EntryTrace? _last;
        private GroupTrace? _group;

        public StreamName Stream => stream;

        public long Erasures => erasures;

        public IReadOnlyList<Kept> Events => events;

        public long Cost => cost;

        public static Known Of(StreamName stream, long erasures, Known? before, IReadOnlyList<Kept> since, long cost) => new(
            stream, erasures, [.. before?.Events ?? [], .. since], before?.Traced.And(since) ?? new(since), (before?.Cost ?? 0) + cost);

        /// <summary>The entry up to a moment; the last answer is kept for whoever asks the same again.</summary>
        public EntryTrace? At(Moment moment)
        {
            var until = Until(moment);
            if (until.Count == 0) return null;
            if (_last is { } last && last.Events.Count == until.Count) return last.At(moment);
            return _last = new(until, moment, traced);
        }

        /// <summary>The group up to a moment; the last answer is kept, too.</summary>
        public GroupTrace GroupAt(Moment moment)
        {
            var until = Until(moment);
            return _group is { } last && last.Events.Count == until.Count ? last : _group = GroupTrace.Of(until);
        }

        private TracedVersions Traced => traced;

        private IReadOnlyList<Kept> Until(Moment moment)
        {
            var count = events.Count;
            while (count > 0 && events[count - 1].Position > moment.Position) count--;
            return count == events.Count ? events : [.. events.Take(count)];
        }
    }
}
