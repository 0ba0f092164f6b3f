using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Domain.Proposals;

/// <summary>The sponsor takes a proposal back. Its reference stays taken.</summary>
public sealed record WithdrawProposal(EntryId Id, ContentHash Seen, PrivateText Reasons) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Matter.Find(view, context.Clock, Id, null, out var matter) is { } none) return none;
        if (Standing.For(Act.Revise, context, view.Group, [matter.Deliberation.Sponsor]).Refusal is { } refused) return refused;
        if (matter.Deliberation.Ending == Ending.Withdrawn) return Outcome.AlreadySo;
        if (Matter.FindOpen(view, context.Clock, Id, null, Seen, out matter) is { } no) return no;

        return Outcome.Accept(StreamName.Of(Id), new ProposalWithdrawn(matter.Deliberation.Hash, Reasons));
    }
}
