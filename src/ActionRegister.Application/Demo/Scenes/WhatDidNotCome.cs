using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Application.Demo.Scenes;

/// <summary>A proposal that was withdrawn, and one that lapsed.</summary>
internal static class WhatDidNotCome
{
    public static void Write(Script script)
    {
        script.Entry("south-west", _ => Wording.Decision(
                "A printed directory of contacts",
                "The secretariat prints a directory of contacts each year.",
                "Not every council uses the shared site.",
                "Printing and postage."))
            .Propose(20)
            .Then(25, (stage, id, _, hash) => stage.BySeat(new("south-west"), new WithdrawProposal(
                id, hash, PrivateText.Of("The shared site is open to every council since this month."))));

        script.Entry("east-midlands", _ => Wording.Decision(
                "A glossary of terms",
                "The group keeps a glossary of the terms that its papers use.",
                "The same word means different things to each side.",
                "none, because papers explain their terms already"))
            .Propose(1)
            .Then(152, (stage, id, _, _) => stage.ByRegister(new SendReminder(id, null, ReminderAbout.Lapse)))
            .Then(175, (stage, id, _, _) => stage.ByRegister(new SendReminder(id, null, ReminderAbout.Lapse)))
            .Then(182, (stage, id, _, _) => stage.ByRegister(new Lapse(id, null)));
    }
}
