using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Domain.Proposals;

/// <summary>Puts a decision forward. The text may be incomplete; agreement is not possible until it is complete.</summary>
/// <param name="Id">The new entry.</param>
/// <param name="Reference">The next free number; when it was taken meanwhile, the next one is tried.</param>
/// <param name="Sponsor">The seat or co-chair office that puts it forward, or null for the one that the person acts in.</param>
/// <param name="Content">What would be agreed.</param>
/// <param name="Supersedes">The entries behind the content's references, in the same order.</param>
/// <param name="InformedBy">What led to it, in words.</param>
public sealed record ProposeDecision(
    EntryId Id,
    Reference Reference,
    Party? Sponsor,
    Content Content,
    IReadOnlyList<EntryId> Supersedes,
    IReadOnlyList<string> InformedBy) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) =>
        [StreamName.Of(Id), StreamName.Of(Reference), .. Supersedes.Select(StreamName.Of)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Proposing.Refusal(view, context, Id, Reference, EntryKind.Decision, Sponsor, Content, Supersedes, out var proposing) is { } no)
            return no;
        if (proposing.AlreadySo) return Outcome.AlreadySo;

        return Outcome.Accept(
        [
            new(StreamName.Of(Reference), new ReferenceAllotted(Id)),
            new(StreamName.Of(Id), new DecisionProposed(
                Reference, proposing.Sponsor, Content.Hash, proposing.Supersedes, InformedBy, Content)),
        ]);
    }
}
