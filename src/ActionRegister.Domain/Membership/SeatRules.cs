using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Membership;

/// <summary>What must be so of a seat before anything about it can be recorded.</summary>
internal static class SeatRules
{
    /// <summary>Refuses a seat that there never was, and one that the terms have ended.</summary>
    public static Refusal? Gone(Group group, SeatId seat) => group.Seats.GetValueOrDefault(seat) switch
    {
        null => Refusal.NotFound($"The group has no seat \"{seat}\"."),
        { Ended: true } state => Refusal.Rule(
            group.Rules.Terms.Membership, $"The seat for {state.Seat.Name} has ended: the terms in force do not have it."),
        _ => null,
    };

    /// <summary>Refuses a day of leaving that comes before the day of taking.</summary>
    public static string? EndsBeforeItBegan(DateOnly on, DateOnly? since) => on < since
        ? $"It began on {since:O} and cannot have ended on {on:O}: give the day on or after it."
        : null;
}
