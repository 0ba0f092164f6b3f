using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Membership;

/// <summary>
/// The secretariat records, on the employing body's notice, that somebody took the office of a side's co-chair. Whoever
/// held it before leaves it.
/// </summary>
/// <param name="Side">The side.</param>
/// <param name="Person">Who took the office.</param>
/// <param name="From">The London day since which; past or today.</param>
/// <param name="Notice">The letter of the body that the terms name.</param>
public sealed record AppointCoChair(Side Side, PersonId Person, DateOnly From, BodyNotice Notice) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Person)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var group = view.Group;
        if (FoundingGuard.Open(group) is { } shut) return shut;
        if (Standing.For(Act.RecordCoChair, context, group).Refusal is { } no) return no;
        if (PersonRules.Unrecorded(view, Person) is { } unknown) return unknown;

        var (office, rules, today) = (group.CoChairs[Side], group.Rules, LondonDay.Of(context.Clock));
        if (office.Person == Person) return Outcome.AlreadySo;
        if (group.CoChairs.Any(other => other.Value.Person == Person))
        {
            return Refusal.Rule(
                rules.Terms.CoChairs, "This person is the co-chair of the other side: the two co-chairs are two people.");
        }

        if (PersonRules.Serves(group, Person) is { } serves) return serves;
        if (CoChairRules.Notice(group, Side, Notice, today) is { } fault) return fault;
        if (EffectiveDay.Fault(From, today) is { } future) return Refusal.Rule(null, future);
        if (SeatRules.EndsBeforeItBegan(From, office.From) is { } order) return Refusal.Rule(null, order);

        return Outcome.Accept(StreamName.Group, new CoChairAppointed(
            Side,
            Person,
            From,
            Notice,
            Outgoing: office.NextOutgoing,
            ConfirmableBySeatsFrom: ClearDays.ActFrom(context.Clock, rules.CoChairConfirmationDays.Value),
            Told: [.. group.StandingSeats.Select(s => s.Seat.Id)]));
    }
}
