using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;

namespace ActionRegister.Application.Tracing;

/// <summary>Which texts there were, what each changes, and because of which comments.</summary>
internal sealed class WhyTexts(WhyScene scene)
{
    private readonly Dictionary<(int Amendment, ContentHash Hash), (string Node, int Number)> _texts = [];
    private readonly Dictionary<(int Amendment, string Party), string> _given = [];
    private readonly Dictionary<int, string> _latest = [];
    private readonly HashSet<string> _reasons = new(StringComparer.Ordinal);

    /// <summary>The node of the text with that fingerprint, as recorded last.</summary>
    public string? Node(int? amendment, ContentHash hash) => _texts.TryGetValue((amendment ?? 0, hash), out var text) ? text.Node : null;

    /// <summary>Its number among the texts of the entry.</summary>
    public int Number(int? amendment, ContentHash hash) => _texts.GetValueOrDefault((amendment ?? 0, hash)).Number;

    /// <summary>The latest text of the proposal or amendment.</summary>
    public string? Latest(int? amendment) => _latest.GetValueOrDefault(amendment ?? 0);

    /// <summary>Somebody gave a consent or position on the text that stands.</summary>
    public void Give(int? amendment, Party by, string node) => _given[(amendment ?? 0, by.Value)] = node;

    public string? Given(int? amendment, Party by) => _given.GetValueOrDefault((amendment ?? 0, by.Value));

    public IEnumerable<string> Given(int? amendment) => _given.Where(g => g.Key.Amendment == (amendment ?? 0)).Select(g => g.Value);

    public void TakeBack(int? amendment, Party by) => _given.Remove((amendment ?? 0, by.Value));

    public bool Tell(Kept kept, int number)
    {
        var node = kept.Event switch
        {
            DecisionProposed e => Proposed(kept, number, e.Sponsor, e.Supersedes, e.InformedBy, null),
            ActionProposed e => Proposed(kept, number, e.Sponsor, e.Supersedes, e.InformedBy, e.Under),
            EntryImported e => Imported(kept, e),
            AmendmentImported e => Imported(kept, number, e),
            ProposalRevised e => Revised(kept, number, e, scene.Trace.State.Proposal!.Sponsor), // only what was proposed is revised
            AmendmentProposed e => Amendment(kept, number, e),
            AmendmentRevised e => Revised(kept, number, e),
            _ => null,
        };
        if (node is null || EntryVersions.TextOf(kept) is not var (amendment, content, _)) return false;
        _texts[(amendment ?? 0, content.Hash)] = (node, number);
        _latest[amendment ?? 0] = node;
        return true;
    }

    /// <summary>What was given on the text before, or opened, is void.</summary>
    public void Void(IEnumerable<Party> whose, int? amendment, string because, long position)
    {
        foreach (var party in whose)
        {
            if (Given(amendment, party) is { } given) scene.Link(given, because, WhyReason.VoidedBy, position, "voids");
            TakeBack(amendment, party);
        }
    }

    private string Proposed(
        Kept kept, int number, Party sponsor, IReadOnlyList<SupersededEntry> supersedes, IReadOnlyList<string> informedBy, EntryId? under)
    {
        var node = scene.Add(kept, WhyKind.Text, null, new Said("Proposed", sponsor, number), number, Reasons(kept));
        Supersedes(node, kept.Position, supersedes);
        foreach (var source in informedBy)
        {
            var named = scene.Add(WhyKind.Source, source, null, null, kept.At, new Said("Source", source));
            scene.Link(node, named, WhyReason.InformedBy, kept.Position, "informedBy");
            foreach (var reference in WhyOf.ReferencesIn(source))
                if (scene.Quoted.TryGetValue(reference, out var other)) scene.Link(node, scene.Other(other), WhyReason.InformedBy, kept.Position, "informedBy");
        }

        if (under is { } decision) scene.Link(node, scene.Other(decision), WhyReason.CarriesOut, kept.Position, "under");
        return node;
    }

    private string Imported(Kept kept, EntryImported e)
    {
        var node = scene.Add(kept, WhyKind.Text, null, new Said("Imported", e.EffectiveFrom), 1);
        if (e.Row is { } row) ShownBy(node, kept, row);
        if (e.Under is { } decision) scene.Link(node, scene.Other(decision), WhyReason.CarriesOut, kept.Position, "under");
        scene.Lacks(node, "batch", new Said("GapImported"));
        return node;
    }

