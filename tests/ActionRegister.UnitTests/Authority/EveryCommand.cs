using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Audit;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using ActionRegister.UnitTests.Importing;
using static ActionRegister.UnitTests.Authority.EveryCommandScene;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Authority;

/// <summary>
/// Every command of the register with the act that it is: one line each. A command that is somebody's own is about the
/// thing of whoever asks: a co-chair's for the co-chair, the Welsh seat's for everybody else.
/// </summary>
internal static class EveryCommand
{
    private static readonly PrivateText _words = PrivateText.Of("Because.");
    private static readonly string _key = new('a', 64);
    private static readonly DateOnly _later = Since.AddDays(30);

    private static readonly (Act Act, Func<Role, ICommand> Command)[] _lines =
    [
        (Act.Found, _ => TheGroup.Founding),
        (Act.Found, _ => new AbandonFounding("A seat is missing.")),
        (Act.ConfirmFounding, _ => new ConfirmFounding(TheGroup.Founding.Hash)),
        (Act.RecordPerson, _ => new RecordPerson(Stranger, "A person")),
        (Act.RecordPerson, _ => new RenamePerson(Newcomer, "Another name")),
        (Act.RecordPerson, _ => new BindSignIn(Newcomer, _key)),
        (Act.RecordPerson, _ => new UnbindSignIn(Newcomer, _key)),
        (Act.ConfirmSignIn, _ => new ConfirmSignIn(Newcomer, _key)),
        (Act.ChangeMember, _ => new NominateMember(Wales, Newcomer, Letter("wales-partnership"))),
        (Act.ChangeMember, _ => new AppointMember(Wales, Newcomer, Since)),
        (Act.ChangeMember, _ => new EndMembership(Wales, Holder(Wales), Since, Letter("wales-partnership"))),
        (Act.ChangeMember, _ => new RenameBody(WalesPartnership, "Another name", Letter("wales-partnership"))),
        (Act.ResignSeat, _ => new ResignSeat(Wales, Since)),
        (Act.RecordCoChair, _ => new AppointCoChair(Side.Local, SecondNewcomer, Since, Letter("lga"))),
        (Act.RecordCoChair, _ => new EndCoChair(Side.Local, Newcomer, Since, Letter("lga"))),
        (Act.ResignCoChair, _ => new ResignCoChair(Side.Central, Since)),
        (Act.ConfirmCoChair, _ => new ConfirmCoChair(Side.Local, Newcomer)),
        (Act.AppointOffice, _ => new AppointSecretariat(SecondNewcomer)),
        (Act.AppointOffice, _ => new EndSecretariat(SecondNewcomer)),
        (Act.AppointOffice, _ => new AppointAuditor(SecondNewcomer)),
        (Act.AppointOffice, _ => new EndAuditor(SecondNewcomer)),
        (Act.NameAssistant, role => new NameAssistant(Owner(role), SecondNewcomer)),
        (Act.NameAssistant, role => new EndAssistant(Owner(role), Assistant)),
        (Act.Propose, role => new ProposeDecision(NewEntry, new("D-2026-0099"), Sponsor(role), Text("New"), [], [])),
        (Act.Propose, role => new ProposeAction(NewEntry, new("A-2026-0099"), Sponsor(role), null, Task("New"), [], [])),
        (Act.Propose, role => new ProposeAmendment(TermsEntry, AmendmentKind.Amend, Sponsor(role), Terms.Hash, Amended("New"), [], null)),
        (Act.Revise, role => new ReviseProposal(Proposal(role), Seen(role), Text("Other"), [], false, [])),
        (Act.Revise, role => new WithdrawProposal(Proposal(role), Seen(role), _words)),
        (Act.Revise, role => new ReviseAmendment(TermsEntry, Amendment(role), SeenAfter(role), Terms.Hash, Amended("Other"), [], [])),
        (Act.Revise, role => new WithdrawAmendment(TermsEntry, Amendment(role), SeenAfter(role), _words)),
        (Act.Revise, role => new AnswerComment(Proposal(role), null, 1, Answer.Accepted, _words)),
        (Act.Revise, role => new AnswerObjection(Proposal(role), null, 1, _words)),
        (Act.Conduct, role => new GiveEarlyNotice(Proposal(role), Seen(role), null, [])),
        (Act.Conduct, role => new OpenConsultation(TermsEntry, Amendment(role), SeenAfter(role))),
        (Act.Conduct, role => new OpenRound(Proposal(role), null, Seen(role), _later)),
        (Act.Conduct, role => new CloseRound(Proposal(role), null, Seen(role), _words)),
        (Act.AskShortNotice, role => new AskShortNotice(Proposal(role), Seen(role), _later, _words)),
        (Act.AgreeShortNotice, role => new AgreeShortNotice(Proposal(role), Seen(role))),
        (Act.Comment, role => new MakeComment(Proposal(role), null, Seen(role), null, _words)),
        (Act.Comment, role => new WithdrawComment(Proposal(Role.SeatHolder), null, CommentOf(role))),
        (Act.ClaimConflict, role => new ClaimConflict(Proposal(role), TermsEntry, _words)),
        (Act.ClaimConflict, role => new WithdrawConflict(Proposal(Role.SeatHolder), ClaimOf(role))),
        (Act.SettleConflict, _ => new SettleConflict(Proposal(Role.SeatHolder), 1, _words)),
        (Act.TakePosition, role => new RecordPosition(Proposal(role), null, Seen(role), Position.Consent, null, null, null)),
        (Act.Consent, role => new GiveConsent(Proposal(role), null, Seen(role), null, null)),
        (Act.Consent, role => new RefuseConsent(Proposal(role), null, Seen(role), _words)),
        (Act.Consent, role => new WithdrawConsent(Proposal(role), null, Seen(role), null)),
        (Act.LeaveOutSeat, role => new LeaveOutSeat(Proposal(role), null, Seen(role), Wales, _words)),
        (Act.RecordAgreement, role => new RecordJointAgreement(Proposal(role), Seen(role))),
        (Act.RecordAgreement, role => new AdoptAmendment(TermsEntry, Amendment(role), SeenAfter(role))),
        (Act.ReportProgress, role => new ReportProgress(AgreedAction, role == Role.Secretariat ? Party.Of(Wales) : null, _words)),
        (Act.Complete, _ => new CompleteAction(AgreedAction, _words)),
        (Act.DisputeCompletion, _ => new DisputeCompletion(AgreedAction, 1, _words)),
        (Act.ReviewOutcome, _ => new ReviewOutcome(AgreedAction, _words)),
        (Act.CorrectRecord, role => new CorrectRecord(Proposal(role), 0, _words)),
        (Act.ConfirmCorrection, role => new ConfirmCorrection(Proposal(role), 1)),
        (Act.AskErasure, _ => new AskErasure(1, ErasedPart.Private, "A request under article 17.")),
        (Act.AuthoriseErasure, _ => new AuthoriseErasure(2, ErasedPart.Actor)),
        (Act.CarryOutErasure, _ => new CarryOutErasure(2, ErasedPart.Actor, "A request under article 17.")),
        (Act.CarryOutErasure, _ => new RepeatErasure(3, ErasedPart.Actor, 9, "leaf")),
        (Act.KeepEvidence, _ => new OpenEpoch("register.example/2", "key", new(TheGroup.Founding.Origin, 1, "root"), "Restored.")),
        (Act.KeepEvidence, _ => new ChangeSigningKey("key 1", "key 2", "It is old.")),
        (Act.Import, _ => Imports.Start),
        (Act.Import, _ => Imports.TheDecision),
        (Act.Import, _ => Imports.Complete),
        (Act.ConfirmImport, _ => Imports.Confirm),
        (Act.WithdrawImport, _ => Imports.Withdraw),
        (Act.FollowRules, role => new VoidOpening(Proposal(role), null, 1)),
        (Act.FollowRules, role => new SendReminder(Proposal(role), null, ReminderAbout.Lapse)),
        (Act.FollowRules, role => new Lapse(Proposal(role), null)),
    ];

