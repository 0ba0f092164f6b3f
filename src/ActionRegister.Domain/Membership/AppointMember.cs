using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Membership;

/// <summary>The secretariat records that a nominated person took the seat; whoever held it before leaves it.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Person">Who was nominated for it.</param>
/// <param name="From">The London day since which; past or today.</param>
public sealed record AppointMember(SeatId Seat, PersonId Person, DateOnly From) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Person)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var group = view.Group;
        if (FoundingGuard.Open(group) is { } shut) return shut;
        if (Standing.For(Act.ChangeMember, context, group).Refusal is { } no) return no;
        if (SeatRules.Gone(group, Seat) is { } gone) return gone;
        if (PersonRules.Unrecorded(view, Person) is { } unknown) return unknown;

        var (seat, terms) = (group.Seats[Seat], group.Rules.Terms);
        if (seat.Holder == Person) return Outcome.AlreadySo;
        if (seat.Nominations.LastOrDefault(n => n.Person == Person) is not { Notice: var nomination })
        {
            return Refusal.Rule(
                terms.Nominations,
                $"Nobody has nominated this person for {seat.Seat.Name}: record the nomination by "
                + $"{group.NameOf(Party.Of(seat.Seat.NominatedBy))} first.");
        }

        if (group.StandingSeats.FirstOrDefault(s => s.Holder == Person) is { } other)
        {
            return Refusal.Rule(
                terms.Membership,
                $"This person holds the seat for {other.Seat.Name}: one person holds at most one seat. End that first.");
        }

        if (PersonRules.Serves(group, Person) is { } serves) return serves;
        if (EffectiveDay.Fault(From, LondonDay.Of(context.Clock)) is { } future) return Refusal.Rule(null, future);
        if (SeatRules.EndsBeforeItBegan(From, seat.Current?.Since) is { } order) return Refusal.Rule(null, order);

        var appointed = new MemberAppointed(Seat, Person, From, nomination);
        return seat.Holder is { } before
            ? Outcome.Accept(
                StreamName.Group,
                new MembershipEnded(Seat, before, On: From, EndingGround.BodyNotice, nomination),
                appointed)
            : Outcome.Accept(StreamName.Group, appointed);
    }
}
