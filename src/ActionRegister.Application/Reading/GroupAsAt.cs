using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Application.Reading;

/// <summary>The group at a moment: seats and holders, offices, rules in force. Names are for <see cref="PeopleKnown"/>.</summary>
/// <param name="StreamVersion">Version of the group's stream at that moment.</param>
/// <param name="Group">Seats, bodies, offices, rules; the initial group when it was not founded yet.</param>
public sealed record GroupPage(Moment Moment, long StreamVersion, Group Group);

/// <summary>The group as it was at any moment.</summary>
public sealed class GroupAsAt(Moments moments, StatesAsAt states)
{
    /// <summary>The group.</summary>
    public async Task<GroupPage> Find(AsOf asOf, CancellationToken cancellation)
    {
        var moment = await moments.Of(asOf, cancellation);
        var folded = await states.State(StreamName.Group, moment.Position, cancellation);
        return new(moment, folded.Version, (Group)folded.State);
    }
}
