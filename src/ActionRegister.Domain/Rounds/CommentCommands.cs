using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Rounds;

/// <summary>Comments on exactly one text, as a whole or on a passage.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Amendment">The amendment meant, or null for the proposal.</param>
/// <param name="On">The text commented on: the one that stands, or an earlier one.</param>
/// <param name="Passage">The words commented on, or null for the whole.</param>
/// <param name="Words">The comment.</param>
public sealed record MakeComment(
    EntryId Id, int? Amendment, ContentHash On, PrivateText? Passage, PrivateText Words) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Matter.FindOpen(view, context.Clock, Id, Amendment, null, out var matter) is { } no) return no;
        if (Standing.For(Act.Comment, context, view.Group).Refusal is { } refused) return refused;

        var d = matter.Deliberation;
        if (!d.Versions.Contains(On)) return Refusal.ContentChanged(On, d.Hash);
        if (d.OpenRound is not null)
        {
            return Refusal.Rule(
                matter.Rules.Terms.CommentAndChange, "The group is being asked about this text: comments now go with the positions.");
        }

        var late = d.StageAt(context.Clock) == DeliberationStage.NoticeClosed;
        return Outcome.Accept(StreamName.Of(Id), new CommentMade(
            Amendment,
            matter.Entry.Counts.Comments + 1,
            On,
            context.Tokens(Id, context.By!.Value), // every capacity that may comment is a person's
            late,
            Passage,
            Words));
    }
}

/// <summary>Takes one's own comment back. It stays in the record.</summary>
public sealed record WithdrawComment(EntryId Id, int? Amendment, int Comment) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Matter.FindOpen(view, context.Clock, Id, Amendment, null, out var matter) is { } no) return no;
        if (Standing.For(Act.Comment, context, view.Group).Refusal is { } refused) return refused;
        if (matter.Deliberation.Comments.FirstOrDefault(c => c.Number == Comment) is not { } comment)
            return Refusal.NotFound($"There is no comment {Comment} on {matter.Quoted}.");
        if (comment.Author != context.Tokens(Id, context.By!.Value)) // as above
            return Refusal.NotPermitted("Only its author takes a comment back.");

        return comment.Withdrawn ? Outcome.AlreadySo : Outcome.Accept(StreamName.Of(Id), new CommentWithdrawn(Amendment, Comment));
    }
}

/// <summary>Says what is done about a comment, and why.</summary>
public sealed record AnswerComment(EntryId Id, int? Amendment, int Comment, Answer Answer, PrivateText Reasons) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Matter.Find(view, context.Clock, Id, Amendment, out var matter) is { } none) return none;
        if (Standing.For(Act.Revise, context, view.Group, [matter.Deliberation.Sponsor]).Refusal is { } refused) return refused;
        if (Matter.FindOpen(view, context.Clock, Id, Amendment, null, out matter) is { } no) return no;
        if (matter.Deliberation.Comments.FirstOrDefault(c => c.Number == Comment) is not { } comment)
            return Refusal.NotFound($"There is no comment {Comment} on {matter.Quoted}.");
        var clause = matter.Rules.Terms.CommentAndChange;
        if (comment.Withdrawn) return Refusal.Rule(clause, $"Comment {Comment} was withdrawn; it needs no answer.");
        if (matter.Deliberation.OpenRound is not null)
            return Refusal.Rule(clause, "The group is being asked about this text: answers to comments no longer change.");

        return Outcome.Accept(StreamName.Of(Id), new CommentAnswered(Amendment, Comment, Answer, Reasons));
    }
}
