using ActionRegister.Domain.People;
using ActionRegister.IntegrationTests.Http;
using AngleSharp.Html.Dom;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>Comments, amendments and revisions put by as drafts on the page of the act, and gone on with there.</summary>
public sealed class DraftedActsTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    [Fact]
    public async Task A_comment_is_put_by_found_again_and_sent()
    {
        var text = await _journey.Propose(Journey.Content("Drafted on"));
        using var wales = Visitor.As(Holder(Wales), register);
        await wales.Open($"{text.Path}/comment");
        (await wales.Press("Save as draft", ("comment", "Two weeks\r\nare too short."))).Seeing(200).Heading.ShouldBe("Drafts");
        wales.Words.ShouldContain($"A comment on {text.Reference}.");
        (await Happened(text)).ShouldNotContain("comment-made");

        await wales.Follow("Go on writing (Two weeks are too short.)");
        wales.Seeing(200).Words.ShouldContain("This is a draft. It is not in the register");
        Field(wales, "#comment").ShouldContain("are too short.");
        (await wales.Press("Save as draft", ("comment", "Two weeks are far too short."), ("passage", "two weeks"))).Seeing(200).Words.ShouldContain("far too short");
        await wales.Follow("Go on writing (Two weeks are far too short.)");
        (await wales.Press("Comment")).Seeing(200).Heading.ShouldBe("Recorded");
        (await _journey.Last(text, "comment-made.v1"))["words"]!.ToJsonString().ShouldContain("far too short");
        (await wales.Open("/drafts")).Words.ShouldNotContain("far too short");
    }

    [Fact]
    public async Task An_amendment_is_put_by_unfinished_and_gone_on_with_through_the_preview()
    {
        var agreed = await _journey.Agreed("To be amended");
        using var wales = Visitor.As(Holder(Wales), register);
        await wales.Open($"{agreed.Path}/amend");
        await wales.Press("Save as draft", ("text", ""), ("central", ""));
        wales.Seeing(200).Words.ShouldContain($"An amendment of {agreed.Reference}.");
        await wales.Follow("Go on writing (To be amended)");
        Field(wales, "#central").ShouldBeEmpty();
        (await wales.Press("See what changes")).Seeing(400).Errors.ShouldNotBeNull().ShouldContain("Write the text");
        await wales.Press("See what changes", ("text", "Councils are told four weeks before a new site opens."), ("central", "Home Office"));
        wales.Document.QuerySelector("ins")!.TextContent.ShouldContain("four");
        await wales.Press("Save as draft");
        await wales.Follow("Go on writing (To be amended)");
        await wales.Press("See what changes");
        (await wales.Press("Propose an amendment")).Seeing(200).Heading.ShouldBe("Recorded");
        (await wales.Open("/drafts")).Words.ShouldNotContain("To be amended");
    }

    [Theory]
    [InlineData("overturn", "reasons", "It did not work.", "An amendment that overturns")]
    [InlineData("correct", "shows", "The minutes.", "The correction of a clerical error in")]
    public async Task Every_kind_of_amendment_can_be_put_by(string path, string field, string typed, string listed)
    {
        var agreed = await _journey.Agreed($"To {path}");
        using var wales = Visitor.As(Holder(Wales), register);
        await wales.Open($"{agreed.Path}/{path}");
        (await wales.Press("Save as draft", (field, typed))).Seeing(200).Words.ShouldContain($"{listed} {agreed.Reference}.");
        await wales.Open(wales.Document.QuerySelectorAll("main a").First(a => a.GetAttribute("href")!.StartsWith($"{agreed.Path}/", StringComparison.Ordinal)).GetAttribute("href")!);
        Field(wales.Seeing(200), $"#{field}").ShouldBe(typed);
    }

    [Fact]
    public async Task Another_text_of_an_amendment_is_put_by_with_the_amendment_that_it_is_of()
    {
        var agreed = await _journey.Agreed("Revised in drafts");
        var amendment = await _journey.Amend(agreed, Journey.Content("Revised in drafts", "Councils are told four weeks before."));
        using var wales = Visitor.As(Holder(Wales), register);
        await wales.Open($"{amendment.Path}/revise");
        (await wales.Press("Save as draft", ("text", "Councils are told five weeks before."))).Seeing(200).Words.ShouldContain($"Another text of amendment 1 of {agreed.Reference}.");
        await wales.Follow("Go on writing (Revised in drafts)");
        await wales.Press("See what changes");
        wales.Document.QuerySelector("ins")!.TextContent.ShouldContain("five");
    }

    [Fact]
    public async Task What_an_assistant_puts_by_the_holder_finds_and_sends_once()
    {
        var assistant = await Assistant();
        var text = await _journey.Propose(Journey.Content("Commented for Wales"));
        using var helper = Visitor.As(assistant, register);
        await helper.Open($"{text.Path}/comment");
        await helper.Press("Save as draft", ("comment", "Said for the holder."));
        helper.Words.ShouldContain("Written for");

        using var wales = Visitor.As(Holder(Wales), register);
        await wales.Open("/drafts");
        await helper.Follow("Go on writing (Said for the holder.)");
        await wales.Follow("Go on writing (Said for the holder.)");
        (await wales.Press("Comment")).Seeing(200).Heading.ShouldBe("Recorded");
        (await _journey.Last(text, "comment-made.v1"))["words"]!.ToJsonString().ShouldContain("Said for the holder.");
        (await helper.Press("Comment")).Seeing(409);
        (await helper.Open("/drafts")).Words.ShouldNotContain("Said for the holder.");
    }

    [Fact]
    public async Task When_the_text_changed_the_page_says_so_and_the_act_first_shows_the_difference()
    {
        var text = await _journey.Propose(Journey.Content("Moved on"));
        using var scotland = Visitor.As(Holder(new("scotland")), register);
        await scotland.Open($"{text.Path}/comment");
        await scotland.Press("Save as draft", ("comment", "About two weeks."));
        (await register.Post(Holder(Wales), $"{text.Path}/revisions", new
        {
            contentHash = text.Hash,
            content = Journey.Plain(Journey.Content("Moved on", "Councils are told three weeks before a new site opens.")),
        })).Being(200);

        await scotland.Follow("Go on writing (About two weeks.)");
        scotland.Seeing(200).Words.ShouldContain("The text was changed after this draft was written on it.");
        (await scotland.Press("Comment")).Seeing(409).Words.ShouldContain("About two weeks.");
        scotland.Document.QuerySelector("ins")!.TextContent.ShouldContain("three");
        (await Happened(text)).ShouldNotContain("comment-made");
        (await scotland.Press("Comment")).Seeing(200).Heading.ShouldBe("Recorded");
        (await scotland.Open("/drafts")).Words.ShouldNotContain("About two weeks.");
    }

    [Fact]
    public async Task What_can_no_longer_be_done_is_said_and_what_was_written_stands()
    {
        var text = await _journey.Propose(Journey.Content("Taken back meanwhile"));
        using var scotland = Visitor.As(Holder(new("scotland")), register);
        await scotland.Open($"{text.Path}/comment");
        await scotland.Press("Save as draft", ("comment", "Too late."));
        (await register.Post(Holder(Wales), $"{text.Path}/withdrawal", new { contentHash = text.Hash, reasons = "Not needed." })).Being(200);

        await scotland.Follow("Go on writing (Too late.)");
        scotland.Seeing(200).Words.ShouldContain("If you do this now, it will be refused:");
        Field(scotland, "#comment").ShouldBe("Too late.");
    }

    [Fact]
    public async Task Of_two_open_pages_the_second_is_told_and_a_draft_deleted_meanwhile_begins_anew()
    {
        var text = await _journey.Propose(Journey.Content("Two pages"));
        using var one = Visitor.As(Holder(new("london")), register);
        using var two = Visitor.As(Holder(new("london")), register);
        await one.Open($"{text.Path}/comment");
        await one.Press("Save as draft", ("comment", "First."));
        await two.Open("/drafts");
        foreach (var page in new[] { one, two }) await page.Follow("Go on writing (First.)");
        (await one.Press("Save as draft", ("comment", "Second."))).Seeing(200);
        (await two.Press("Save as draft", ("comment", "Third."))).Seeing(409).Words.ShouldContain("Somebody else saved this draft since");
        Field(two, "#comment").ShouldBe("Third.");
        (await two.Press("Save as draft")).Seeing(200).Words.ShouldNotContain("Second.");

        await one.Open("/drafts");
        await one.Follow("Go on writing (Third.)");
        await two.Press("Delete (Third.)");
        (await one.Press("Save as draft", ("comment", "Fourth."))).Seeing(200).Words.ShouldContain("Fourth.");
    }

    [Fact]
    public async Task Nobody_opens_anothers_draft_or_puts_by_what_is_not_theirs_to_do()
    {
        var text = await _journey.Propose(Journey.Content("Private"));
        using var wales = Visitor.As(Holder(Wales), register);
        await wales.Open($"{text.Path}/comment");
        await wales.Press("Save as draft", ("comment", "Nobody else's."));
        var address = wales.Document.QuerySelectorAll("main a").First(a => a.TextContent.Contains("Nobody else's.")).GetAttribute("href")!;
        using var scotland = Visitor.As(Holder(new("scotland")), register);
        (await scotland.Open(address)).Seeing(404);
        (await scotland.Open("/drafts")).Words.ShouldNotContain("Nobody else's.");
        (await wales.Open(address.Replace("/comment?", "/revise?", StringComparison.Ordinal))).Seeing(404);
        using var nobody = Visitor.As(null, register);
        (await nobody.Open(address)).Seeing(200).Heading.ShouldBe("Sign in");

        using var secretariat = Visitor.As(Secretariat, register);
        (await secretariat.Open($"{text.Path}/comment")).Seeing(403);
        var other = await _journey.Propose(Journey.Content("Made for another"));
        await wales.Open($"{other.Path}/comment");
        await secretariat.Open("/propose");
        (await secretariat.Send($"{other.Path}/comment", [.. Hidden(wales).Where(f => f.Name != "__RequestVerificationToken"), Hidden(secretariat).Single(f => f.Name == "__RequestVerificationToken"), ("comment", "Not theirs."), ("step", "keep")])).Seeing(403);
        (await secretariat.Open("/drafts")).Words.ShouldNotContain("Not theirs.");
    }

    private static string Field(Visitor visitor, string selector) =>
        visitor.Document.QuerySelector(selector) is IHtmlInputElement input ? input.Value : visitor.Document.QuerySelector(selector)!.TextContent.Trim();

    private static IEnumerable<(string Name, string Value)> Hidden(Visitor visitor) =>
        visitor.Document.QuerySelectorAll("main input[type=hidden]").OfType<IHtmlInputElement>().Select(input => (input.Name!, input.Value)); // each has a name

    private async Task<string> Happened(Text text) => (await register.Get(Secretariat, $"{text.Path}/history")).Being(200).Text;

    private async Task<PersonId> Assistant()
    {
        var assistant = (await register.Post(Secretariat, "/people", new { name = "Assistant of Wales" })).Being(200).Json["person"]!.GetValue<Guid>();
        (await register.Post(Holder(Wales), "/assistants", new { @for = "seat:wales", person = assistant })).Being(200);
        return new(assistant);
    }
}
