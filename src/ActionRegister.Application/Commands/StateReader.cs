using ActionRegister.Application.Events;
using ActionRegister.Domain.Deciding;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Commands;

/// <summary>What a command is decided from: the states it reads, and the version of each stream.</summary>
internal sealed record Basis(View View, IReadOnlyDictionary<StreamName, VersionedState> States)
{
    public int RulesNumber => View.Group.InForce?.Number ?? 0;
}

/// <summary>Folds streams from the log, going on from what was folded before.</summary>
internal sealed class StateReader(EventReader log, EventTypes types, StateCache cache)
{
    /// <summary>Everything that the command reads. Unless fresh, states may be as old as the cache.</summary>
    public async Task<Basis> BasisOf(
        ICommand command, IEnumerable<StreamName> also, bool fresh, CancellationToken cancellation)
    {
        var view = new View();
        var states = new Dictionary<StreamName, VersionedState>();
        // The group is read whatever the command says, so it does not wait for a round trip of its own.
        IReadOnlyList<StreamName> missing = [.. also.Append(StreamName.Group).Distinct()];
        while (missing.Count > 0)
        {
            foreach (var (stream, state) in await Read(missing, fresh, cancellation))
            {
                states[stream] = state;
                view.Add(stream, state.State);
            }

            missing = Fold.Missing(command, view);
        }

        return new(view, states);
    }

    /// <summary>Keeps what was recorded, so that the next command finds it folded.</summary>
    public void Keep(Basis basis, IEnumerable<Recorded> facts)
    {
        foreach (var stream in facts.GroupBy(fact => fact.Stream))
            cache.Keep(stream.Key, stream.Aggregate(basis.States[stream.Key], (state, fact) => state.After(fact)));
    }

    private async Task<Dictionary<StreamName, VersionedState>> Read(
        IReadOnlyList<StreamName> streams, bool fresh, CancellationToken cancellation)
    {
        var found = new Dictionary<StreamName, VersionedState>();
        var wanted = new List<(string, long)>();
        foreach (var stream in streams)
        {
            var cached = cache.Find(stream);
            found[stream] = cached ?? VersionedState.Initial(stream);
            if (fresh || cached is null)
                wanted.Add((stream.Value, found[stream].Version));
        }

        if (wanted.Count == 0)
            return found;
        foreach (var stored in await log.ReadStreams(wanted, cancellation))
        {
            var recorded = types.Decode(stored).Recorded;
            found[recorded.Stream] = found[recorded.Stream].After(recorded);
        }

        foreach (var (stream, state) in found.Where(f => f.Value.Version > 0))
            cache.Keep(stream, state);
        return found;
    }
}
