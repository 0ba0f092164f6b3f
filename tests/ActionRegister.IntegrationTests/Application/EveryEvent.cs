using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Audit;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Application;

/// <summary>Every kind of event at least once, in an order that a register could have; no rule was asked.</summary>
internal static class EveryEvent
{
    public static readonly EntryId Entry = new(Person(2000).Value);
    public static readonly EntryId Action = new(Person(2001).Value);
    public static readonly EntryId Left = new(Person(2002).Value);
    public static readonly EntryId Imported = new(Person(2003).Value);

    public static readonly ImportId Import = ImportId.Of(new(new string('8', 64)), 1);
    public static readonly ImportId LeftImport = ImportId.Of(new(new string('8', 64)), 2);

    private static readonly ImportHash _rows = new(new string('8', 64));
    private static readonly DateOnly _long = new(2020, 1, 1);
    private static readonly DateOnly _day = new(2090, 6, 15);
    private static readonly PrivateText _words = PrivateText.Of("Words.");
    private static readonly Party _wales = Party.Of(Wales);
    private static readonly Content _text = Decision("Every event");
    private static readonly Content _later = Decision("Every event, later");
    private static readonly Content _overturned = Content.Overturning(EntryKind.Decision, "Every event", "It ended.", new(2020, 1, 3), []);
    private static readonly Content _work = TestGroup.Action("Every act", _day, Wales);
    private static readonly BodyNotice _notice = new(new("lga"), _long, "letter 1");
    private static readonly string _key = new('a', 64);
    private static readonly FoundingHash _founding = new(new string('f', 64));

    public static IReadOnlyList<Fact> All =>
    [
        .. On(StreamName.Group, Founded), .. On(StreamName.Of(Secretariat), Known), .. On(StreamName.Of(Entry), Agreed),
        .. On(StreamName.Of(Left), Ended), .. On(StreamName.Of(Imported), Replaced), .. On(StreamName.Of(Action), Carried),
        .. On(StreamName.Group, Changed), .. On(StreamName.Of(Entry), Amended), .. On(Erasure.Stream(0, ErasedPart.Private), Erased),
        .. On(StreamName.Log, Signed), .. On(StreamName.Of(Import), [new ImportStarted("minutes.csv", 6, 2, _rows, 1)]),
        .. On(StreamName.Of(Import.Entry("D1")), Earlier), .. On(StreamName.Of(Import.Entry("A1")), Done),
        .. On(StreamName.Of(Import), Confirmed), .. On(StreamName.Of(LeftImport), Withdrawn),
    ];

    private static IEnumerable<Fact> On(StreamName stream, IReadOnlyList<IEvent> events) => events.Select(e => new Fact(stream, e));

    private static IReadOnlyList<IEvent> Founded =>
    [
        new GroupFounded("Group", "register.test", _founding, [new(new("lga"), "LGA", Side.Local)], [new(Wales, "Wales", Side.Local, new("lga"))]),
        new TermsOfReferenceAdopted(Entry, new("D-2026-0001"), 1, ReadyMadeTerms.Arcseg2022),
        new CoChairAppointed(Side.Central, CentralCoChair, _long, _notice, null, null, [Wales]),
        new FoundingConfirmed(Side.Central, _founding), new FoundingConfirmed(Side.Local, _founding),
    ];

    private static IReadOnlyList<IEvent> Known =>
    [
        new PersonRecorded(_words), new PersonRenamed(PrivateText.Of("Renamed")), new SignInBound(_key, true),
        new SignInConfirmed(_key, Side.Local), new SignInUnbound(_key),
    ];

