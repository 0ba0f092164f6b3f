namespace ActionRegister.EventStore.Projections;

/// <summary>What this process knows of how far the live builds are, and a wake for whoever waits for them.</summary>
internal sealed class ProjectionProgress
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _positions = new(StringComparer.Ordinal);
    private TaskCompletionSource _moved = New();

    public void Report(string projection, long position)
    {
        TaskCompletionSource waiting;
        lock (_lock)
        {
            if (_positions.TryGetValue(projection, out var known) && known >= position)
                return;
            _positions[projection] = position;
            waiting = _moved;
            _moved = New();
        }

        waiting.SetResult();
    }

    /// <summary>Whether all of them are past a position; otherwise a task that ends when any of them moves.</summary>
    public bool ArePast(long position, IReadOnlyList<string> projections, out Task moved)
    {
        lock (_lock)
        {
            moved = _moved.Task;
            return projections.All(projection => _positions.TryGetValue(projection, out var next) && next > position);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
