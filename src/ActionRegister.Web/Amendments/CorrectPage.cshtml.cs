using System.Globalization;
using ActionRegister.Application.Drafts;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Proposals;

namespace ActionRegister.Web.Amendments;

/// <summary>Puts the correction of a clerical error in an agreed entry forward, citing the recording that shows it.</summary>
public sealed class CorrectPage(ActDesk desk) : ContentPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("Correct", Act.Propose, "correct", on => new ProposeAmendment(
        on.Id,
        AmendmentKind.Correct,
        on.AnySponsor,
        on.Standing,
        ContentForm.Another(on.Content),
        [],
        new CorrectionSource(on.Entry.Row.LastPosition, "–")));

    internal override DraftKind? DraftedAs => DraftKind.Correction;

    /// <inheritdoc/>
    protected override ICommand? Bring(Content content, IReadOnlyList<EntryId> superseded, IReadOnlyList<EntryId> falls)
    {
        var shows = Typed.Needed("shows");
        var cited = long.TryParse(Typed["source"], NumberStyles.None, CultureInfo.InvariantCulture, out var position);
        if (!cited) Typed.Wrong("source", Desk.Words["MissingSource"]);
        var source = new CorrectionSource(position, shows);
        return new ProposeAmendment(On.Id, AmendmentKind.Correct, PartiesToName.Sponsor(On, Typed, Desk), Seen, content, falls, source);
    }
}
