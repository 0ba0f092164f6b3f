using ActionRegister.Application.Tracing;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Tracing;

public sealed class WhyChainTests
{
    [Fact]
    public void The_proposal_comes_first_and_then_each_amendment_and_no_step_is_lost()
    {
        var graph = WhyTests.Why(Amended(WhyTests.Commented().Agree().Ledger, Id, Decision("Dispersal is reviewed every week.")).Ready().Adopt());

        var chapters = WhyChain.Chapters(graph);

        chapters.Select(c => c.Amendment).ShouldBe([null, 1]);
        var steps = WhyChain.Of(graph);
        steps.Select(s => s.Number).ShouldBe(Enumerable.Range(1, steps.Count));
        steps.SelectMany(s => s.Nodes).Select(n => n.Id).ShouldBe(graph.Nodes.Where(n => n.By is not null).Select(n => n.Id), ignoreOrder: true);
        steps.SelectMany(s => s.Notes).Select(n => n.Node.Id).Distinct().ShouldBe(graph.Nodes.Where(n => n.By is null).Select(n => n.Id), ignoreOrder: true);
    }

    [Fact]
    public void Every_reason_between_steps_names_them_and_a_clause_is_said_in_full_once()
    {
        var steps = WhyChain.Of(WhyTests.Why(WhyTests.Commented().Agree()));

        steps.SelectMany(s => s.Because).ShouldAllBe(b => b.Names.Count > 0 && b.Steps.Contains(b.Names[0].Step));
        var agreed = steps.Single(s => s.Kind == WhyKind.Agreement);
        var rests = agreed.Because.Single(b => b.Reason == WhyReason.RestsOn);
        rests.Names.ShouldHaveSingleItem().Name.ShouldSatisfyAllConditions(
            n => n.Key.ShouldBe("NameSteps"), n => n.With.ShouldBe([rests.Steps[0], rests.Steps[^1]]));
        steps.SelectMany(s => s.Notes).Count(n => n.Says.Key == "NoteUnderFirst").ShouldBe(1);
        steps.SelectMany(s => s.Notes).ShouldContain(n => n.Says.Key == "NoteUnder");
    }

    [Fact]
    public void A_change_that_follows_an_objection_says_so_in_the_answer_and_beside_the_step()
    {
        var course = Proposed().Notice().Wait().Ask().Days(1).Seats().Days(1);
        course.Do(new RecordPosition(Id, null, course.Hash, Position.Objection, null, PrivateText.Of("Too seldom."), null), Holder(London));
        course.Do(new AnswerObjection(Id, null, 1, PrivateText.Of("Monthly, then.")), Holder(Wales))
            .Do(new ReviseProposal(Id, course.Hash, Decision("Dispersal is reviewed every month."), [], false, []), Holder(Wales));

        var graph = WhyTests.Why(course);
        var english = new WhyEnglish(graph.Group);

        graph.Answer.Select(english.Say).ShouldContain("Its text was changed after London had objected, so that every consent had to be given anew.");
        WhyChain.Of(graph).Single(s => s.Nodes[0].Text == 2).Lines(english.Say)
            .ShouldContain("Not recorded: No comment is named as the reason of this change; it came after London had objected.");
    }

    [Fact]
    public void Words_are_found_in_the_part_and_from_the_place_that_are_named()
    {
        var course = WhyTests.Commented();
        var agreed = course.Agree();

        var first = KeptLog.Why(agreed, new WhyAsked("month"));
        var second = KeptLog.Why(agreed, new WhyAsked("review", "title"));
        var past = KeptLog.Why(agreed, new WhyAsked("every quarter", Text: 1));

        first.Phrase!.Field.ShouldBe("text"); // it was asked for
        (second.Phrase!.Field, past.Text, past.Phrase!.Words).ShouldBe(("title", 1, "every quarter")); // as were these
        Should.Throw<NoSuchWordsException>(() => KeptLog.Why(agreed, new WhyAsked("month", "text", At: 1_000)));
        Should.Throw<NoSuchWordsException>(() => KeptLog.Why(agreed, new WhyAsked("month", Text: 1)));
    }
}
