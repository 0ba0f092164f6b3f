using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Web.Wording;

/// <summary>Which clause of the terms stands behind an event of an entry, where a rule decided.</summary>
internal static class FactClauses
{
    /// <summary>The clause; null where no clause decided: what is free, and what the register did not witness.</summary>
    public static Clause? Of(IEvent happened, TermsVersion terms) => happened switch
    {
        EarlyNoticeGiven or ShortNoticeAsked or ShortNoticeAgreed => terms.EarlyNotice,
        CommentMade or CommentAnswered or CommentWithdrawn => terms.CommentAndChange,
        ProposalRevised => terms.CommentAndChange,
        AmendmentProposed or AmendmentRevised or ConsultationOpened or AmendmentAdopted => terms.Amending,
        RoundOpened { Amendment: null } or PositionRecorded { Amendment: null } or ObjectionAnswered { Amendment: null }
            or SeatLeftOut { Amendment: null } or RoundClosed { Amendment: null } or CoChairConsentGiven { Amendment: null }
            or CoChairConsentRefused { Amendment: null } or ConsentWithdrawn { Amendment: null } => terms.JointAgreement,
        RoundOpened or PositionRecorded or ObjectionAnswered or SeatLeftOut or RoundClosed or CoChairConsentGiven
            or CoChairConsentRefused or ConsentWithdrawn => terms.Amending,
        JointAgreementRecorded or EntrySuperseded or ConflictClaimed or ConflictSettled => terms.JointAgreement,
        ActionFellWithDecision => terms.Amending,
        OutcomeReviewed => terms.Outcomes,
        CompletionDisputed => terms.JointAgreement,
        _ => null,
    };
}
