using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Membership;

/// <summary>The secretariat records, on the employing body's notice, that a side's co-chair left the office.</summary>
/// <param name="Side">The side.</param>
/// <param name="Person">Who left it.</param>
/// <param name="On">The London day on which; past or today.</param>
/// <param name="Notice">The letter of the body that the terms name.</param>
public sealed record EndCoChair(Side Side, PersonId Person, DateOnly On, BodyNotice Notice) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var group = view.Group;
        if (FoundingGuard.Open(group) is { } shut) return shut;
        if (Standing.For(Act.RecordCoChair, context, group).Refusal is { } no) return no;

        var (office, today) = (group.CoChairs[Side], LondonDay.Of(context.Clock));
        if (office.Person != Person)
        {
            return office.Former.Contains(Person)
                ? Outcome.AlreadySo
                : Refusal.Rule(null, $"This person has never been {group.NameOf(Party.CoChair(Side))}.");
        }

        if (CoChairRules.Notice(group, Side, Notice, today) is { } fault) return fault;
        if (EffectiveDay.Fault(On, today) is { } future) return Refusal.Rule(null, future);
        if (SeatRules.EndsBeforeItBegan(On, office.From) is { } order) return Refusal.Rule(null, order);

        return Outcome.Accept(StreamName.Group, new CoChairEnded(Side, Person, On, EndingGround.BodyNotice, Notice));
    }
}
