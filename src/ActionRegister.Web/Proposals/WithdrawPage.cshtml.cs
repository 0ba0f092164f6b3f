using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Proposals;

/// <summary>Takes a proposal back.</summary>
public sealed class WithdrawPage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("Withdraw", Act.Revise, "withdraw", on => new WithdrawProposal(on.Id, on.Standing, ActOn.AnyWords));

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation) =>
        Task.FromResult<ICommand?>(new WithdrawProposal(On.Id, Seen, Typed.NeededPrivate("reasons")));
}
