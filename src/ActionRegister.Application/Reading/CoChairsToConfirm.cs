using ActionRegister.Application.Projections;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Application.Reading;

/// <summary>
/// Who besides the other co-chair is asked to confirm a new one: the outgoing co-chair at once, and every filled seat of the
/// own side from the day on which those may.
/// </summary>
// Judged when it is asked for: no event says that the days have passed, nor who of the seats has come since.
internal static class CoChairsToConfirm
{
    /// <summary>What a person in these capacities is asked.</summary>
    public static IEnumerable<AwaitedRow> Asked(Group group, IReadOnlyList<Capacity> capacities, Moment moment)
    {
        if (FoundingGuard.Open(group) is not null) yield break;
        foreach (var (side, office) in group.CoChairs.Where(coChair => coChair.Value is { Person: not null, Confirmed: false }))
        {
            if (capacities.Contains(new Capacity.OutgoingCoChair(side)))
                yield return Row(Party.CoChair(side), until: office.ConfirmableBySeatsFrom?.AddDays(-1));
            if (office.ConfirmableBySeatsFrom is { } day && LondonDay.Of(moment.At) < day) continue;

            var missing = office.SeatsToConfirm(group, side).Except(office.SeatsConfirming).ToList();
            foreach (var seat in capacities.OfType<Capacity.Holder>().Where(holder => missing.Contains(holder.Seat)))
                yield return Row(Party.Of(seat.Seat), until: null);

            AwaitedRow Row(Party of, DateOnly? until) =>
                new(of, AskedFor.CoChair, null, null, null, null, null, side.Word(), until, office.Since ?? moment.Position);
        }
    }
}
