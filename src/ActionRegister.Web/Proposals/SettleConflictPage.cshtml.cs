using ActionRegister.Application.Events;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Proposals;

/// <summary>Records, as co-chair, why there is no conflict.</summary>
public sealed class SettleConflictPage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("SettleConflict", Act.SettleConflict, "conflicts/{0}/settlement", on => new SettleConflict(on.Id, on.Number, ActOn.AnyWords));

    internal override IEnumerable<Kept> About => On.Recorded<ConflictClaimed>(e => e.Claim == On.Number);

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation) =>
        Task.FromResult<ICommand?>(new SettleConflict(On.Id, On.Number, Typed.NeededPrivate("reasons")));
}
