using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Proposals;

/// <summary>Asks both co-chairs that the notice close sooner.</summary>
public sealed class AskShortNoticePage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("AskShortNotice", Act.AskShortNotice, "short-notice", on => new AskShortNotice(on.Id, on.Standing, on.Today.AddDays(1), ActOn.AnyWords));

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation) =>
        Task.FromResult<ICommand?>(new AskShortNotice(On.Id, Seen, Typed.NeededDay("closes"), Typed.NeededPrivate("reasons")));
}
