using System.Threading.Channels;

namespace ActionRegister.EventStore.Appending;

/// <summary>
/// Chooses the next batch so that its commands cannot disturb each other, and keeps each stream's order of arrival.
/// </summary>
internal sealed class BatchPicker(ChannelReader<PendingCommand> arriving, Action<PendingCommand> withdrawn)
{
    public const int MaxCommands = 256;
    public const int MaxBytes = 2 * 1024 * 1024;

    // Beyond so many, more arrivals would only be looked at again and again while hot streams drain one by one.
    private const int MaxHeld = 1024;

    private Queue<PendingCommand> _held = new();

    /// <summary>Whether commands that an earlier batch left behind still wait.</summary>
    public bool HasHeld => _held.Count > 0;

    /// <summary>What is there now, without waiting for more; empty when nothing is.</summary>
    public List<PendingCommand> Next()
    {
        var batch = new List<PendingCommand>();
        var held = new Queue<PendingCommand>();
        var claims = new Claims();
        var bytes = 0;
        while (batch.Count < MaxCommands && held.Count < MaxHeld && TryPeek(out var next))
        {
            if (batch.Count > 0 && bytes + next.Bytes > MaxBytes)
                break;
            Remove();
            if (!next.IsWithdrawn && !claims.Claim(next))
            {
                held.Enqueue(next);
            }
            else if (next.Take())
            {
                batch.Add(next);
                bytes += next.Bytes;
            }
            else
            {
                withdrawn(next);
            }
        }

        foreach (var later in _held)
            held.Enqueue(later);
        _held = held;
        return batch;
    }

    private bool TryPeek(out PendingCommand next) =>
        _held.TryPeek(out next!) || arriving.TryPeek(out next!); // not read by the caller when false

    private void Remove()
    {
        if (!_held.TryDequeue(out _))
            arriving.TryRead(out _);
    }

    /// <summary>
    /// What the commands looked at so far read and write: a held one claims, too, or a later one would overtake it.
    /// </summary>
    private sealed class Claims
    {
        private readonly HashSet<Guid> _ids = [];
        private readonly HashSet<string> _read = new(StringComparer.Ordinal);
        private readonly HashSet<string> _written = new(StringComparer.Ordinal);

        public bool Claim(PendingCommand next)
        {
            var free = !next.Command.DecidedFrom.Any(expectation => _written.Contains(expectation.Stream))
                && !next.Written.Any(_read.Contains);
            free &= _ids.Add(next.Command.Id);
            foreach (var (stream, _) in next.Command.DecidedFrom)
                _read.Add(stream);
            _written.UnionWith(next.Written);
            return free;
        }
    }
}
