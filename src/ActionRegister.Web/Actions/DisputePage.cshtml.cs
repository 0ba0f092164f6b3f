using ActionRegister.Application.Events;
using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Actions;

/// <summary>Disputes a report that an action is done.</summary>
public sealed class DisputePage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("Dispute", Act.DisputeCompletion, "completions/{0}/dispute", on => new DisputeCompletion(on.Id, on.Number, ActOn.AnyWords));

    internal override IEnumerable<Kept> About => On.Recorded<ActionCompleted>(e => e.Completion == On.Number);

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation) =>
        Task.FromResult<ICommand?>(new DisputeCompletion(On.Id, On.Number, Typed.NeededPrivate("reasons")));
}
