using ActionRegister.IntegrationTests.Http;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>What people do with agreed entries through pages alone: amendments, actions, reviews, corrections.</summary>
public sealed class AfterAgreementTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    [Fact]
    public async Task An_amendment_is_proposed_consulted_on_revised_and_taken_back()
    {
        var agreed = await _journey.Agreed("To amend");
        using var wales = Visitor.As(Holder(Wales), register);
        await wales.Open($"{agreed.Path}/amend");
        (await wales.Press("See what changes", ("text", "Councils are told four weeks before a new site opens."))).Seeing(200);
        wales.Document.QuerySelector("ins")!.TextContent.ShouldContain("four");
        (await wales.Press("Propose an amendment")).Seeing(200).Heading.ShouldBe("Recorded");
        var amendment = $"{agreed.Path}/amendments/1";
        await Does(wales, $"{amendment}/consultation", "Open the consultation");
        await Does(wales, $"{amendment}/comment", "Comment", ("comment", "Good."));
        await wales.Open($"{amendment}/revise");
        await wales.Press("See what changes", ("text", "Councils are told five weeks before a new site opens."));
        (await wales.Press("Revise the amendment")).Seeing(200).Heading.ShouldBe("Recorded");
        await Does(wales, $"{amendment}/withdraw", "Take the amendment back", ("reasons", "Not needed."));
        (await wales.Open($"{amendment}/comment")).Seeing(200).Words.ShouldContain("was withdrawn; nothing more can be recorded on it");
    }

    [Fact]
    public async Task What_would_be_refused_is_said_before_its_redline_is_read()
    {
        var agreed = await _journey.Agreed("To leave as it is");
        using var wales = Visitor.As(Holder(Wales), register);
        await wales.Open($"{agreed.Path}/amend");
        (await wales.Press("See what changes")).Seeing(422).Errors.ShouldNotBeNull().ShouldContain("would change nothing");
        await wales.Press("See what changes", ("text", "Councils are told four weeks before a new site opens."));
        (await wales.Press("Propose an amendment")).Seeing(200).Heading.ShouldBe("Recorded");
    }

    [Fact]
    public async Task An_amendment_that_has_all_it_needs_is_adopted()
    {
        var agreed = await _journey.Agreed("To change");
        var amendment = await _journey.ReadyToAdopt(agreed, Journey.Content("To change", "Councils are told three weeks before a new site opens."));
        using var secretariat = Visitor.As(Secretariat, register);
        await Does(secretariat, $"{amendment.Path}/adoption", "Adopt the amendment");
    }

    [Fact]
    public async Task The_secretariat_says_for_whom_it_puts_an_overturn_forward()
    {
        var agreed = await _journey.Agreed("To overturn");
        using var secretariat = Visitor.As(Secretariat, register);
        (await secretariat.Open($"{agreed.Path}/overturn")).Seeing(200);
        (await secretariat.Press("Propose to overturn it", ("reasons", "It did not work."))).Seeing(400).Errors.ShouldNotBeNull().ShouldContain("Choose for whom");
        (await secretariat.Press("Propose to overturn it", ("reasons", "It did not work."), ("sponsor", "seat:wales"))).Seeing(200).Heading.ShouldBe("Recorded");
        (await _journey.Last(agreed, "amendment-proposed.v1"))["facts"]!["sponsor"]!.GetValue<string>().ShouldBe("seat:wales");
    }

    [Fact]
    public async Task A_clerical_error_is_corrected_by_what_a_recording_shows()
    {
        var agreed = await _journey.Agreed("To correct");
        using var wales = Visitor.As(Holder(Wales), register);
        await wales.Open($"{agreed.Path}/correct");
        (await wales.Press("See what changes", ("text", "Councils are told two weeks before any new site opens."))).Seeing(400).Errors.ShouldNotBeNull().ShouldContain("Choose the recording");
        var source = wales.Document.QuerySelector("input[name=source]")!.GetAttribute("value")!;
        (await wales.Press("See what changes", ("source", source), ("shows", "Any new site was meant."))).Seeing(200);
        (await wales.Press("Propose to correct")).Seeing(200).Heading.ShouldBe("Recorded");
    }

    [Fact]
    public async Task An_action_is_reported_on_done_disputed_and_reviewed()
    {
        var text = await _journey.ProposeAction("To do", register.Today.AddDays(90));
        (await _journey.Notice(text)).Being(200);
        await register.Pass(15);
        await _journey.Ask(text);
        (await _journey.Agree(text)).Being(200);
        using var wales = Visitor.As(Holder(Wales), register);
        using var secretariat = Visitor.As(Secretariat, register);
        using var scotland = Visitor.As(Holder(new("scotland")), register);
        await Does(wales, $"{text.Path}/progress", "Report progress", ("note", "Half done."));
        await Does(secretariat, $"{text.Path}/progress", "Report progress", ("note", "As Wales says."), ("owner", "seat:wales"));
        await Does(wales, $"{text.Path}/completion", "Report the action done", ("evidence", "Published on 1 May."));
        (await scotland.Open($"{text.Path}/completions/1/dispute")).Seeing(200).Words.ShouldContain("Published on 1 May.");
        await Does(scotland, $"{text.Path}/completions/1/dispute", "Dispute that it is done", ("reasons", "It is not published."));
        await Does(scotland, $"{text.Path}/review", "Review what came of it", ("findings", "It helped."));
    }

    [Fact]
    public async Task A_record_is_corrected_and_a_co_chair_confirms_it()
    {
        var text = await _journey.Propose(Journey.Content("Record"));
        var position = (await _journey.Last(text, "decision-proposed.v1"))["position"]!.GetValue<long>();
        using var wales = Visitor.As(Holder(Wales), register);
        (await wales.Open($"{text.Path}/correction?record={position}")).Seeing(200);
        (await wales.Press("Correct a record", ("explanation", "The sponsor was named wrongly."))).Seeing(200).Heading.ShouldBe("Recorded");
        using var local = Visitor.As(LocalCoChair, register);
        var words = (await local.Open($"{text.Path}/corrections/1/confirmation")).Seeing(200).Words;
        words.ShouldContain("The sponsor was named wrongly.");
        words.ShouldContain($"Event {position} in the log");
        await Does(local, $"{text.Path}/corrections/1/confirmation", "Confirm the correction");
    }

    private static async Task Does(Visitor visitor, string path, string button, params (string Field, string Value)[] typed)
    {
        (await visitor.Open(path)).Seeing(200);
        (await visitor.Press(button, typed)).Seeing(200).Heading.ShouldBe("Recorded");
    }
}
