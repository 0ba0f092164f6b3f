using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Rounds;

/// <summary>Asks the group about exactly this text.</summary>
public sealed class OpenRoundPage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("OpenRound", Act.Conduct, "round", on => new OpenRound(on.Id, on.Amendment, on.Standing, on.Today.AddDays(1)));

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation) =>
        Task.FromResult<ICommand?>(new OpenRound(On.Id, On.Amendment, Seen, Typed.NeededDay("planned-close")));
}
