using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Proposals;

/// <summary>Changes the text of a proposal. Notice, round, positions and consents start anew.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Seen">The text that the person saw.</param>
/// <param name="Content">The new text.</param>
/// <param name="Comments">Numbers of the comments that it follows from.</param>
/// <param name="OnlyFromComments">Whether every change follows from one of them.</param>
/// <param name="Supersedes">The entries behind the content's references, in the same order.</param>
public sealed record ReviseProposal(
    EntryId Id,
    ContentHash Seen,
    Content Content,
    IReadOnlyList<int> Comments,
    bool OnlyFromComments,
    IReadOnlyList<EntryId> Supersedes) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id), .. Supersedes.Select(StreamName.Of)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Matter.Find(view, context.Clock, Id, null, out var matter) is { } none) return none;
        if (Standing.For(Act.Revise, context, view.Group, [matter.Deliberation.Sponsor]).Refusal is { } refused) return refused;
        if (matter.Deliberation.Hash == Content.Hash && matter.Deliberation.IsOpen) return Outcome.AlreadySo;
        if (Matter.FindOpen(view, context.Clock, Id, null, Seen, out matter) is { } no) return no;
        if (Revising.Refusal(matter, Content, Comments) is { } unfit) return unfit;
        if (OnlyFromComments && Comments.Count == 0)
            return Refusal.Rule(matter.Rules.Terms.CommentAndChange, "Name the comments that every change follows from.");
        if (Proposing.Resolve(view, Content, Supersedes, out var resolved) is { } unresolved) return unresolved;

        return Outcome.Accept(StreamName.Of(Id), new ProposalRevised(
            matter.Deliberation.Hash, Content.Hash, Comments, OnlyFromComments, matter.Deliberation.Given(), resolved, Content));
    }
}