    private string Imported(Kept kept, int number, AmendmentImported e)
    {
        var says = e.Kind == AmendmentKind.Overturn ? "ImportedOverturn" : "ImportedAmendment";
        var node = scene.Add(kept, WhyKind.Text, null, new Said(says, e.EffectiveFrom), number, Reasons(kept));
        scene.Link(node, Node(null, e.Before), WhyReason.Changes, kept.Position, "before");
        ShownBy(node, kept, e.Row);
        scene.Lacks(node, "row", new Said("GapImported"));
        return node;
    }

    private void ShownBy(string node, Kept kept, ImportedRow row)
    {
        var named = scene.Add(WhyKind.Source, row.Source, null, null, kept.At, new Said("Source", row.Source));
        scene.Link(node, named, WhyReason.ShownBy, kept.Position, "row");
    }

    private string Revised(Kept kept, int number, ProposalRevised e, Party sponsor)
    {
        var node = scene.Add(kept, WhyKind.Text, null, new Said("Revised", sponsor, number), number, Reasons(kept));
        scene.Link(node, Node(null, e.From), WhyReason.Changes, kept.Position, "from");
        Supersedes(node, kept.Position, e.Supersedes);
        Follows(node, kept.Position, e.Comments, null, e.Voids);
        Void(e.Voids, null, node, kept.Position);
        return node;
    }

    private string Revised(Kept kept, int number, AmendmentRevised e)
    {
        var sponsor = scene.Trace.State.Amendments[e.Amendment].Deliberation.Sponsor;
        var node = scene.Add(kept, WhyKind.Text, e.Amendment, new Said("AmendmentRevised", sponsor, e.Amendment, number), number, Reasons(kept));
        scene.Link(node, Node(e.Amendment, e.From), WhyReason.Changes, kept.Position, "from");
        Base(node, kept.Position, e.Base);
        Follows(node, kept.Position, e.Comments, e.Amendment, e.Voids);
        Void(e.Voids, e.Amendment, node, kept.Position);
        return node;
    }

    private string Amendment(Kept kept, int number, AmendmentProposed e)
    {
        object[] with = e.Source is { } shows ? [e.Sponsor, e.Amendment, number, PrivateText.Of(shows.Shows)] : [e.Sponsor, e.Amendment, number];
        var node = scene.Add(kept, WhyKind.Text, e.Amendment, new Said($"AmendmentProposed{e.Kind}", with), number, Reasons(kept));
        Base(node, kept.Position, e.Base);
        foreach (var falling in e.Falls) scene.Link(node, scene.Other(falling.Entry), WhyReason.About, kept.Position, "falls");
        if (e.Source is not { } source) return node;
        var shown = scene.Has(WhyScene.Id(source.Event))
            ? WhyScene.Id(source.Event)
            : scene.Add(WhyKind.Source, $"event {source.Event}", e.Amendment, source.Event, kept.At, new Said("SourceEvent", source.Event, source.Shows));
        scene.Link(node, shown, WhyReason.ShownBy, kept.Position, "source");
        return node;
    }

    // The base was agreed under whichever proposal or amendment brought it; the same words may have come twice.
    private void Base(string node, long position, ContentHash hash)
    {
        var text = _texts.Where(t => t.Key.Hash == hash).OrderBy(t => t.Value.Number).Select(t => t.Value.Node).LastOrDefault(t => t != node);
        scene.Link(node, text, WhyReason.Changes, position, "base");
    }

    // A text says why it is as it is; what another said before is not said again.
    private string? Reasons(Kept kept) =>
        EntryVersions.TextOf(kept) is var (_, content, _) && content.Reasons is { Length: > 0 } reasons && _reasons.Add(reasons) ? reasons : null;

    private void Follows(string node, long position, IReadOnlyList<int> comments, int? amendment, IReadOnlyList<Party> voids)
    {
        foreach (var comment in scene.Trace.Comments.Where(c => comments.Contains(c.Number)))
            scene.Link(node, WhyScene.Id(comment.Position), WhyReason.FollowsFrom, position, "comments");
        if (comments.Count > 0) return;
        var objected = voids.Where(party => Given(amendment, party) is { } given && scene.Node(given).Says.Key == "PositionObjection").Select(party => (object)party).ToArray();
        scene.Lacks(node, "comments", objected.Length == 0 ? new("GapNoCommentNamed") : new Said("GapNoCommentButObjection", (object)objected));
    }

    private void Supersedes(string node, long position, IReadOnlyList<SupersededEntry> supersedes)
    {
        foreach (var superseded in supersedes)
            scene.Link(node, scene.Other(superseded.Entry), WhyReason.Supersedes, position, "supersedes");
    }
}
