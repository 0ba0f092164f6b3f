using ActionRegister.Application.Drafts;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Proposals;

namespace ActionRegister.Web.Amendments;

/// <summary>Puts a change to an agreed entry forward.</summary>
public sealed class AmendPage(ActDesk desk) : ContentPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("Amend", Act.Propose, "amend", on => new ProposeAmendment(
        on.Id, AmendmentKind.Amend, on.AnySponsor, on.Standing, ContentForm.Another(on.Content), [], null));

    internal override DraftKind? DraftedAs => DraftKind.Amendment;

    /// <inheritdoc/>
    protected override ICommand? Bring(Content content, IReadOnlyList<EntryId> superseded, IReadOnlyList<EntryId> falls) =>
        new ProposeAmendment(On.Id, AmendmentKind.Amend, PartiesToName.Sponsor(On, Typed, Desk), Seen, content, falls, null);
}
