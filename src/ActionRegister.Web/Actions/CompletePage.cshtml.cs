using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Actions;

/// <summary>Reports an action done, with evidence.</summary>
public sealed class CompletePage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("Complete", Act.Complete, "completion", on => new CompleteAction(on.Id, ActOn.AnyWords));

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation) =>
        Task.FromResult<ICommand?>(new CompleteAction(On.Id, Typed.NeededPrivate("evidence")));
}
