using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Decisions;

/// <summary>Looks back at what came of an agreed entry.</summary>
public sealed class ReviewPage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("Review", Act.ReviewOutcome, "review", on => new ReviewOutcome(on.Id, ActOn.AnyWords));

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation) =>
        Task.FromResult<ICommand?>(new ReviewOutcome(On.Id, Typed.NeededPrivate("findings")));
}
