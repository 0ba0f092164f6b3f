using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Amendments;

/// <summary>Puts a change to an agreed entry forward: amend, overturn or correct.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Kind">Amend, overturn or correct.</param>
/// <param name="Sponsor">The seat or co-chair office that puts it forward, or null for the one that the person acts in.</param>
/// <param name="Base">The last agreed content, as the person saw it.</param>
/// <param name="Content">The content after; for an overturn made by <see cref="Content.Overturning"/>.</param>
/// <param name="Falls">For an overturn: the actions behind the content's references, in the same order.</param>
/// <param name="Source">For a correction: the recording that shows the error.</param>
public sealed record ProposeAmendment(
    EntryId Id,
    AmendmentKind Kind,
    Party? Sponsor,
    ContentHash Base,
    Content Content,
    IReadOnlyList<EntryId> Falls,
    CorrectionSource? Source) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id), .. Falls.Select(StreamName.Of)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (FoundingGuard.Open(view.Group) is { } closed) return closed;
        if (Matter.FindEntry(view, Id, out var entry) is { } none) return none;
        var standing = Standing.For(Act.Propose, context, view.Group);
        if (standing.Refusal is { } refused) return refused;
        if (Proposals.Proposing.SponsorOf(standing.Capacity!, Sponsor, view.Group, out var sponsor) is { } noSponsor) return noSponsor;

        var clause = view.Group.Rules.Terms.Amending;
        if (entry.Status != EntryStatus.Agreed)
            return Refusal.Rule(clause, $"{entry.Reference} is {entry.Status.Words()}; only an agreed entry can be amended.");
        if (Base != entry.LastAgreed!.Content.Hash) return Refusal.ContentChanged(Base, entry.LastAgreed.Content.Hash);
        if (ContentShape.Refusal(view.Group, Content, clause) is { } incoherent) return incoherent;
        if (AmendmentShape.Refusal(clause, Kind, entry, Content, Source) is { } misshapen) return misshapen;
        if (AmendmentShape.Resolve(view, Content, Falls, out var falls) is { } unresolved) return unresolved;

        return Outcome.Accept(StreamName.Of(Id), new AmendmentProposed(
            entry.Counts.Amendments + 1, Kind, sponsor, Base, Content.Hash, falls, Source, Content));
    }
}

/// <summary>What every text of an amendment has to respect.</summary>
internal static class AmendmentShape
{
    public static Refusal? Refusal(Clause clause, AmendmentKind kind, Entry entry, Content content, CorrectionSource? source)
    {
        if (content.Overturned != (kind == AmendmentKind.Overturn) || content.Kind != entry.Kind)
            return Deciding.Refusal.Rule(clause, "The content after does not fit: an overturn has its own, and decision and action are not mixed.");
        if (content.Hash == entry.LastAgreed!.Content.Hash) // only an agreed entry is amended
            return Deciding.Refusal.Rule(clause, $"The text is the one agreed already; the amendment would change nothing.");
        if ((source is not null) != (kind == AmendmentKind.Correct))
            return Deciding.Refusal.Rule(clause, "A correction, and nothing else, cites the recording that shows what was agreed.");
        return source is not null && !entry.Recordings.Contains(source.Event)
            ? Deciding.Refusal.NotFound($"Event {source.Event} is not one of {entry.Reference}.")
            : null;
    }

    /// <summary>The actions behind the content's references, with the content that stands now.</summary>
    public static Refusal? Resolve(View view, Content content, IReadOnlyList<EntryId> ids, out IReadOnlyList<FallingAction> falls)
    {
        falls = [];
        var entries = ids.Select(view.Entry).ToList();
        if (entries.Count != content.FallsWithIt.Count || entries.Where((e, i) => e?.Reference != content.FallsWithIt[i]).Any())
            return Deciding.Refusal.NotFound("The text names an action to fall that the register does not have.");
        if (ids.Distinct().Count() != ids.Count)
            return Deciding.Refusal.Rule(view.Group.Rules.Terms.Amending, "The text names an action to fall twice.");
        if (entries.FirstOrDefault(e => e!.LastAgreed is null) is { } notAgreed)
            return Deciding.Refusal.Rule(view.Group.Rules.Terms.Amending, $"{notAgreed.Reference} is not agreed; it cannot fall.");

        falls = [.. entries.Select(e => new FallingAction(e!.Id, e.Reference, e.LastAgreed!.Content.Hash))];
        return null;
    }
}
