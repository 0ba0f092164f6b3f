using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Rounds;

/// <summary>Ends the asking without agreement.</summary>
public sealed class CloseRoundPage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("CloseRound", Act.Conduct, "round/close", on => new CloseRound(on.Id, on.Amendment, on.Standing, ActOn.AnyWords));

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation) =>
        Task.FromResult<ICommand?>(new CloseRound(On.Id, On.Amendment, Seen, Typed.NeededPrivate("reasons")));
}
