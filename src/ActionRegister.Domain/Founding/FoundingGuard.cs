using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Domain.Founding;

/// <summary>Keeps the register shut until both co-chairs have confirmed its founding, and after it was abandoned.</summary>
public static class FoundingGuard
{
    /// <summary>Why nothing may be done yet, or null when the register is open. Every command but those of the founding asks.</summary>
    public static Refusal? Open(Group group) => group.Founding switch
    {
        FoundingStatus.Confirmed => null,
        FoundingStatus.NotFounded => Refusal.Rule(null, "There is no group yet: an operator has to found it first."),
        FoundingStatus.NotConfirmed => Refusal.Rule(
            null,
            $"founding not confirmed: {Waiting(group)} to confirm the founding {group.FoundingHash}. "
            + "Until then it can only be confirmed or abandoned."),
        FoundingStatus.Abandoned => Refusal.Rule(
            null, "The founding was abandoned: this log takes nothing more. Found the group again on an empty log."),
    };

    private static string Waiting(Group group)
    {
        var sides = group.CoChairs.Keys.Except(group.FoundingConfirmedBy).Order().Select(side => $"{side}".ToLowerInvariant()).ToList();
        return sides.Count == 2 ? "both co-chairs have" : $"the {sides[0]} co-chair has";
    }
}
