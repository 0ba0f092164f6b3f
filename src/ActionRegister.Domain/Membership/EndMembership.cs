using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Membership;

/// <summary>The secretariat records, on the notice of the seat's body, that a member left it.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Person">Who left it.</param>
/// <param name="On">The London day on which; past or today.</param>
/// <param name="Notice">The body's letter.</param>
public sealed record EndMembership(SeatId Seat, PersonId Person, DateOnly On, BodyNotice Notice) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var group = view.Group;
        if (FoundingGuard.Open(group) is { } shut) return shut;
        if (Standing.For(Act.ChangeMember, context, group).Refusal is { } no) return no;
        if (SeatRules.Gone(group, Seat) is { } gone) return gone;

        var (seat, today) = (group.Seats[Seat], LondonDay.Of(context.Clock));
        if (seat.Holder != Person)
        {
            return seat.Tenures.Any(t => t.Person == Person)
                ? Outcome.AlreadySo
                : Refusal.Rule(null, $"This person has never held the seat for {seat.Seat.Name}.");
        }

        if (NoticeRules.Fault(Notice, seat.Seat.NominatedBy, today) is { } fault)
            return Refusal.Rule(group.Rules.Terms.Nominations, fault);
        if (EffectiveDay.Fault(On, today) is { } future) return Refusal.Rule(null, future);
        if (SeatRules.EndsBeforeItBegan(On, seat.Current?.Since) is { } order) return Refusal.Rule(null, order);

        return Outcome.Accept(StreamName.Group, new MembershipEnded(Seat, Person, On, EndingGround.BodyNotice, Notice));
    }
}
