namespace ActionRegister.EventStore.Appending;

/// <summary>
/// Tells who waits in this process that the log has grown; a hint that may be missed, so waiting always has an end.
/// </summary>
public sealed class AppendSignal
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _grown = New();
    private long _size;

    /// <summary>Says that the log has at least this many events.</summary>
    public void Grown(long size)
    {
        TaskCompletionSource waiting;
        lock (_lock)
        {
            if (size <= _size)
                return;
            _size = size;
            waiting = _grown;
            _grown = New();
        }

        waiting.SetResult();
    }

    /// <summary>Returns when the log is said to have more than this many events, or when the time is up.</summary>
    public async Task WaitBeyond(long size, TimeSpan atMost, CancellationToken cancellation)
    {
        Task grown;
        lock (_lock)
        {
            if (_size > size)
                return;
            grown = _grown.Task;
        }

        await grown.WaitAsync(atMost, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
