using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Proposals;

namespace ActionRegister.Web.Wording;

/// <summary>Sentences about proposals and what became of them.</summary>
internal static class ProposalFacts
{
    public static string? Of(IEvent happened, FactSpeaker words) => happened switch
    {
        ReferenceAllotted => words["FactReferenceAllotted"],
        DecisionProposed e => words["FactDecisionProposed", e.Content.Title, words.Party(e.Sponsor)],
        ActionProposed { Under: { } under } e => words["FactActionProposedUnder", e.Content.Title, words.Party(e.Sponsor), words.Entry(under)],
        ActionProposed e => words["FactActionProposed", e.Content.Title, words.Party(e.Sponsor)],
        EntryImported { Row: { } row } e => words["FactEntryImportedFrom", e.Content.Title, Dates.Words(e.EffectiveFrom), row.Source],
        EntryImported e => words["FactEntryImported", e.Content.Title, Dates.Words(e.EffectiveFrom)],
        ProposalRevised { Voids.Count: > 0 } e => words["FactProposalRevisedVoiding", words.Parties(e.Voids)],
        ProposalRevised { Comments.Count: > 0 } e => words["FactProposalRevisedFrom", FactSpeaker.List(e.Comments)],
        ProposalRevised => words["FactProposalRevised"],
        ProposalWithdrawn => words["FactProposalWithdrawn"],
        ProposalLapsed e => words["FactProposalLapsed", e.AfterDays],
        EarlyNoticeGiven { IntendedOn: { } intended } e => words["FactEarlyNoticeGivenFor", e.Days, Dates.Words(e.Closes), Dates.Words(intended)],
        EarlyNoticeGiven e => words["FactEarlyNoticeGiven", e.Days, Dates.Words(e.Closes)],
        ShortNoticeAsked e => words["FactShortNoticeAsked", words.Party(e.By), Dates.Words(e.Closes)],
        ShortNoticeAgreed e => words["FactShortNoticeAgreed", words.CoChair(e.CoChair)],
        ConflictClaimed e => words["FactConflictClaimed", words.Party(e.By), words.Entry(e.With), e.Claim],
        ConflictWithdrawn e => words["FactConflictWithdrawn", e.Claim],
        ConflictSettled e => words["FactConflictSettled", words.CoChair(e.CoChair), e.Claim],
        JointAgreementRecorded { ShortNotice: true } e => words["FactJointAgreementRecordedShort", Dates.Words(e.EffectiveFrom)],
        JointAgreementRecorded e => words["FactJointAgreementRecorded", Dates.Words(e.EffectiveFrom)],
        EntrySuperseded e => words["FactEntrySuperseded", e.ByReference, Dates.Words(e.EffectiveFrom)],
        OutcomeReviewed e => words["FactOutcomeReviewed", e.Review],
        RecordCorrected e => words["FactRecordCorrected", e.Correction, e.Of],
        RecordCorrectionConfirmed e => words["FactRecordCorrectionConfirmed", words.CoChair(e.CoChair), e.Correction],
        _ => null,
    };
}
