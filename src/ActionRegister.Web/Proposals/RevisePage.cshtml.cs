using ActionRegister.Application.Drafts;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Proposals;

/// <summary>Changes the text of a proposal. Notice, round, positions and consents start anew.</summary>
public sealed class RevisePage(ActDesk desk) : ContentPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("Revise", Act.Revise, "revise", on => new ReviseProposal(
        on.Id, on.Standing, ContentForm.Another(on.Content), [], false, [.. on.Text!.Supersedes.Select(s => s.Entry)])); // asked only of a proposal

    internal override DraftKind? DraftedAs => DraftKind.Revision;

    /// <inheritdoc/>
    protected override ICommand? Bring(Content content, IReadOnlyList<EntryId> superseded, IReadOnlyList<EntryId> falls) =>
        new ReviseProposal(On.Id, Seen, content, ChosenComments, Typed["only-from-comments"].Length > 0, superseded);
}
