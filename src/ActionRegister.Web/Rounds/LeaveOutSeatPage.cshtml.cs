using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Rounds;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Rounds;

/// <summary>Leaves a vacant seat out of the round, as co-chair.</summary>
public sealed class LeaveOutSeatPage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("LeaveOutSeat", Act.LeaveOutSeat, "round/left-out-seats", on => new LeaveOutSeat(on.Id, on.Amendment, on.Standing, Likely(on), ActOn.AnyWords));

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation)
    {
        var reasons = Typed.NeededPrivate("reasons");
        var seat = Vacant(On).FirstOrDefault(s => s.Value == Typed["seat"]);
        if (seat.Value is null) Typed.Wrong("seat", Desk.Words["MissingSeat"]);
        return Task.FromResult<ICommand?>(new LeaveOutSeat(On.Id, On.Amendment, Seen, seat, reasons));
    }

    /// <summary>The vacant seats of the round that is open.</summary>
    public static IReadOnlyList<SeatId> Vacant(ActOn on)
    {
        ArgumentNullException.ThrowIfNull(on);
        return [.. (on.Text?.OpenRound?.Electorate ?? []).Where(seat => on.Entry.Group.HolderOf(Party.Of(seat)) is null)];
    }

    // Where no seat is vacant, the law says of any that it is filled.
    private static SeatId Likely(ActOn on) =>
        Vacant(on) is [var vacant, ..] ? vacant : on.Text?.OpenRound?.Electorate is [var any, ..] ? any : new("none");
}
