using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Demo.Scenes;

/// <summary>
/// A decision that comments changed, an amendment of it that was adopted, one that went stale meanwhile, and one that is
/// blocked because a co-chair has not consented.
/// </summary>
internal static class TheForwardPlan
{
    private const string Title = "A shared forward plan of intended decisions";
    private const string Reasons = "Partners learn of intended decisions at different times. One plan gives every region the same notice.";
    private const string Impact = "About half a day each month for each partnership; none for councils.";

    public static void Write(Script script)
    {
        var plan = script.Entry("north-west", _ => Text(
            "The Home Office publishes to the group, on the first working day of each month, a plan of the decisions that it intends to take on dispersal and resettlement in the following three months."));
        plan.Propose(3).Notice(3)
            .Comment(6, "wales", "Three months is too short for councils whose cabinets meet each quarter. Six would do.")
            .Comment(8, "scotland", "Say which places each intended decision concerns, as far as that is known.")
            .Comment(9, "dluhc", "A plan each fortnight would be more useful than one each month.")
            .Answer(10, 1, Answer.Accepted, "Six months is workable; the later months will be less certain and say so.")
            .Answer(10, 2, Answer.AcceptedInPart, "Regions are named; single places only once they have been told.")
            .Answer(10, 3, Answer.NotAccepted, "A fortnightly plan would repeat itself; urgent changes are sent when they arise.")
            .Revise(
                11,
                _ => Text(
                    "The Home Office publishes to the group, on the first working day of each month, a plan of the decisions that it intends to take on dispersal and resettlement in the following six months, naming the regions that each concerns."),
                1,
                2)
            .Notice(11).Ask(26).CoChairs(29).Agree(30);

        plan.Amend(40, "yorkshire-and-the-humber", AmendmentKind.Amend, _ => Text(
            "The Home Office and the Department for Levelling Up, Housing and Communities publish to the group, on the first working day of each month, a plan of the decisions that they intend to take on dispersal and resettlement in the following six months, naming the regions that each concerns."))
            .Notice(40).Ask(55).CoChairs(58).Agree(59);

        plan.Amend(50, "east-midlands", AmendmentKind.Amend, _ => Text(
            "The Home Office publishes to the group, on the first working day of each quarter, a plan of the decisions that it intends to take on dispersal and resettlement in the following six months, naming the regions that each concerns."));

        plan.Amend(150, "south-east", AmendmentKind.Amend, _ => Text(
            "The Home Office and the Department for Levelling Up, Housing and Communities publish to the group, on the first working day of each month, a plan of the decisions that they intend to take on dispersal and resettlement in the following six months, naming the regions and the local authorities that each concerns."))
            .Notice(150)
            .Comment(158, "london", "Naming authorities before they have been told would make the plan unusable.")
            .Answer(163, 4, Answer.NotAccepted, "Authorities are told on the day before; the amendment does not change that.")
            .Ask(172, 20).Consent(178, Side.Local);
    }

    private static Content Text(string text) => Wording.Decision(Title, text, Reasons, Impact);
}
