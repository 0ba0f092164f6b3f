using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;

namespace ActionRegister.Web.Proposals;

/// <summary>Claims that the proposal changes an agreed entry without saying so.</summary>
public sealed class ClaimConflictPage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("ClaimConflict", Act.ClaimConflict, "conflict", on => new ClaimConflict(on.Id, on.Entry.Group.TermsAdoptedBy ?? on.Id, ActOn.AnyWords));

    /// <inheritdoc/>
    protected override async Task<ICommand?> Read(CancellationToken cancellation)
    {
        var with = Typed.Needed("with");
        var id = TextRules.IsReference(with) ? await Desk.Named(with, cancellation) : null;
        if (with.Length > 0 && id is null) Typed.Wrong("with", Desk.Words["NoSuchEntry", with]);
        var reasons = Typed.NeededPrivate("reasons");
        return id is { } agreed ? new ClaimConflict(On.Id, agreed, reasons) : null;
    }
}
