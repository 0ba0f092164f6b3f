using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;

namespace ActionRegister.Application.Reading;

/// <summary>The group at a moment: seats and holders, offices, rules in force.</summary>
/// <param name="StreamVersion">Version of the group's stream at that moment.</param>
/// <param name="Group">Seats, bodies, offices, rules.</param>
/// <param name="Names">What people were called; those erased say by which event.</param>
public sealed record GroupPage(
    Moment Moment, long StreamVersion, Group Group, IReadOnlyDictionary<PersonId, PrivateText> Names);

/// <summary>The group as it was at any moment.</summary>
public sealed class GroupAsAt
{
    /// <summary>The group.</summary>
    public Task<GroupPage> Find(AsOf asOf, CancellationToken cancellation) =>
        throw new NotSupportedException("The projections are landed next.");
}
