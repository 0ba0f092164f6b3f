using ActionRegister.Application.Events;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Proposals;

/// <summary>Takes one's own claim of conflict back.</summary>
public sealed class WithdrawConflictPage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("WithdrawConflict", Act.ClaimConflict, "conflicts/{0}/withdrawal", on => new WithdrawConflict(on.Id, on.Number));

    internal override IEnumerable<Kept> About => On.Recorded<ConflictClaimed>(e => e.Claim == On.Number);

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation) =>
        Task.FromResult<ICommand?>(new WithdrawConflict(On.Id, On.Number));
}
