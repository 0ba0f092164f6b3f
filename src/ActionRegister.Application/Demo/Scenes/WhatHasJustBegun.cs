namespace ActionRegister.Application.Demo.Scenes;

/// <summary>A proposal of which notice runs, and one that was only just put forward and is not yet complete.</summary>
internal static class WhatHasJustBegun
{
    public static void Write(Script script)
    {
        script.Entry("wales", _ => Wording.Decision(
                "Bilingual summaries of decisions",
                "The secretariat publishes a summary of each decision in English and Welsh.",
                "Councils in Wales work in both languages.",
                "Translation of about one page for each decision."))
            .Propose(194).Notice(195)
            .Comment(197, "northern-ireland", "Could the summaries use the headings of the register, so that they can be compared?");

        script.Entry("northern-ireland", stage => Wording.Action(
                "Map of regional and devolved structures",
                "Northern Ireland draws a map of the regional and devolved structures that may escalate issues to the group.",
                "New members ask who may escalate what.",
                "northern-ireland",
                stage.DayOf(290)) with
        { Contributors = null })
            .Propose(198);
    }
}
