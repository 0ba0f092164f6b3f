using ActionRegister.Application.Drafts;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Proposals;

namespace ActionRegister.Web.Amendments;

/// <summary>Puts forward that an agreed entry be overturned.</summary>
public sealed class OverturnPage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("Overturn", Act.Propose, "overturn", on => new ProposeAmendment(
        on.Id, AmendmentKind.Overturn, on.AnySponsor, on.Standing, ContentForm.Overturning(on.Content, "–", null, []), [], null));

    internal override DraftKind? DraftedAs => DraftKind.Overturn;

    /// <inheritdoc/>
    protected override async Task<ICommand?> Read(CancellationToken cancellation)
    {
        var after = ContentForm.Overturning(
            On.Content, Typed.Needed("reasons"), Typed.Day("effective-from"), ContentForm.References(Typed, "falls"));
        var falls = await ContentForm.Entries(Desk, Typed, "falls", after.FallsWithIt, cancellation);
        return new ProposeAmendment(On.Id, AmendmentKind.Overturn, PartiesToName.Sponsor(On, Typed, Desk), Seen, after, falls, null);
    }
}
