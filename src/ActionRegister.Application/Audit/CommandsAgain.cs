using System.Globalization;
using ActionRegister.Application.Events;
using ActionRegister.Application.Importing;
using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Audit;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Application.Audit;

/// <summary>What must have been asked for, so that these facts were recorded; null where the facts do not say.</summary>
internal static class CommandsAgain
{
    public static ICommand? Of(IReadOnlyList<Kept> facts, View before)
    {
        var fact = facts.FirstOrDefault(f => f.Event is not ReferenceAllotted) ?? facts[0];
        var stream = fact.Stream;
        if (stream.Category == "import") return ImportsAgain.OnImport(new(Guid.Parse(stream.Key)), fact.Event);
        if (RecordedRow.PlaceOf(fact.Event) is not null) return ImportsAgain.OnEntry(facts, before);
        if (stream.Category == "entry") return OnEntry(new EntryId(Guid.Parse(stream.Key)), fact.Event, before, fact.Recorded.Clock);
        if (stream.Category == "person") return OnPerson(new PersonId(Guid.Parse(stream.Key)), fact.Event);
        return fact.Event is ErasureAuthorised ? Authorised(stream) : OnGroup(fact.Event);
    }

    // Of what, only the stream says: erasure/<position>-<part>.
    private static AuthoriseErasure? Authorised(StreamName stream) =>
        stream.Key.Split('-') is [var position, var part] && long.TryParse(position, CultureInfo.InvariantCulture, out var erased)
            ? new AuthoriseErasure(erased, part == Erasure.Word(ErasedPart.Actor) ? ErasedPart.Actor : ErasedPart.Private)
            : null;

    private static ICommand? OnEntry(EntryId id, IEvent fact, View before, DateTimeOffset clock) => fact switch
    {
        DecisionProposed e => new ProposeDecision(id, e.Reference, e.Sponsor, e.Content, Ids(e.Supersedes), e.InformedBy),
        ActionProposed e => new ProposeAction(id, e.Reference, e.Sponsor, e.Under, e.Content, Ids(e.Supersedes), e.InformedBy),
        ProposalRevised e => new ReviseProposal(id, e.From, e.Content, e.Comments, e.OnlyFromComments, Ids(e.Supersedes)),
        ProposalWithdrawn e => new WithdrawProposal(id, e.Hash, e.Reasons),
        ProposalLapsed => new Lapse(id, null),
        EarlyNoticeGiven e => new GiveEarlyNotice(id, e.Hash, e.IntendedOn, e.Papers),
        ShortNoticeAsked e => new AskShortNotice(id, e.Hash, e.Closes, e.Reasons),
        ShortNoticeAgreed e => new AgreeShortNotice(id, e.Hash),
        ConflictClaimed e => new ClaimConflict(id, e.With, e.Reasons),
        ConflictWithdrawn e => new WithdrawConflict(id, e.Claim),
        ConflictSettled e => new SettleConflict(id, e.Claim, e.Reasons),
        CommentMade e => new MakeComment(id, e.Amendment, e.On, e.Passage, e.Words),
        CommentWithdrawn e => new WithdrawComment(id, e.Amendment, e.Comment),
        CommentAnswered e => new AnswerComment(id, e.Amendment, e.Comment, e.Answer, e.Reasons),
        RoundOpened e => new OpenRound(id, e.Amendment, e.Hash, e.PlannedClose),
        PositionRecorded e => new RecordPosition(id, e.Amendment, e.Hash, e.Position, e.NeedsUntil, e.Reasons, e.Interest),
        ObjectionAnswered e => new AnswerObjection(id, e.Amendment, e.Objection, e.Answer),
        SeatLeftOut e when Matter.Find(before, clock, id, e.Amendment, out var matter) is null =>
            new LeaveOutSeat(id, e.Amendment, matter.Deliberation.Hash, e.Seat, e.Reasons),
        RoundClosed e => new CloseRound(id, e.Amendment, e.Hash, e.Reasons),
        CoChairConsentGiven e => new GiveConsent(id, e.Amendment, e.Hash, e.Words, e.Interest),
        CoChairConsentRefused e => new RefuseConsent(id, e.Amendment, e.Hash, e.Reasons),
        ConsentWithdrawn e => new WithdrawConsent(id, e.Amendment, e.Hash, e.Reasons),
        OpeningVoided e => new VoidOpening(id, e.Amendment, e.Because),
        ReminderSent e => new SendReminder(id, e.Amendment, e.About),
        JointAgreementRecorded e => new RecordJointAgreement(id, e.Hash),
        AmendmentProposed e => new ProposeAmendment(
            id, e.Kind, e.Sponsor, e.Base, e.Content, [.. e.Falls.Select(falling => falling.Entry)], e.Source),
        AmendmentRevised e => new ReviseAmendment(
            id, e.Amendment, e.From, e.Base, e.Content, e.Comments, [.. e.Falls.Select(falling => falling.Entry)]),
        ConsultationOpened e => new OpenConsultation(id, e.Amendment, e.Hash),
        AmendmentAdopted e => new AdoptAmendment(id, e.Amendment, e.After),
        AmendmentWithdrawn e => new WithdrawAmendment(id, e.Amendment, e.Hash, e.Reasons),
        AmendmentLapsed e => new Lapse(id, e.Amendment),
        ProgressReported e => new ReportProgress(id, e.For, e.Note),
        ActionCompleted e => new CompleteAction(id, e.Evidence),
        CompletionDisputed e => new DisputeCompletion(id, e.Completion, e.Reasons),
        OutcomeReviewed e => new ReviewOutcome(id, e.Findings),
        RecordCorrected e => new CorrectRecord(id, e.Of, e.Explanation),
        RecordCorrectionConfirmed e => new ConfirmCorrection(id, e.Correction),
        _ => null,
    };

