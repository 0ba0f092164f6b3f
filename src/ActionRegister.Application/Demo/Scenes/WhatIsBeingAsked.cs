using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Demo.Scenes;

/// <summary>
/// What the group is being asked about: one entry waits for a silent seat, one is blocked by an objection, one lost its
/// consents to a revision, and one to a change of co-chair.
/// </summary>
internal static class WhatIsBeingAsked
{
    public static void Write(Script script)
    {
        script.Entry("north-west", _ => Wording.Decision(
                "A template for regional pressure reports",
                "Regions report pressures on services to the group on one template, once each quarter.",
                "Reports cannot be compared today.",
                "One day each quarter for each partnership."))
            .Propose(160).Notice(160).Ask(175, 23, but: "scotland").CoChairs(190)
            .Then(191, (stage, id, _, _) => stage.ByRegister(new SendReminder(id, null, ReminderAbout.Position)))
            .Then(196, (stage, id, _, _) => stage.ByRegister(new SendReminder(id, null, ReminderAbout.Position)));

        script.Entry("home-office", _ => Wording.Decision(
                "Meeting papers in one place",
                "Papers of the group are kept in one shared folder from now on, and are no longer sent by e-mail.",
                "Members read different versions of the same paper.",
                "none, because the folder exists"))
            .Propose(158).Notice(158).Ask(173, 25, but: "london")
            .Answers(176, "london", Position.Objection, "Two boroughs cannot reach the shared folder from their networks.")
            .AnswerObjection(179, 1, "Access for the two boroughs has been asked for; until it works the papers are also sent to them.")
            .CoChairs(190);

        script.Entry("scotland", _ => Joint("twice a year"))
            .Propose(129).Notice(129).Ask(144).CoChairs(147)
            .Revise(150, _ => Joint("once a year, and a second time when the co-chairs ask for it"))
            .Notice(150);

        script.Entry("east-of-england", _ => Wording.Decision(
                "A short report after each meeting",
                "Each member reports to the chief executives of the region within ten working days of a meeting, on one page.",
                "The terms ask members to report back; regions hear at different times.",
                "One hour after each meeting."))
            .Propose(162).Notice(162).Ask(177, 40).CoChairs(180);
        script.Add(186, async stage =>
        {
            var successor = new PersonId(Guid.CreateVersion7(stage.Now));
            var notice = new BodyNotice(new("home-office"), stage.DayOf(185), "letter on the change of director");
            await stage.BySecretariat(new RecordPerson(successor, "New Director of Asylum Support (example)"));
            await stage.BySecretariat(new AppointCoChair(Side.Central, successor, stage.DayOf(185), notice));
        });
        script.Add(188, stage => stage.ByCoChair(
            Side.Local, new ConfirmCoChair(Side.Central, stage.Group.CoChairs[Side.Central].Person!.Value))); // appointed before
    }

    private static Domain.Contents.Content Joint(string often) => Wording.Decision(
        "Joint visits to places under pressure",
        $"Officials of both sides visit a place under pressure together {often}.",
        "Both sides see the same thing at the same time.",
        "Two days for each visit.");
}
