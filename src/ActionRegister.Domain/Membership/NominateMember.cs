using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Membership;

/// <summary>The secretariat records that a body nominated somebody for its seat.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Person">Whom the body wants in it.</param>
/// <param name="Notice">The body's letter.</param>
public sealed record NominateMember(SeatId Seat, PersonId Person, BodyNotice Notice) : ICommand
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

        var seat = group.Seats[Seat];
        var nominated = new MemberNominated(Seat, Person, Notice);
        if (seat.Nominations.Contains(nominated) || seat.Holder == Person) return Outcome.AlreadySo;
        if (NoticeRules.Fault(Notice, seat.Seat.NominatedBy, LondonDay.Of(context.Clock)) is { } fault)
            return Refusal.Rule(group.Rules.Terms.Nominations, fault);

        return Outcome.Accept(StreamName.Group, nominated);
    }
}
