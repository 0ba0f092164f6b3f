using ActionRegister.Application.Events;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Proposals;

/// <summary>Agrees, as co-chair, to the short notice asked for.</summary>
public sealed class AgreeShortNoticePage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("AgreeShortNotice", Act.AgreeShortNotice, "short-notice/agreement", on => new AgreeShortNotice(on.Id, on.Standing));

    internal override IEnumerable<Kept> About => On.Recorded<ShortNoticeAsked>(e => e.Hash == On.Standing).Take(1);

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation) =>
        Task.FromResult<ICommand?>(new AgreeShortNotice(On.Id, Seen));
}
