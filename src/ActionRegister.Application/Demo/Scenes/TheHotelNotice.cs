using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Demo.Scenes;

/// <summary>
/// One decision with everything that can lead to its words: comments that changed them and one that did not, an objection that
/// was resolved, consents voided by a change and given again, a correction, an amendment that was adopted and one that is blocked.
/// </summary>
internal static class TheHotelNotice
{
    private const string Told = "The Home Office tells the council and the regional partnership in writing at least";
    private const string Before = "before people seeking asylum are first housed in a hotel.";
    private const string HowMany = "The notice says how many people will live there";
    private const string Families = $"{HowMany}, and how many of them are families with children.";
    private const string Named = "It names an official whom the council can reach on every working day.";

    public static void Write(Script script)
    {
        var notice = script.Entry("south-east", _ => Text($"{Told} two working days {Before} {HowMany}."));
        Agree(notice);
        Correct(notice);
        notice.Amend(95, "wales", AmendmentKind.Amend, _ => Text($"{Told} five working days {Before} {Families} {Named} {Lost("24")}"))
            .Notice(95).Ask(117).CoChairs(120).Agree(121);
        notice.Amend(128, "east-of-england", AmendmentKind.Amend, _ => Text($"{Told} ten working days {Before} {Families} {Named} {Lost("24")}"))
            .Notice(128).Ask(150, 21).Consent(153, Side.Local)
            .Then(154, (stage, id, amendment, hash) => stage.ByCoChair(Side.Central, new RefuseConsent(
                id, amendment, hash, PrivateText.Of("Hotels are booked eight days ahead at most. Ten working days cannot be promised."))));

        script.Entry("home-office", stage => Wording.Action(
                "A form for the notice of a new hotel",
                "The Home Office drafts one form for the notice, so that every council is told the same things.",
                "The decision says what councils are told; a form makes sure of it.",
                "home-office",
                stage.DayOf(120)))
            .Propose(55, notice).Through(55)
            .Complete(112, "The form went to every regional partnership; the first three notices were given on it.");
    }

    private static void Agree(EntryScript notice) => notice
        .InformedBy("Survey by the regional partnerships of hotels opened without notice (example)")
        .Propose(4).Notice(4)
        .Comment(6, "wales", "Two working days are not enough to find a doctor and school places. Five would be.")
        .Comment(7, "north-east", "A number alone does not help schools. Say how many are families with children, and how old the children are.")
        .Comment(8, "london", "A council should be able to refuse a hotel.")
        .Answer(11, 1, Answer.Accepted, "The Home Office has said that it can keep to five working days.")
        .Answer(11, 2, Answer.AcceptedInPart, "Families, yes. Ages are not known until people arrive, so the text does not ask for them.")
        .Answer(11, 3, Answer.NotAccepted, "Whether a hotel may be used is settled by law, which this group cannot change. This decision is about notice.")
        .Revise(12, _ => Text($"{Told} five working days {Before} {Families}"), 1, 2)
        .Notice(12).Ask(27, but: "home-office").CoChairs(30)
        .Answers(30, "home-office", Position.Objection, "After a fire or a flood people have to be moved the same day. We could not keep to this text.")
        .AnswerObjection(32, 1, "A sentence is added for that case: the notice then follows within 24 hours.")
        .Revise(33, _ => Text($"{Told} five working days {Before} {Families} {Lost("42")}"))
        .Notice(33).Ask(48).CoChairs(51).Agree(52);

    // What the objection was answered with shows what the figure was to be.
    private static void Correct(EntryScript notice) => notice.Amend(
            53,
            "south-east",
            AmendmentKind.Correct,
            _ => Text($"{Told} five working days {Before} {Families} {Lost("24")}"),
            stage => new CorrectionSource(
                stage.Entry(notice.Id).Proposal!.Objections[0].AnsweredAt!.Value, // answered before it was agreed
                "The answer to the objection says 24 hours; in the text the two figures changed places."))
        .Notice(53).Ask(68).CoChairs(71).Agree(72);

    private static string Lost(string hours) => $"Where a building is lost overnight, the notice follows within {hours} hours.";

    private static Content Text(string text) => Wording.Decision(
        "Notice to councils before a hotel is opened",
        text,
        "Doctors, schools and the police have learnt of a new hotel on the day on which people arrived. Notice lets them prepare.",
        "One letter for each hotel, and about a day's work of a council officer to prepare.");
}
