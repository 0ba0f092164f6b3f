namespace ActionRegister.EventStore.Reading;

/// <summary>The end of the log as it was last read, so that all who follow it in this process read each event once.</summary>
internal sealed class LogTail(EventReader reader) : IDisposable
{
    // Whoever is further behind is catching up and reads for itself.
    private const int MostEvents = 1024;
    private const long MostBytes = 16 * 1024 * 1024;

    private readonly SemaphoreSlim _reading = new(1, 1);
    private LogChunk _tail = new([], false); // replaced whole, so it can be looked at without waiting

    /// <summary>
    /// At most <paramref name="max"/> events from a position on; whether they reach the head is as it was when they were read.
    /// </summary>
    public async Task<LogChunk> ReadChunk(long from, int max, CancellationToken cancellation)
    {
        if (Known(from, max) is { } known)
            return known;
        await _reading.WaitAsync(cancellation);
        try
        {
            // Whoever had the turn before may have read it.
            if (Known(from, max) is { } readMeanwhile)
                return readMeanwhile;
            var chunk = await reader.ReadChunk(from, max, cancellation);
            Keep(from, chunk);
            return chunk;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

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
        while (first > 0 && events.Count - first < MostEvents && (bytes += events[first - 1].Parts.Bytes) <= MostBytes)
            first--;
        _tail = new([.. events.Skip(first)], chunk.ReachesHead);
    }
}