    private static ICommand? OnPerson(PersonId id, IEvent fact) => fact switch
    {
        SignInConfirmed e => new ConfirmSignIn(id, e.Key),
        SignInUnbound e => new UnbindSignIn(id, e.Key),
        PersonRecorded { Name.Words: { } name } => new RecordPerson(id, name),
        PersonRenamed { Name.Words: { } name } => new RenamePerson(id, name),
        _ => null,
    };

    private static ICommand? OnGroup(IEvent fact) => fact switch
    {
        FoundingConfirmed e => new ConfirmFounding(e.Hash),
        FoundingAbandoned { Reasons.Words: { } reasons } => new AbandonFounding(reasons),
        BodyRenamed e => new RenameBody(e.Body, e.Name, e.Notice),
        MemberNominated e => new NominateMember(e.Seat, e.Person, e.Notice),
        MemberAppointed e => new AppointMember(e.Seat, e.Person, e.From),
        MembershipEnded { Notice: { } notice } e => new EndMembership(e.Seat, e.Person, e.On, notice),
        MembershipEnded e => new ResignSeat(e.Seat, e.On),
        CoChairAppointed e => new AppointCoChair(e.Side, e.Person, e.From, e.Notice),
        CoChairConfirmed e => new ConfirmCoChair(e.Side, e.Person),
        CoChairEnded { Notice: { } notice } e => new EndCoChair(e.Side, e.Person, e.On, notice),
        CoChairEnded e => new ResignCoChair(e.Side, e.On),
        SecretariatAppointed e => new AppointSecretariat(e.Person),
        SecretariatEnded e => new EndSecretariat(e.Person),
        AuditorAppointed e => new AppointAuditor(e.Person),
        AuditorEnded e => new EndAuditor(e.Person),
        AssistantNamed e => new NameAssistant(e.For, e.Assistant),
        AssistantEnded e => new EndAssistant(e.For, e.Assistant),
        ErasureAsked e => new AskErasure(e.Event, e.Part, e.Basis),
        ErasureCarriedOut e => new CarryOutErasure(e.Event, e.Part, e.Basis),
        ErasureRepeated e => new RepeatErasure(e.Event, e.Part, e.Lost, e.LostLeaf),
        EpochOpened { Reasons.Words: { } reasons } e => new OpenEpoch(e.Origin, e.Key, e.Closed, reasons),
        SigningKeyChanged { Reasons.Words: { } reasons } e => new ChangeSigningKey(e.From, e.To, reasons),
        _ => null,
    };

    private static List<EntryId> Ids(IReadOnlyList<SupersededEntry> entries) => [.. entries.Select(superseded => superseded.Entry)];
}
