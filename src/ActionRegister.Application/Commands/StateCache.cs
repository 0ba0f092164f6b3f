using ActionRegister.Domain.Deciding;

namespace ActionRegister.Application.Commands;

/// <summary>A stream's state, folded up to and with a version.</summary>
/// <param name="Position">Of the last event folded; −1 before the first.</param>
internal sealed record VersionedState(object State, long Version, long Position)
{
    public VersionedState After(Recorded recorded) => new(Fold.Evolve(State, recorded), recorded.Version, recorded.Position);

    public static VersionedState Initial(StreamName stream) => new(Fold.Initial(stream), 0, -1);
}

/// <summary>
/// Remembers the folded state of the streams used last. It may be behind when another host wrote: what is decided from it
/// is recorded only if the log still has these versions, and nothing else is answered from it.
/// </summary>
internal sealed class StateCache(int capacity = 4096)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<StreamName, LinkedListNode<(StreamName Stream, VersionedState State)>> _nodes = [];
    private readonly LinkedList<(StreamName Stream, VersionedState State)> _lastUsedFirst = [];

    public VersionedState? Find(StreamName stream)
    {
        lock (_lock)
        {
            if (!_nodes.TryGetValue(stream, out var node))
                return null;
            _lastUsedFirst.Remove(node);
            _lastUsedFirst.AddFirst(node);
            return node.Value.State;
        }
    }

    /// <summary>Keeps a state, unless a later one is there already.</summary>
    public void Keep(StreamName stream, VersionedState state)
    {
        lock (_lock)
        {
            if (_nodes.TryGetValue(stream, out var node))
            {
                if (node.Value.State.Version < state.Version)
                    node.Value = (stream, state);
                return;
            }

            _nodes[stream] = _lastUsedFirst.AddFirst((stream, state));
            if (_nodes.Count > capacity)
            {
                _nodes.Remove(_lastUsedFirst.Last!.Value.Stream); // not empty: one was just added
                _lastUsedFirst.RemoveLast();
            }
        }
    }
}
