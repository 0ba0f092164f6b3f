using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Application.Demo.Scenes;

/// <summary>A decision whose clerical error was corrected, and its actions: done, disputed, reported done, overdue and open.</summary>
internal static class TheDataProtocol
{
    public static void Write(Script script)
    {
        var protocol = script.Entry("home-office", _ => Text("100"));
        protocol.Propose(5).Through(5);
        protocol.Amend(
                60,
                "home-office",
                AmendmentKind.Correct,
                _ => Text("10"),
                stage => new CorrectionSource(
                    stage.Entry(protocol.Id).LastAgreed!.Position, // agreed before
                    "The paper that went with the notice says 10 working days; the text was copied with a nought too many."))
            .Notice(60).Ask(75).CoChairs(78).Agree(79);

        Action("wales", "Publish a contact for data requests in each partnership",
                "Each partnership names one contact for data requests; Wales keeps the list.", 90)
            .Propose(30, protocol).Through(30).Progress(60, "Ten of twelve partnerships have named a contact.")
            .Complete(85, "The list was circulated with the papers; every partnership is on it.");
        Action("scotland", "Agree the layout of the quarterly return",
                "Scotland drafts the layout of the quarterly return of accommodation figures and agrees it with the Home Office.", 120)
            .Propose(31, protocol).Through(31)
            .Complete(110, "Layout agreed by correspondence.")
            .Then(115, (stage, id, _, _) => stage.BySeat(new("northern-ireland"), new DisputeCompletion(
                id, 1, PrivateText.Of("The layout leaves out Northern Ireland's categories, which the action was meant to settle."))));
        Action("west-midlands", "Try the protocol on one request",
                "West Midlands makes one request under the protocol and reports what worked.", 195)
            .Propose(32, protocol).Through(32)
            .Complete(192, "Request made on 3 items; all answered in 8 working days. Note sent to the secretariat.");
        Action("east-of-england", "Explain the protocol to councils",
                "East of England writes a two-page explanation of the protocol for councils.", 160)
            .Propose(33, protocol).Through(33).Progress(150, "Draft with the Home Office for comment.");
        Action("south-west", "Review the protocol after a year",
                "South West gathers the partnerships' experience and reports to the group.", 365)
            .Propose(34, protocol).Through(34);

        EntryScript Action(string owner, string title, string text, int due) => script.Entry(owner, stage => Wording.Action(
            title, text, "The protocol works only when each part of it is somebody's task.", owner, stage.DayOf(due)));
    }

    private static Content Text(string days) => Wording.Decision(
        "A protocol for data requests",
        $"A request for data under the terms of reference is answered within {days} working days, with the data or with the data protection, commercial or legal consideration that stands against it.",
        "Regions wait for data without knowing whether a request was refused or lost.",
        "A named contact in each partnership; the Home Office answers from existing teams.");
}
