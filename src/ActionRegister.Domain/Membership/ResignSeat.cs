using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.People;

namespace ActionRegister.Domain.Membership;

/// <summary>A member gives up the seat.</summary>
/// <param name="Seat">The member's own seat.</param>
/// <param name="On">The London day on which; past or today.</param>
public sealed record ResignSeat(SeatId Seat, DateOnly On) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var group = view.Group;
        if (FoundingGuard.Open(group) is { } shut) return shut;
        if (Left(group.Seats.GetValueOrDefault(Seat), context.By)) return Outcome.AlreadySo;
        var standing = Standing.For(Act.ResignSeat, context, group, [Party.Of(Seat)]);
        if (standing.Refusal is { } no) return no;

        var tenure = group.Seats[Seat].Current!; // whoever may resign the seat holds it
        if (EffectiveDay.Fault(On, LondonDay.Of(context.Clock)) is { } future) return Refusal.Rule(null, future);
        if (SeatRules.EndsBeforeItBegan(On, tenure.Since) is { } order) return Refusal.Rule(null, order);

        return Outcome.Accept(
            StreamName.Group, new MembershipEnded(Seat, tenure.Person, On, EndingGround.Resignation, Notice: null));
    }

    // Somebody who has left holds nothing and may do nothing, and yet what they ask for is so.
    private static bool Left(SeatState? seat, PersonId? person) =>
        seat is not null && seat.Holder != person && seat.Tenures.Any(t => t.Person == person);
}
