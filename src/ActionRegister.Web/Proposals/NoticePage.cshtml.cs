using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Proposals;

/// <summary>Gives early notice of the text: everybody is told, and has time to comment.</summary>
public sealed class NoticePage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("Notice", Act.Conduct, "notice", on => new GiveEarlyNotice(on.Id, on.Standing, null, []));

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation) =>
        Task.FromResult<ICommand?>(new GiveEarlyNotice(On.Id, Seen, Typed.Day("intended-on"), []));
}
