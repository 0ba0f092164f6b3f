using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Demo.Scenes;

/// <summary>An entry replaced whole by another; a decision agreed for a later day after a claim of conflict; one on short notice.</summary>
internal static class TheEscalationNote
{
    public static void Write(Script script)
    {
        var first = script.Entry("west-midlands", _ => Wording.Decision(
            "Escalation note",
            "A region that escalates an issue sends a note that says what was tried locally.",
            "The group should not repeat what was tried.",
            "Half a day for each escalation."));
        first.Propose(9).Through(9);

        script.Entry("west-midlands", stage => Wording.Decision(
                "Escalation note and answer",
                "A region that escalates an issue sends a note that says what was tried locally and what is asked of the group. The group answers within one meeting cycle.",
                "Notes without a question have gone without an answer.",
                "Half a day for each escalation.",
                null,
                first.Reference(stage)))
            .Propose(100, null, first).Through(100, window: 21);

        script.Entry("dluhc", stage => Wording.Decision(
                "One calendar of regional meetings",
                "The secretariat keeps one calendar of the regional partnership meetings.",
                "Officials are invited to meetings that clash.",
                "none, because dates are known already",
                stage.DayOf(230)))
            .Propose(108).Notice(108)
            .Then(110, (stage, id, _, _) => stage.BySeat(new("south-east"), new ClaimConflict(
                id, first.Id, PrivateText.Of("Escalations would have to wait for the calendar."))))
            .Then(112, async (stage, id, _, _) =>
            {
                var reasons = PrivateText.Of("The calendar lists meetings; it says nothing of when an issue may be escalated.");
                await stage.ByCoChair(Side.Central, new SettleConflict(id, 1, reasons));
                await stage.ByCoChair(Side.Local, new SettleConflict(id, 1, reasons));
            })
            .Ask(124).CoChairs(127).Agree(128);

        script.Entry("home-office", _ => Wording.Decision(
                "Contact point over the holiday period",
                "The Home Office names a contact for councils who is reached every day of the holiday period.",
                "Last year two councils could not reach anybody.",
                "One person on call; none for councils."))
            .Propose(140).Notice(140)
            .Then(141, (stage, id, _, hash) => stage.BySecretariat(new AskShortNotice(
                id, hash, stage.DayOf(144), PrivateText.Of("The period begins before the full notice would end."))))
            .Then(141, async (stage, id, _, hash) =>
            {
                await stage.ByCoChair(Side.Central, new AgreeShortNotice(id, hash));
                await stage.ByCoChair(Side.Local, new AgreeShortNotice(id, hash));
            })
            .Ask(145).CoChairs(148).Agree(149);
    }
}
