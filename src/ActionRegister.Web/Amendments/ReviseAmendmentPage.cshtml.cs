using ActionRegister.Web.Input;
using ActionRegister.Application.Drafts;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Proposals;

namespace ActionRegister.Web.Amendments;

/// <summary>Changes the text of an amendment, or puts a stale one on the present text.</summary>
public sealed class ReviseAmendmentPage(ActDesk desk) : ContentPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("ReviseAmendment", Act.Revise, "revise", on => new ReviseAmendment(
        on.Id, on.Amendment ?? 0, on.Standing, BaseOf(on), ContentForm.Another(on.Content), [], [.. on.Entry.State.Amendments[on.Amendment ?? 0].Falls.Select(f => f.Entry)]));

    /// <summary>Fingerprint of the agreed text that the person saw; what is typed stands on it.</summary>
    internal ContentHash Base => Since is null && TextRules.IsHash(Typed["base"]) ? new(Typed["base"]) : BaseOf(On);

    internal override DraftKind? DraftedAs => DraftKind.Revision;

    /// <inheritdoc/>
    protected override ICommand? Bring(Content content, IReadOnlyList<EntryId> superseded, IReadOnlyList<EntryId> falls) =>
        new ReviseAmendment(On.Id, On.Amendment ?? 0, Seen, Base, content, ChosenComments, falls);

    private static ContentHash BaseOf(ActOn on) => on.Agreed!.Content.Hash; // only an agreed entry has amendments
}
