using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Proposals;

/// <summary>Puts an action forward, on its own or under a decision.</summary>
/// <param name="Id">The new entry.</param>
/// <param name="Reference">The next free number; when it was taken meanwhile, the next one is tried.</param>
/// <param name="Sponsor">The seat or co-chair office that puts it forward, or null for the one that the person acts in.</param>
/// <param name="Under">The decision that it carries out, or null.</param>
/// <param name="Content">What would be agreed.</param>
/// <param name="Supersedes">The entries behind the content's references, in the same order.</param>
/// <param name="InformedBy">What led to it, in words.</param>
public sealed record ProposeAction(
    EntryId Id,
    Reference Reference,
    Party? Sponsor,
    EntryId? Under,
    Content Content,
    IReadOnlyList<EntryId> Supersedes,
    IReadOnlyList<string> InformedBy) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) =>
    [
        StreamName.Of(Id),
        StreamName.Of(Reference),
        .. Supersedes.Select(StreamName.Of),
        .. Under is { } decision ? [StreamName.Of(decision)] : Array.Empty<StreamName>(),
    ];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Proposing.Refusal(view, context, Id, Reference, EntryKind.Action, Sponsor, Content, Supersedes, out var proposing) is { } no)
            return no;
        if (proposing.AlreadySo) return Outcome.AlreadySo;
        if (Under is { } id && UnderRefusal(view, id) is { } refusal) return refusal;

        return Outcome.Accept(
        [
            new(StreamName.Of(Reference), new ReferenceAllotted(Id)),
            new(StreamName.Of(Id), new ActionProposed(
                Reference, proposing.Sponsor, Content.Hash, Under, proposing.Supersedes, InformedBy, Content)),
        ]);
    }

    private static Refusal? UnderRefusal(View view, EntryId id) => view.Entry(id) switch
    {
        null or { Status: EntryStatus.Unknown } => Refusal.NotFound("There is no such decision for the action to carry out."),
        { Kind: EntryKind.Action } e => Refusal.Rule(
            view.Group.Rules.Terms.JointAgreement, $"{e.Reference} is an action; an action carries out a decision."),
        { Status: EntryStatus.Proposed or EntryStatus.Agreed } => null,
        var e => Refusal.Rule(
            view.Group.Rules.Terms.JointAgreement,
            $"{e.Reference} is {e.Status.Words()}; an action carries out a decision that stands."),
    };
}
