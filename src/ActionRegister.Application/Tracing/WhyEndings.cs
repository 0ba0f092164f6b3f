using ActionRegister.Application.Events;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Tracing;

/// <summary>How proposals and amendments ended, and what agreement rests on.</summary>
internal sealed class WhyEndings(WhyScene scene, WhyTexts texts, WhyAsking asking)
{
    public bool Tell(Kept kept)
    {
        switch (kept.Event)
        {
            case JointAgreementRecorded e:
                Agreed(kept, null, e.Hash, e.Round, new Said("Agreed", texts.Number(null, e.Hash), e.EffectiveFrom), t => t.JointAgreement, "hash");
                return true;
            case AmendmentAdopted e:
                var said = new Said($"Adopted{e.Kind}", e.Amendment, texts.Number(e.Amendment, e.After), e.EffectiveFrom);
                var node = Agreed(kept, e.Amendment, e.After, e.Round, said, t => t.Amending, "after");
                foreach (var stale in e.Stale) scene.Link(texts.Latest(stale) ?? "", node, WhyReason.VoidedBy, kept.Position, "stale");
                return true;
            case RecordCorrected e:
                scene.Link(scene.Add(kept, WhyKind.Correction, null, new Said("RecordCorrected", e.Of)), WhyScene.Id(e.Of), WhyReason.About, kept.Position, "of");
                return true;
            default:
                return TellEnd(kept);
        }
    }

    private bool TellEnd(Kept kept)
    {
        var (amendment, says, other, field) = kept.Event switch
        {
            ProposalWithdrawn => ((int?)null, new Said("Withdrawn"), (EntryId?)null, "hash"),
            ProposalLapsed e => (null, new Said("Lapsed", e.AfterDays), null, "afterDays"),
            AmendmentWithdrawn e => (e.Amendment, new Said("AmendmentWithdrawn", e.Amendment), null, "amendment"),
            AmendmentLapsed e => (e.Amendment, new Said("AmendmentLapsed", e.Amendment, e.AfterDays), null, "amendment"),
            EntrySuperseded e => (null, new Said("Superseded", e.ByReference.Value, e.EffectiveFrom), e.By, "by"),
            ActionFellWithDecision e => (null, new Said("Fell", e.EffectiveFrom), e.Decision, "decision"),
            _ => (null, null, null, ""),
        };
        if (says is null) return false;
        var node = scene.Add(kept, WhyKind.Ending, amendment, says);
        if (other is { } entry) scene.Link(node, scene.Other(entry), WhyReason.FollowsFrom, kept.Position, field);
        else scene.Link(node, texts.Latest(amendment), WhyReason.About, kept.Position, field);
        return true;
    }

    private string Agreed(
        Kept kept, int? amendment, ContentHash hash, int round, Said says, Func<TermsVersion, Clause> clause, string field)
    {
        var node = scene.Add(kept, WhyKind.Agreement, amendment, says);
        scene.Link(texts.Node(amendment, hash) ?? "", node, WhyReason.BroughtInBy, kept.Position, field);
        scene.Link(node, asking.Round(round), WhyReason.RestsOn, kept.Position, "round");
        foreach (var given in texts.Given(amendment)) scene.Link(node, given, WhyReason.RestsOn, kept.Position, field);
        scene.Under(node, kept, clause);
        if (asking.Notice(amendment, hash) is { } notice) scene.Link(node, notice, WhyReason.RestsOn, kept.Position, field);
        else scene.Lacks(node, field, new Said(amendment is null ? "GapNoNotice" : "GapNoConsultation"));
        WhyRules.Carried(scene, kept, node);
        return node;
    }
}
