using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Proposals;

/// <summary>What decisions and actions have in common when they are put forward.</summary>
internal sealed record Proposing(Party Sponsor, IReadOnlyList<SupersededEntry> Supersedes, bool AlreadySo)
{
    public static Refusal? Refusal(
        View view,
        Context context,
        EntryId id,
        Reference reference,
        EntryKind kind,
        Party? sponsor,
        Content content,
        IReadOnlyList<EntryId> supersedes,
        out Proposing proposing)
    {
        proposing = new(default, [], false);
        if (FoundingGuard.Open(view.Group) is { } closed) return closed;

        var standing = Standing.For(Act.Propose, context, view.Group);
        if (standing.Refusal is { } refused) return refused;
        if (SponsorOf(standing.Capacity!, sponsor, view.Group, out var party) is { } noSponsor) return noSponsor;

        var clause = view.Group.Rules.Terms.JointAgreement;
        if (view.Entry(id) is { Status: not EntryStatus.Unknown } existing)
        {
            proposing = new(party, [], existing.Proposal?.Versions[0] == content.Hash);
            return proposing.AlreadySo ? null : Deciding.Refusal.Rule(clause, $"The entry exists already: {existing.Reference}.");
        }

        if (view.Reference(reference)?.Entry is not null)
            return Deciding.Refusal.Rule(clause, $"The number {reference} is taken; the next one is tried.");
        if (content.Kind != kind) return Deciding.Refusal.Rule(clause, "The content is of the other kind: decision and action are not mixed.");
        if (content.Overturned) return Deciding.Refusal.Rule(clause, "A proposal cannot be an overturn; propose an amendment of the agreed entry.");
        if (ContentShape.Refusal(view.Group, content, clause) is { } misshapen) return misshapen;
        if (Resolve(view, content, supersedes, out var resolved) is { } unresolved) return unresolved;

        proposing = new(party, resolved, false);
        return null;
    }

    /// <summary>The agreed entries behind the content's references, with the content that stands now.</summary>
    public static Refusal? Resolve(
        View view, Content content, IReadOnlyList<EntryId> ids, out IReadOnlyList<SupersededEntry> resolved)
    {
        resolved = [];
        var entries = ids.Select(view.Entry).ToList();
        var clause = view.Group.Rules.Terms.Amending;
        var named = content.Supersedes ?? [];
        if (entries.Count != named.Count || entries.Where((e, i) => e?.Reference != named[i]).Any())
            return Deciding.Refusal.NotFound("The text supersedes an entry that the register does not have.");
        if (named.Distinct().Count() != named.Count) return Deciding.Refusal.Rule(clause, "The text names an entry to supersede twice.");
        if (entries.FirstOrDefault(e => e!.Status != EntryStatus.Agreed) is { } notAgreed)
            return Deciding.Refusal.Rule(clause, $"{notAgreed.Reference} is not agreed, so it cannot be superseded.");

        resolved = [.. entries.Select(e => new SupersededEntry(e!.Id, e.Reference, e.LastAgreed!.Content.Hash))];
        return null;
    }

    /// <summary>The seat or office that puts it forward, or why the one named cannot.</summary>
    public static Refusal? SponsorOf(Capacity capacity, Party? named, Group group, out Party sponsor)
    {
        sponsor = named ?? capacity.Party ?? default;
        if (capacity is Capacity.Secretariat)
        {
            return named is { } n && n != Party.Secretariat && group.HolderOf(n) is not null
                ? null
                : Deciding.Refusal.NotPermitted("The secretariat proposes for a named sponsor: a filled seat or a co-chair.");
        }

        return sponsor == capacity.Party
            ? null
            : Deciding.Refusal.NotPermitted($"As {capacity} you propose for {group.NameOf(capacity.Party!.Value)} only.");
    }
}
