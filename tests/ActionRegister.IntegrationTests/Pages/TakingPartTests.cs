using ActionRegister.IntegrationTests.Http;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>A member takes part in a proposal through pages alone: each act once, as it goes well.</summary>
public sealed class TakingPartTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    [Fact]
    public async Task Notice_comment_answer_revision_round_and_position_each_have_a_page()
    {
        var text = await _journey.Propose(Journey.Content("By pages"));
        using var wales = Visitor.As(Holder(Wales), register);
        using var scotland = Visitor.As(Holder(new("scotland")), register);
        await Does(wales, $"{text.Path}/notice", "Give early notice");

        await scotland.Open($"{text.Path}/comment");
        scotland.Words.ShouldContain("You act as Member,");
        (await scotland.Press("Comment", ("comment", "Two weeks\r\nare too short."), ("passage", "two weeks"))).Seeing(200).Heading.ShouldBe("Recorded");
        var comment = await _journey.Last(text, "comment-made.v1");
        comment["words"]!.ToJsonString().ShouldContain("Two weeks\\nare too short.");
        comment["words"]!.ToJsonString().ShouldContain("two weeks");

        (await wales.Open($"{text.Path}/comments/1/answer")).Seeing(200).Words.ShouldContain("are too short.");
        (await wales.Press("Answer the comment", ("reasons", "x"))).Seeing(400).Errors.ShouldNotBeNull().ShouldContain("Say what is done about it");
        (await wales.Press("Answer the comment", ("answer", "Accepted"), ("reasons", "You are right."))).Seeing(200).Heading.ShouldBe("Recorded");

        await wales.Open($"{text.Path}/revise");
        (await wales.Press("See what changes", ("text", "Councils are told three weeks before a new site opens."), ("comments", "1"))).Seeing(200);
        wales.Document.QuerySelector("ins")!.TextContent.ShouldContain("three");
        (await wales.Press("Change it again")).Seeing(200).Document.QuerySelector("#text")!.TextContent.ShouldContain("three weeks");
        await wales.Press("See what changes");
        (await wales.Press("Revise the text")).Seeing(200).Heading.ShouldBe("Recorded");
        (await _journey.Last(text, "proposal-revised.v1"))["facts"]!["comments"]!.AsArray().ShouldHaveSingleItem()!.GetValue<int>().ShouldBe(1);

        await Does(wales, $"{text.Path}/notice", "Give early notice");
        await register.Pass(15);
        await Does(wales, $"{text.Path}/round", "Ask the group", Day("planned-close", register.Today.AddDays(7)));
        await Does(scotland, $"{text.Path}/position", "Record your position", ("position", "Objection"), ("reasons", "It costs too much."));
        (await wales.Open($"{text.Path}/objections/1/answer")).Seeing(200).Words.ShouldContain("It costs too much.");
        await Does(wales, $"{text.Path}/objections/1/answer", "Answer the objection", ("objection-answer", "It is paid for."));
        await Does(scotland, $"{text.Path}/position", "Record your position", [("position", "NeedsTime"), .. Day("needs-until", register.Today.AddDays(2))]);
        await Does(wales, $"{text.Path}/round/close", "End the asking", ("reasons", "Later."));
    }

    [Fact]
    public async Task A_comment_is_taken_back_by_its_author_alone()
    {
        var text = await _journey.Propose(Journey.Content("Taken back"));
        using var wales = Visitor.As(Holder(Wales), register);
        using var scotland = Visitor.As(Holder(new("scotland")), register);
        await Does(scotland, $"{text.Path}/comment", "Comment", ("comment", "Never mind."));
        (await wales.Open($"{text.Path}/comments/1/withdrawal")).Seeing(403).Words.ShouldContain("Only its author takes a comment back.");
        await Does(scotland, $"{text.Path}/comments/1/withdrawal", "Take back your comment");
        (await scotland.Open($"{text.Path}/comments/1/withdrawal")).Seeing(200).Words.ShouldContain("It is so already");
    }

    [Fact]
    public async Task Short_notice_is_asked_for_and_both_co_chairs_agree()
    {
        var text = await _journey.Propose(Journey.Content("Short"));
        using var wales = Visitor.As(Holder(Wales), register);
        await Does(wales, $"{text.Path}/notice", "Give early notice");
        (await wales.Open($"{text.Path}/short-notice")).Seeing(200);
        (await wales.Press("Ask for short notice", ("closes-day", "31"), ("closes-month", "2"), ("closes-year", "2026"), ("reasons", "x"))).Seeing(400).Errors.ShouldNotBeNull().ShouldContain("Enter a real day");
        await Does(wales, $"{text.Path}/short-notice", "Ask for short notice", [("reasons", "It is urgent."), .. Day("closes", register.Today.AddDays(3))]);
        foreach (var coChair in new[] { CentralCoChair, LocalCoChair })
        {
            using var visitor = Visitor.As(coChair, register);
            (await visitor.Open($"{text.Path}/short-notice/agreement")).Seeing(200).Words.ShouldContain("It is urgent.");
            await Does(visitor, $"{text.Path}/short-notice/agreement", "Agree to short notice");
        }
    }

    [Fact]
    public async Task A_conflict_is_claimed_settled_and_taken_back()
    {
        var agreed = await _journey.Agreed("Agreed before");
        var text = await _journey.Propose(Journey.Content("In conflict"));
        using var scotland = Visitor.As(Holder(new("scotland")), register);
        (await scotland.Open($"{text.Path}/conflict")).Seeing(200);
        (await scotland.Press("Claim a conflict", ("with", "D-2026-9999"), ("reasons", "x"))).Seeing(400).Errors.ShouldNotBeNull().ShouldContain("There is no entry D-2026-9999");
        (await scotland.Press("Claim a conflict", ("with", agreed.Reference), ("reasons", "It changes it."))).Seeing(200).Heading.ShouldBe("Recorded");
        using var central = Visitor.As(CentralCoChair, register);
        (await central.Open($"{text.Path}/conflicts/1/settlement")).Seeing(200).Words.ShouldContain($"the proposal changes {agreed.Reference} without saying so (claim 1). It changes it.");
        await Does(central, $"{text.Path}/conflicts/1/settlement", "Record why there is no conflict", ("reasons", "It does not."));
        await Does(scotland, $"{text.Path}/conflicts/1/withdrawal", "Take back your claim");
    }

    [Fact]
    public async Task Joint_agreement_is_recorded_and_a_proposal_is_taken_back()
    {
        var ready = await _journey.ReadyToAgree(Journey.Content("Ready"));
        using var secretariat = Visitor.As(Secretariat, register);
        (await secretariat.Open($"{ready.Path}/agreement")).Seeing(200).Words.ShouldContain("From then on it can only be changed by an amendment");
        (await secretariat.Press("Record the joint agreement")).Seeing(200).Heading.ShouldBe("Recorded");

        var text = await _journey.Propose(Journey.Content("Not after all"));
        using var wales = Visitor.As(Holder(Wales), register);
        await Does(wales, $"{text.Path}/withdraw", "Take the proposal back", ("reasons", "Overtaken."));
    }

    [Fact]
    public async Task A_form_for_a_text_that_changed_a_moment_before_is_refused_shows_the_difference_and_can_be_sent_again()
    {
        var text = await _journey.Propose(Journey.Content("Race", "Councils are told two weeks before."));
        using var scotland = Visitor.As(Holder(new("scotland")), register);
        await scotland.Open($"{text.Path}/comment");
        await Revise(text, "Councils are told three weeks before.");
        var before = register.LogSize();
        (await scotland.Press("Comment", ("comment", "Two weeks are too short."))).Seeing(409);
        register.LogSize().ShouldBe(before);
        scotland.Words.ShouldContain("What has changed since you opened this page");
        scotland.Document.QuerySelector("ins")!.TextContent.ShouldContain("three");
        scotland.Document.QuerySelector("del")!.TextContent.ShouldContain("two");
        scotland.Document.QuerySelector("#comment")!.TextContent.ShouldContain("Two weeks are too short.");
        (await scotland.Press("Comment", ("comment", "Three weeks are fine."))).Seeing(200).Heading.ShouldBe("Recorded");
    }

    [Fact]
    public async Task A_position_on_a_text_that_changed_a_moment_before_is_refused_and_shows_the_difference()
    {
        var text = await _journey.Propose(Journey.Content("Race of positions", "Councils are told two weeks before."));
        (await _journey.Notice(text)).Being(200);
        await register.Pass(15);
        (await _journey.OpenRound(text)).Being(200);
        using var scotland = Visitor.As(Holder(new("scotland")), register);
        await scotland.Open($"{text.Path}/position");
        await Revise(text, "Councils are told three weeks before.");
        (await scotland.Press("Record your position", ("position", "Consent"))).Seeing(409);
        scotland.Document.QuerySelector("ins")!.TextContent.ShouldContain("three");
        scotland.Errors.ShouldNotBeNull().ShouldContain("The text has changed");
    }

    [Fact]
    public async Task A_second_click_records_nothing_twice()
    {
        var text = await _journey.Propose(Journey.Content("Twice"));
        using var scotland = Visitor.As(Holder(new("scotland")), register);
        await scotland.Open($"{text.Path}/comment");
        var form = scotland.Document.QuerySelector("main form")!;
        (await scotland.Press("Comment", ("comment", "Once."))).Heading.ShouldBe("Recorded");
        var size = register.LogSize();
        await scotland.Open($"{text.Path}/comment");
        (await scotland.Press("Comment", ("comment", "Once."), ("command", form.QuerySelector("[name=command]")!.GetAttribute("value")!))).Heading.ShouldBe("Recorded");
        register.LogSize().ShouldBe(size);
    }

    private async Task Revise(Text text, string wording) =>
        (await register.Post(Holder(Wales), $"{text.Path}/revisions", new { contentHash = text.Hash, content = Journey.Plain(Journey.Content("Race", wording)) })).Being(200);

    private static async Task Does(Visitor visitor, string path, string button, params (string Field, string Value)[] typed)
    {
        (await visitor.Open(path)).Seeing(200);
        (await visitor.Press(button, typed)).Seeing(200).Heading.ShouldBe("Recorded");
    }

    private static (string, string)[] Day(string name, DateOnly day) =>
        [($"{name}-day", $"{day.Day}"), ($"{name}-month", $"{day.Month}"), ($"{name}-year", $"{day.Year}")];
}
