using ActionRegister.Application.Drafts;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Rounds;

/// <summary>Comments on exactly one text, on the whole of it or on a passage.</summary>
public sealed class CommentPage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("Comment", Act.Comment, "comment", on => new MakeComment(on.Id, on.Amendment, on.Standing, null, ActOn.AnyWords));

    // The law takes comments on earlier texts, too; whoever comments on a page is first shown what has changed since.
    internal override bool OnlyOnStanding => true;

    internal override DraftKind? DraftedAs => DraftKind.Comment;

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation)
    {
        var (words, passage) = (Typed.NeededPrivate("comment"), Typed.Private("passage"));
        return Task.FromResult<ICommand?>(new MakeComment(On.Id, On.Amendment, Seen, passage, words));
    }
}
