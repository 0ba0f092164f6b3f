using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Rounds;

/// <summary>Records one's own seat's answer to the question put to the group.</summary>
public sealed class PositionPage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("Position", Act.TakePosition, "position", on => new RecordPosition(on.Id, on.Amendment, on.Standing, Position.Objection, null, ActOn.AnyWords, null));

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation)
    {
        var position = Typed.Chosen<Position>("position");
        var until = position == Position.NeedsTime ? Typed.NeededDay("needs-until") : (DateOnly?)null;
        var reasons = position == Position.Objection ? Typed.NeededPrivate("reasons") : Typed.Private("reasons");
        var interest = Typed.Private("interest");
        return Task.FromResult<ICommand?>(
            position is { } chosen ? new RecordPosition(On.Id, On.Amendment, Seen, chosen, until, reasons, interest) : null);
    }
}