    private static readonly Dictionary<string, (Act Act, Func<Role, ICommand> Command)> _byName =
        _lines.ToDictionary(line => line.Command(Role.SeatHolder).GetType().Name);

    public static IEnumerable<string> Names => _byName.Keys;

    public static IEnumerable<Act> Acts => _lines.Select(line => line.Act).Distinct();

    public static (Act Act, Func<Role, ICommand> Command) Named(string name) => _byName[name];

    /// <summary>What somebody who has exactly that role is told; null when it is accepted.</summary>
    public static Refusal? Ask(ICommand command, Role role) => role switch
    {
        Role.CoChair => Ask(command, CentralCoChair),
        Role.SeatHolder => Ask(command, Holder(Wales)),
        Role.Substitute => Ask(command, Stranger), // nobody can act as one yet
        Role.Assistant => Ask(command, Assistant),
        Role.Secretariat => Ask(command, Secretariat),
        Role.Auditor => Ask(command, Auditor),
        Role.Operator => Ask(command, null, new Capacity.Operator()),
        Role.Register => Ask(command, null, new Capacity.Register()),
        Role.OutgoingCoChair => Ask(command, LocalCoChair),
    };

    /// <summary>What another person of that role is told, whose thing it is not.</summary>
    public static Refusal? AskAsAnother(ICommand command, Role role) => role switch
    {
        Role.CoChair => Ask(command, Newcomer),
        Role.SeatHolder => Ask(command, Holder(HomeOffice)),
        Role.Assistant => Ask(command, SecondNewcomer, new Capacity.Assistant(Party.Of(London))),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    private static Refusal? Ask(ICommand command, PersonId? by, Capacity? @as = null) =>
        Scene.Ask(command, by, Founded.AddDays(1), @as) is Outcome.Refused refused ? refused.Refusal : null;
}
