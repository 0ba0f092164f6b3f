using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Membership;

/// <summary>
/// Somebody confirms that a new co-chair is who the secretariat recorded: the other co-chair or the outgoing one alone,
/// or, when neither has for the set time, every filled seat of the co-chair's own side. Until then no consent counts.
/// </summary>
/// <param name="Side">The side.</param>
/// <param name="Person">The new co-chair whom the confirmer means.</param>
public sealed record ConfirmCoChair(Side Side, PersonId Person) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var group = view.Group;
        if (FoundingGuard.Open(group) is { } shut) return shut;

        var (office, clause) = (group.CoChairs[Side], group.Rules.Terms.CoChairs);
        var so = office.Confirmed && office.Person == Person;
        // Whoever was outgoing has nothing to confirm any more, and yet what they ask for is so.
        if (so && context.By == office.Outgoing) return Outcome.AlreadySo;
        var standing = Standing.For(Act.ConfirmCoChair, context, group, Confirmers(group));
        if (standing.Refusal is { } no) return no;
        if (so) return Outcome.AlreadySo;
        if (office.Person != Person) return Refusal.Rule(clause, "The person whom you would confirm is not the co-chair now.");
        if (context.By == Person) return Refusal.Rule(clause, "Nobody confirms their own appointment.");

        return standing.Capacity switch
        {
            Capacity.OutgoingCoChair => Confirm(CoChairConfirmer.Outgoing),
            Capacity.Holder holder => BySeat(holder.Seat, group, context),
            _ => CoChairRules.Unconfirmed(group, standing.Side) is { } refusal ? refusal : Confirm(CoChairConfirmer.OtherCoChair),
        };
    }

    private List<Party> Confirmers(Group group) =>
        [Party.CoChair(Side), .. group.StandingSeats.Where(s => s.Seat.Side == Side).Select(s => Party.Of(s.Seat.Id))];

    private Outcome BySeat(SeatId seat, Group group, Context context)
    {
        var (office, rules) = (group.CoChairs[Side], group.Rules);
        if (office.ConfirmableBySeatsFrom is { } day && LondonDay.Of(context.Clock) < day)
        {
            return Refusal.Rule(
                rules.CoChairConfirmationDays.Clause,
                $"Until {day:O} only the other co-chair or the outgoing one may confirm; from that day every filled seat of the side may together.");
        }

        // A seat that has confirmed may do so again when those that were missing have fallen vacant since.
        var missing = office.SeatsToConfirm(group, Side).Except(office.SeatsConfirming).Any(other => other != seat);
        return office.SeatsConfirming.Contains(seat) && missing ? Outcome.AlreadySo : Confirm(CoChairConfirmer.Seat, seat);
    }

    private Outcome Confirm(CoChairConfirmer by, SeatId? seat = null) =>
        Outcome.Accept(StreamName.Group, new CoChairConfirmed(Side, Person, by, seat));
}
