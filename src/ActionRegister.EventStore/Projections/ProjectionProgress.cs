namespace ActionRegister.EventStore.Projections;

/// <summary>What this process knows of how far the live builds are, and a wake for whoever waits for them.</summary>
internal sealed class ProjectionProgress
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _positions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _followed = new(StringComparer.Ordinal);
    private readonly List<Waiter> _waiting = [];
    private Task? _asking;

    /// <summary>Says that this process follows the log with a projection, or no longer does.</summary>
    public void Follow(string projection, bool here)
    {
        lock (_lock)
            _ = here ? _followed.Add(projection) : _followed.Remove(projection);
    }

    /// <summary>Whether this process follows the log with all of them, so that it hears of every step.</summary>
    public bool AreFollowed(IReadOnlyList<string> projections)
    {
        lock (_lock)
            return projections.All(_followed.Contains);
    }

    /// <summary>Says that the live build of a projection holds everything before a position.</summary>
    public void Report(string projection, long position)
    {
        lock (_lock)
        {
            if (_positions.TryGetValue(projection, out var known) && known >= position)
                return;
            _positions[projection] = position;
            foreach (var waiter in _waiting.Where(IsServed))
                waiter.Served.SetResult();
            _waiting.RemoveAll(IsServed);
        }
    }

    /// <summary>Whether all of them are past a position.</summary>
    public bool ArePast(long position, IReadOnlyList<string> projections)
    {
        lock (_lock)
            return projections.All(projection => _positions.TryGetValue(projection, out var next) && next > position);
    }

    /// <summary>A task that ends when all of them are past a position, unless its caller stops waiting.</summary>
    public Task Past(long position, IReadOnlyList<string> projections, CancellationToken stopped)
    {
        var waiter = new Waiter(
            position, projections, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_lock)
        {
            if (IsServed(waiter))
                return Task.CompletedTask;
            _waiting.Add(waiter);
        }

        stopped.UnsafeRegister(_ => Forget(waiter), null);
        return waiter.Served.Task;
    }

    /// <summary>Asks how far they are; everybody who wants to know meanwhile shares one question.</summary>
    public Task Ask(Func<Task> question)
    {
        lock (_lock)
        {
            if (_asking is null or { IsCompleted: true })
                _asking = question();
            return _asking;
        }
    }

    private bool IsServed(Waiter waiter) => ArePast(waiter.Position, waiter.Projections);

    private void Forget(Waiter waiter)
    {
        lock (_lock)
            _waiting.Remove(waiter);
    }

    private sealed record Waiter(long Position, IReadOnlyList<string> Projections, TaskCompletionSource Served);
}
