using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Demo.Scenes;

/// <summary>A decision that lengthens consultations, and a consultation that the new length voided and that was opened again.</summary>
internal static class TheSetting
{
    public static void Write(Script script)
    {
        var briefing = script.Entry("london", _ => Briefing("two pages"));
        briefing.Propose(6).Through(6);

        script.Entry("north-east", _ => Wording.Decision(
                "Three weeks for consultation on amendments",
                "Consultation on an amendment runs for 21 clear days.",
                "Fourteen days do not cover a cycle of regional meetings.",
                "none, because amendments are rare") with
        { Carries = new Carried(new SettingChange(SettingName.Consultation, "14", "21"), null) })
            .Propose(70).Through(70);

        // Opened for 14 clear days before the setting changed on day 89; void from then on, opened again for 21.
        briefing.Amend(82, "east-of-england", AmendmentKind.Amend, _ => Briefing("one page"))
            .Notice(82)
            .Then(90, (stage, id, amendment, _) => stage.ByRegister(
                new VoidOpening(id, amendment, stage.LastRuleChange)))
            .Notice(91);
    }

    private static Content Briefing(string length) => Wording.Decision(
        "Briefing notes before each meeting",
        $"Each side sends a briefing note of at most {length} on its items, with the papers.",
        "Members read more when there is less.",
        "none, because notes are written already");
}