    private static IReadOnlyList<IEvent> Agreed =>
    [
        new DecisionProposed(new("D-2026-0002"), _wales, _text.Hash, [], [], _text),
        new EarlyNoticeGiven(_text.Hash, 14, _day, false, _day.AddDays(3), [_wales], []),
        new CommentMade(null, 1, _text.Hash, new(new string('T', 43)), false, null, _words),
        new CommentAnswered(null, 1, Answer.Accepted, _words), new CommentWithdrawn(null, 1),
        new ConflictClaimed(1, Imported, _wales, _words), new ConflictWithdrawn(1), new ConflictClaimed(2, Imported, _wales, _words),
        new ConflictSettled(2, Side.Central, CentralCoChair, _words), new ConflictSettled(2, Side.Local, LocalCoChair, _words),
        new ProposalRevised(_text.Hash, _later.Hash, [1], true, [], [], _later),
        new EarlyNoticeGiven(_later.Hash, 14, _day, true, null, [_wales, Party.CoChair(Side.Local)], []),
        new ShortNoticeAsked(_later.Hash, _day.AddDays(-5), _wales, _words),
        new ShortNoticeAgreed(_later.Hash, Side.Central, CentralCoChair), new ShortNoticeAgreed(_later.Hash, Side.Local, LocalCoChair),
        new CoChairConsentGiven(null, Side.Local, LocalCoChair, _later.Hash, new(new string('7', 64)), null, false, null, null),
        Round(null, 1, _later),
        new SeatLeftOut(null, 1, Wales, Side.Central, CentralCoChair, _words),
        new SeatLeftOut(null, 1, Wales, Side.Local, LocalCoChair, _words),
        new OpeningVoided(null, _later.Hash, false, 1, [Party.CoChair(Side.Local)], 1),
        Round(null, 2, _later),
        new ReminderSent(null, ReminderAbout.Position, 2, [_wales]),
        Position(2, Domain.Rounds.Position.NeedsTime, null), Position(2, Domain.Rounds.Position.Objection, 1),
        new ObjectionAnswered(null, 1, Wales, _words),
        new CoChairConsentRefused(null, Side.Central, CentralCoChair, _later.Hash, _words),
        new CoChairConsentGiven(null, Side.Central, CentralCoChair, _later.Hash, new(new string('7', 64)), null, false, null, null),
        new ConsentWithdrawn(null, Side.Central, CentralCoChair, _later.Hash, null),
        new RoundClosed(null, 2, _later.Hash, GroupConsent.EverySeat, new(1, 0, 0, 1, 0, 0, 0), false, _words),
        Round(null, 3, _later),
        new JointAgreementRecorded(_later.Hash, _day, 3, ShortNotice: true),
        new OutcomeReviewed(1, _words), new RecordCorrected(1, 3, _words), new RecordCorrectionConfirmed(1, Side.Local),
        new AmendmentProposed(1, AmendmentKind.Correct, _wales, _later.Hash, _text.Hash, [], new(3, "It says so."), _text),
    ];

    private static IReadOnlyList<IEvent> Ended =>
    [
        new DecisionProposed(new("D-2026-0003"), _wales, _text.Hash, [], [], _text),
        new OpeningVoided(null, _text.Hash, true, null, [], 1), new ProposalWithdrawn(_text.Hash, _words), new ProposalLapsed(180),
    ];

    private static IReadOnlyList<IEvent> Replaced =>
    [
        new EntryImported(new("D-2026-0004"), "founding", "2019/4", _text.Hash, _long, null, null, null, _text), new EntrySuperseded(Entry, new("D-2026-0002"), _day),
    ];

    private static IReadOnlyList<IEvent> Earlier =>
    [
        new EntryImported(new("D-2026-0005"), $"{Import}", "2019/5", _text.Hash, _long, "D1", null, Row(1, 3), _text),
        new AmendmentImported(Row(2, 3), AmendmentKind.Amend, _text.Hash, _later.Hash, _long.AddDays(1), _later),
        new AmendmentImported(Row(3, 3), AmendmentKind.Overturn, _later.Hash, _overturned.Hash, _long.AddDays(2), _overturned),
    ];

    private static IReadOnlyList<IEvent> Done =>
    [
        new EntryImported(new("A-2026-0005"), $"{Import}", null, _work.Hash, _long, "A1", Import.Entry("D1"), Row(1, 3), _work),
        new ProgressImported(Row(2, 3), 1, _long, _words), new CompletionImported(Row(3, 3), 1, _long, _words),
    ];

    private static IReadOnlyList<IEvent> Confirmed =>
    [
        new ImportCompleted(6, 2, _rows), new ImportConfirmed(Side.Central, CentralCoChair, _rows, Both: false),
        new ImportConfirmed(Side.Local, LocalCoChair, _rows, Both: true),
    ];

