using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Web.Commands;

/// <summary>What the answer to an act tells of its facts: the numbers they gave, the text they are about.</summary>
internal sealed record FactsTold(Reference? Reference, ContentHash? Hash, IReadOnlyDictionary<string, int> Made)
{
    public static FactsTold Of(IEnumerable<IEvent> facts)
    {
        var (reference, hash, made) = ((Reference?)null, (ContentHash?)null, new Dictionary<string, int>());
        foreach (var fact in facts)
        {
            hash ??= HashOf(fact);
            if (NumberOf(fact) is var (name, number)) made.TryAdd(name, number);
            reference ??= fact switch
            {
                DecisionProposed e => e.Reference,
                ActionProposed e => e.Reference,
                _ => null,
            };
        }

        return new(reference, hash, made);
    }

    private static (string Name, int Number)? NumberOf(IEvent fact) => fact switch
    {
        AmendmentProposed e => ("amendment", e.Amendment),
        CommentMade e => ("comment", e.Comment),
        RoundOpened e => ("round", e.Round),
        PositionRecorded { Objection: { } number } => ("objection", number),
        ConflictClaimed e => ("claim", e.Claim),
        ProgressReported e => ("report", e.Report),
        ActionCompleted e => ("completion", e.Completion),
        OutcomeReviewed e => ("review", e.Review),
        RecordCorrected e => ("correction", e.Correction),
        _ => null,
    };

    private static ContentHash? HashOf(IEvent fact) => fact switch
    {
        DecisionProposed e => e.Hash,
        ActionProposed e => e.Hash,
        ProposalRevised e => e.Hash,
        ProposalWithdrawn e => e.Hash,
        EarlyNoticeGiven e => e.Hash,
        ShortNoticeAsked e => e.Hash,
        ShortNoticeAgreed e => e.Hash,
        CommentMade e => e.On,
        RoundOpened e => e.Hash,
        RoundClosed e => e.Hash,
        PositionRecorded e => e.Hash,
        CoChairConsentGiven e => e.Hash,
        CoChairConsentRefused e => e.Hash,
        ConsentWithdrawn e => e.Hash,
        JointAgreementRecorded e => e.Hash,
        AmendmentProposed e => e.Hash,
        AmendmentRevised e => e.Hash,
        AmendmentWithdrawn e => e.Hash,
        ConsultationOpened e => e.Hash,
        AmendmentAdopted e => e.After,
        _ => null,
    };
}
