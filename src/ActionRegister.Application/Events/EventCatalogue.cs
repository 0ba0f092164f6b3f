using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Audit;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Events;

/// <summary>Every event the register has ever stored. A line may be added here; none is ever removed.</summary>
public static class EventCatalogue
{
    /// <summary>The catalogue.</summary>
    public static EventTypes All { get; } = EventTypes.None
        .Current<GroupFounded>("group-founded.v1")
        .Current<FoundingConfirmed>("founding-confirmed.v1")
        .Current<FoundingAbandoned>("founding-abandoned.v1")

        .Current<GroupRenamed>("group-renamed.v1")
        .Current<BodyAdmitted>("body-admitted.v1")
        .Current<BodyRenamed>("body-renamed.v1")
        .Current<BodyLeft>("body-left.v1")
        .Current<SeatCreated>("seat-created.v1")
        .Current<SeatEnded>("seat-ended.v1")
        .Current<MemberNominated>("member-nominated.v1")
        .Current<MemberAppointed>("member-appointed.v1")
        .Current<MembershipEnded>("membership-ended.v1")
        .Current<CoChairAppointed>("co-chair-appointed.v1")
        .Current<CoChairConfirmed>("co-chair-confirmed.v1")
        .Current<CoChairEnded>("co-chair-ended.v1")
        .Current<SecretariatAppointed>("secretariat-appointed.v1")
        .Current<SecretariatEnded>("secretariat-ended.v1")
        .Current<AuditorAppointed>("auditor-appointed.v1")
        .Current<AuditorEnded>("auditor-ended.v1")
        .Current<AssistantNamed>("assistant-named.v1")
        .Current<AssistantEnded>("assistant-ended.v1")

        .Current<TermsOfReferenceAdopted>("terms-of-reference-adopted.v1")
        .Current<SettingChosen>("setting-chosen.v1")

        .Current<PersonRecorded>("person-recorded.v1")
        .Current<PersonRenamed>("person-renamed.v1")
        .Current<SignInBound>("sign-in-bound.v1")
        .Current<SignInConfirmed>("sign-in-confirmed.v1")
        .Current<SignInUnbound>("sign-in-unbound.v1")

        .Current<ReferenceAllotted>("reference-allotted.v1")

        .Current<DecisionProposed>("decision-proposed.v1")
        .Current<ActionProposed>("action-proposed.v1")
        .Current<EntryImported>("entry-imported.v2")
        .Current<ProposalRevised>("proposal-revised.v1")
        .Current<ProposalWithdrawn>("proposal-withdrawn.v1")
        .Current<ProposalLapsed>("proposal-lapsed.v1")
        .Current<EarlyNoticeGiven>("early-notice-given.v1")
        .Current<ShortNoticeAsked>("short-notice-asked.v1")
        .Current<ShortNoticeAgreed>("short-notice-agreed.v1")
        .Current<ConflictClaimed>("conflict-claimed.v1")
        .Current<ConflictWithdrawn>("conflict-withdrawn.v1")
        .Current<ConflictSettled>("conflict-settled.v1")

        .Current<CommentMade>("comment-made.v1")
        .Current<CommentWithdrawn>("comment-withdrawn.v1")
        .Current<CommentAnswered>("comment-answered.v1")
        .Current<RoundOpened>("round-opened.v1")
        .Current<PositionRecorded>("position-recorded.v1")
        .Current<ObjectionAnswered>("objection-answered.v1")
        .Current<SeatLeftOut>("seat-left-out.v1")
        .Current<RoundClosed>("round-closed.v1")
        .Current<CoChairConsentGiven>("co-chair-consent-given.v1")
        .Current<CoChairConsentRefused>("co-chair-consent-refused.v1")
        .Current<ConsentWithdrawn>("consent-withdrawn.v1")
        .Current<OpeningVoided>("opening-voided.v1")
        .Current<ReminderSent>("reminder-sent.v1")

        .Current<JointAgreementRecorded>("joint-agreement-recorded.v1")
        .Current<EntrySuperseded>("entry-superseded.v1")
        .Current<OutcomeReviewed>("outcome-reviewed.v1")
        .Current<RecordCorrected>("record-corrected.v1")
        .Current<RecordCorrectionConfirmed>("record-correction-confirmed.v1")

        .Current<AmendmentProposed>("amendment-proposed.v1")
        .Current<AmendmentRevised>("amendment-revised.v1")
        .Current<ConsultationOpened>("consultation-opened.v1")
        .Current<AmendmentAdopted>("amendment-adopted.v1")
        .Current<AmendmentWithdrawn>("amendment-withdrawn.v1")
        .Current<AmendmentLapsed>("amendment-lapsed.v1")
        .Current<ActionFellWithDecision>("action-fell-with-decision.v1")

        .Current<ProgressReported>("progress-reported.v1")
        .Current<ActionCompleted>("action-completed.v1")
        .Current<CompletionDisputed>("completion-disputed.v1")

        .Current<ImportStarted>("import-started.v1")
        .Current<ImportCompleted>("import-completed.v1")
        .Current<ImportConfirmed>("import-confirmed.v1")
        .Current<ImportWithdrawn>("import-withdrawn.v1")
        .Current<AmendmentImported>("amendment-imported.v1")
        .Current<ProgressImported>("progress-imported.v1")
        .Current<CompletionImported>("completion-imported.v1")

        .Current<ErasureAsked>("erasure-asked.v1")
        .Current<ErasureAuthorised>("erasure-authorised.v1")
        .Current<ErasureCarriedOut>("erasure-carried-out.v1")
        .Current<ErasureRepeated>("erasure-repeated.v1")

        .Current<EpochOpened>("epoch-opened.v1")
        .Current<SigningKeyChanged>("signing-key-changed.v1")

        // Before files could be imported only the founding wrote it, which has no row of a file.
        .Upcast("entry-imported.v1", "entry-imported.v2", v1 =>
        {
            (v1["key"], v1["under"], v1["row"]) = (null, null, null);
            return v1;
        });
}
