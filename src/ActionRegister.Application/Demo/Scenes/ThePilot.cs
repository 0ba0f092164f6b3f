using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;

namespace ActionRegister.Application.Demo.Scenes;

/// <summary>A decision that was overturned, with an action that fell with it and one that stays.</summary>
internal static class ThePilot
{
    public static void Write(Script script)
    {
        const string title = "Monthly reports from the place-based pilot";
        var pilot = script.Entry("yorkshire-and-the-humber", _ => Wording.Decision(
            title,
            "The pilot area reports to the group each month on places offered, places used and pressures on services.",
            "The group wants to see early whether the place-based approach works.",
            "Two days each month in the pilot area."));
        pilot.Propose(8).Through(8);
        var template = script.Entry("yorkshire-and-the-humber", stage => Wording.Action(
            "Monthly report on the pilot",
            "Yorkshire and the Humber sends the monthly report.",
            "Follows from the decision.",
            "yorkshire-and-the-humber",
            stage.DayOf(190)));
        template.Propose(30, pilot).Through(30);
        var lessons = script.Entry("north-east", stage => Wording.Action(
            "Lessons of the pilot",
            "North East writes down what other areas can learn from the pilot.",
            "Lessons are useful whether or not monthly reports go on.",
            "north-east",
            stage.DayOf(280)));
        lessons.Propose(31, pilot).Through(31);

        // Consultations have run for 21 clear days since day 89.
        pilot.Amend(
                115,
                "yorkshire-and-the-humber",
                AmendmentKind.Overturn,
                stage => Content.Overturning(
                    EntryKind.Decision, title, "The pilot has ended; there is nothing more to report each month.", null, [template.Reference(stage)]),
                falls: template)
            .Notice(115).Ask(137).CoChairs(140).Agree(141);
    }
}
