using ActionRegister.Application.Events;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Reading;

/// <summary>
/// The group as the log has it at this instant. What was folded before is kept, and only what came since is read: every question
/// asks who may ask it.
/// </summary>
public sealed class GroupNow(EventReader log, EventTypes types)
{
    private sealed record Folded(Group Group, long Version);

    private Folded _folded = new(Group.Initial, 0);

    /// <summary>The group; the initial one before the founding.</summary>
    public async Task<Group> Find(CancellationToken cancellation)
    {
        var known = Volatile.Read(ref _folded);
        var since = await log.ReadStreams([(StreamName.Group.Value, known.Version)], cancellation);
        if (since.Count == 0)
            return known.Group;

        // Two who ask at once may both fold the same: either result is right.
        var now = new Folded(
            since.Aggregate(known.Group, (group, stored) => (Group)Fold.Evolve(group, types.Decode(stored).Recorded)), since[^1].Version);
        Volatile.Write(ref _folded, now);
        return now.Group;
    }
}