    private static IReadOnlyList<IEvent> Withdrawn =>
        [new ImportStarted("minutes.csv", 6, 2, _rows, 2), new ImportCompleted(6, 2, _rows), new ImportWithdrawn(_words)];

    private static ImportedRow Row(int n, int of) => new($"r{n}", n, of, "minutes 4", _wales);

    private static IReadOnlyList<IEvent> Carried =>
    [
        new ActionProposed(new("A-2026-0001"), _wales, _work.Hash, Entry, [], [], _work), new JointAgreementRecorded(_work.Hash, _long, 1, false),
        new ProgressReported(1, _wales, _words), new ActionCompleted(1, _wales, _day, _words), new CompletionDisputed(1, _wales, _words),
        new ActionFellWithDecision(Entry, 3, _day),
    ];

    private static IReadOnlyList<IEvent> Changed =>
    [
        new SettingChosen(Entry, new("D-2026-0002"), 2, SettingName.EarlyNotice, "14", "21"),
        new GroupRenamed("Renamed"), new BodyAdmitted(new(new("wlga"), "WLGA", Side.Local)), new BodyRenamed(new("wlga"), "WLGA 2", _notice),
        new BodyLeft(new("wlga")), new SeatCreated(new(new("new"), "New", Side.Local, new("lga"))), new SeatEnded(new("new")),
        new MemberNominated(Wales, Person(11), _notice), new MemberAppointed(Wales, Person(11), _long, _notice),
        new MembershipEnded(Wales, Person(11), _long, EndingGround.Resignation, null),
        new CoChairAppointed(Side.Local, LocalCoChair, _long, _notice, null, _day, [Wales]),
        new CoChairConfirmed(Side.Local, LocalCoChair, CoChairConfirmer.OtherCoChair, null),
        new CoChairEnded(Side.Local, LocalCoChair, _long, EndingGround.BodyNotice, _notice),
        new SecretariatAppointed(Person(12), Side.Central), new SecretariatAppointed(Person(12), Side.Local),
        new SecretariatEnded(Person(12), Side.Local), new AuditorAppointed(Person(13), Side.Local), new AuditorEnded(Person(13), Side.Local),
        new AssistantNamed(_wales, Person(14)), new AssistantEnded(_wales, Person(14)), new FoundingAbandoned(_words),
    ];

    private static IReadOnlyList<IEvent> Erased =>
    [
        new ErasureAsked(0, ErasedPart.Private, "A request."), new ErasureAuthorised(Side.Central, CentralCoChair),
        new ErasureAuthorised(Side.Local, LocalCoChair), new ErasureCarriedOut(0, ErasedPart.Private, "A request."),
        new ErasureRepeated(0, ErasedPart.Actor, 9, "leaf"),
    ];

    private static IReadOnlyList<IEvent> Amended =>
    [
        new AmendmentRevised(1, _text.Hash, _later.Hash, _text.Hash, [], [], [], _text), new ConsultationOpened(1, _text.Hash, 14, _day, [_wales]),
        Round(1, 4, _text), new AmendmentAdopted(1, AmendmentKind.Correct, _later.Hash, _text.Hash, _day, 4, []),
        new AmendmentProposed(2, AmendmentKind.Amend, _wales, _text.Hash, _later.Hash, [], null, _later), new AmendmentWithdrawn(2, _later.Hash, _words),
        new AmendmentProposed(3, AmendmentKind.Amend, _wales, _text.Hash, _later.Hash, [], null, _later), new AmendmentLapsed(3, 180),
    ];

    private static IReadOnlyList<IEvent> Signed =>
    [
        new SigningKeyChanged("key 1", "key 2", _words), new EpochOpened("register.test/2", "key 3", new("register.test", 1, "root"), _words),
    ];

    private static RoundOpened Round(int? amendment, int number, Content content) => new(
        amendment, number, content.Hash, [Wales], GroupConsent.EverySeat, WhoAgreesForASide.CoChair, _day, [_wales]);

    private static PositionRecorded Position(int round, Position position, int? objection) => new(
        null, round, _later.Hash, Wales, position, objection, _day, Given.InPerson, null, null, Person(11), false, _words, null);
}
