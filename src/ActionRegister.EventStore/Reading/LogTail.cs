using System.Diagnostics;

namespace ActionRegister.EventStore.Reading;

/// <summary>
/// A stretch of the log as it was last read, so that all who follow it in this process read each event once. Who is catching
/// up waits a moment for those who catch up beside it.
/// </summary>
/// <param name="mostEvents">How long the stretch is; whoever is further behind reads for itself.</param>
internal sealed class LogTail(EventReader reader, int mostEvents) : IDisposable
{
    private const long MostBytes = 32 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(2);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (long Next, long Seen)> _followers = new(StringComparer.Ordinal);
    private LogChunk _tail = new([], false); // replaced whole, so it can be looked at without waiting

    /// <summary>
    /// At most <paramref name="max"/> events from a position on; whether they reach the head is as it was when they were read.
    /// </summary>
    /// <param name="follower">Who asks: one name for whoever goes on from what it was given.</param>
    public async Task<LogChunk> ReadChunk(string follower, long from, int max, CancellationToken cancellation)
    {
        Seen(follower, from);
        var chunk = Known(from, max) ?? await Read(follower, from, max, cancellation);
        Seen(follower, from + chunk.Events.Count);
        return chunk;
    }

    /// <summary>Keeps nothing any more: nobody follows.</summary>
    public void Forget() => _tail = new([], false);

    public void Dispose() => _reading.Dispose();

    private void Seen(string follower, long next)
    {
        lock (_lock)
            _followers[follower] = (next, Stopwatch.GetTimestamp());
    }

    private async Task<LogChunk> Read(string follower, long from, int max, CancellationToken cancellation)
    {
        if (_tail.Events is [var first, ..] && from < first.Position)
            return await reader.ReadChunk(from, max, cancellation);
        await _reading.WaitAsync(cancellation);
        try
        {
            // Whoever had the turn before may have read it.
            if (Known(from, max) is { } readMeanwhile)
                return readMeanwhile;
            while (SomebodyWouldBeLeftBehind(follower, from, max))
                await Task.Delay(LookAgain, cancellation);
            var chunk = await reader.ReadChunk(from, max, cancellation);
            Keep(from, chunk);
            return chunk;
        }
        finally
        {
            _reading.Release();
        }
    }

    // Only far from the log's head: near it nobody waits for anybody. Whoever has not asked for a while has stopped, or takes
    // so long that waiting for it would cost more than what it then reads for itself.
    private bool SomebodyWouldBeLeftBehind(string follower, long from, int max)
    {
        var (events, reachesHead) = _tail;
        if (reachesHead || events.Count == 0 || from != events[^1].Position + 1)
            return false;
        lock (_lock)
        {
            return _followers.Any(other => other.Key != follower
                && other.Value.Next >= events[0].Position && other.Value.Next < from + max - mostEvents
                && Stopwatch.GetElapsedTime(other.Value.Seen) < Patience);
        }
    }

    private LogChunk? Known(long from, int max)
    {
        var (events, reachesHead) = _tail;
        if (events.Count == 0 || from < events[0].Position || from > events[^1].Position)
            return null;
        var before = (int)(from - events[0].Position);
        var found = events.Skip(before).Take(max).ToList();
        return new(found, reachesHead && before + found.Count == events.Count);
    }

    private void Keep(long from, LogChunk chunk)
    {
        var known = _tail.Events;
        if (chunk.Events.Count == 0 || (known.Count > 0 && from <= known[^1].Position))
            return;
        var events = known.Count > 0 && from == known[^1].Position + 1 ? [.. known, .. chunk.Events] : chunk.Events;
        var (first, bytes) = (events.Count, 0L);
        while (first > 0 && events.Count - first < mostEvents && (bytes += events[first - 1].Parts.Bytes) <= MostBytes)
            first--;
        _tail = new([.. events.Skip(first)], chunk.ReachesHead);
    }
}
