using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Actions;

/// <summary>Says how an action is going.</summary>
public sealed class ProgressPage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("Progress", Act.ReportProgress, "progress", on => new ReportProgress(on.Id, on.Named && on.Content.Owners is [var owner, ..] ? owner : null, ActOn.AnyWords));

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation)
    {
        var note = Typed.NeededPrivate("note");
        var owner = Owners(On).FirstOrDefault(o => o.Value == Typed["owner"]);
        return Task.FromResult<ICommand?>(new ReportProgress(On.Id, owner.Value is null ? null : owner, note));
    }

    /// <summary>The owners to choose from: for whoever reports for one that they name.</summary>
    public static IReadOnlyList<Party> Owners(ActOn on)
    {
        ArgumentNullException.ThrowIfNull(on);
        return on.Named ? on.Content.Owners : [];
    }
}
