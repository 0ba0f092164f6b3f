using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Tracing;

/// <summary>
/// Entries put together for questions about their words. Those asked about last are kept, so that only what was recorded since has
/// to be read and traced; after any erasure everything is read anew, so that nothing erased is shown from memory.
/// </summary>
/// <param name="mostBytes">How many bytes of the log's parts are kept; put together they take about five times as much memory.</param>
public sealed class TracedEntries(EventReader log, EventTypes types, long mostBytes = TracedEntries.MostBytes)
{
    /// <summary>As much as a host can spare.</summary>
    public const long MostBytes = 16_000_000;

    private readonly Lock _one = new();
    private readonly Dictionary<EntryId, LinkedListNode<Known>> _known = [];
    private readonly LinkedList<Known> _recent = new();
    private long _kept;

    /// <summary>The entry, or null when the register did not have it at that moment.</summary>
    internal async Task<EntryTrace?> Find(EntryId entry, Moment moment, CancellationToken cancellation)
    {
        var erasures = await log.Erasures(cancellation); // before the events: what is erased meanwhile is noticed the next time
        var before = Recall(entry) is { } known && known.Erasures == erasures ? known : null;
        var stored = await log.ReadStreams([(StreamName.Of(entry).Value, before?.Events.Count ?? 0)], cancellation);
        var now = before is not null && stored.Count == 0 ? before : Keep(Known.Of(entry, erasures, before, [.. stored.Select(types.Decode)], stored.Sum(Size)));
        return now.At(moment);
    }

    private static long Size(StoredEvent e) =>
        e.Parts.Data.Length + (e.Parts.Text?.Length ?? 0) + (e.Parts.Actor.Bytes?.Length ?? 0) + (e.Parts.Private?.Bytes?.Length ?? 0);

    private Known? Recall(EntryId entry)
    {
        lock (_one)
        {
            if (!_known.TryGetValue(entry, out var node)) return null;
            _recent.Remove(node);
            _recent.AddFirst(node);
            return node.Value;
        }
    }

    private Known Keep(Known known)
    {
        lock (_one)
        {
            if (_known.Remove(known.Entry, out var old)) Forget(old);
            if (known.Cost > mostBytes / 2 || known.Events.Count == 0) return known;
            _known[known.Entry] = _recent.AddFirst(known);
            _kept += known.Cost;
            while (_kept > mostBytes)
            {
                _known.Remove(_recent.Last!.Value.Entry); // something is kept
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

    private sealed class Known(EntryId entry, long erasures, IReadOnlyList<Kept> events, TracedVersions traced, long cost)
    {
        private EntryTrace? _last;

        public EntryId Entry => entry;

        public long Erasures => erasures;

        public IReadOnlyList<Kept> Events => events;

        public long Cost => cost;

        public static Known Of(EntryId entry, long erasures, Known? before, IReadOnlyList<Kept> since, long cost) => new(
            entry, erasures, [.. before?.Events ?? [], .. since], before?.Traced.And(since) ?? new(since), (before?.Cost ?? 0) + cost);

        /// <summary>The entry up to a moment; the last answer is kept for whoever asks the same again.</summary>
        public EntryTrace? At(Moment moment)
        {
            var count = events.Count;
            while (count > 0 && events[count - 1].Position > moment.Position) count--;
            if (count == 0) return null;
            if (_last is { } last && last.Events.Count == count) return last.At(moment);
            return _last = new(count == events.Count ? events : [.. events.Take(count)], moment, traced);
        }

        private TracedVersions Traced => traced;
    }
}
