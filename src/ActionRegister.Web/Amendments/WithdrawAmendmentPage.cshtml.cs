using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Amendments;

/// <summary>Takes an amendment back.</summary>
public sealed class WithdrawAmendmentPage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("WithdrawAmendment", Act.Revise, "withdraw", on => new WithdrawAmendment(on.Id, on.Amendment ?? 0, on.Standing, ActOn.AnyWords));

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation) =>
        Task.FromResult<ICommand?>(new WithdrawAmendment(On.Id, On.Amendment ?? 0, Seen, Typed.NeededPrivate("reasons")));
}
