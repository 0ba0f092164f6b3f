using ActionRegister.IntegrationTests.Http;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>A member asks why: from the register to an entry, its history, its texts and what changed between them.</summary>
public sealed class EntryPagesTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    [Theory]
    [InlineData("/register")]
    [InlineData("/entries/D-2026-0001")]
    [InlineData("/entries/D-2026-0001/history")]
    [InlineData("/entries/D-2026-0001/texts/1")]
    [InlineData("/entries/D-2026-0001/changes")]
    [InlineData("/entries/D-2026-0001/amendments/1")]
    public async Task Whoever_is_not_signed_in_is_led_to_sign_in(string path)
    {
        using var visitor = Visitor.As(null, register);
        (await visitor.Open(path)).Seeing(200).Heading.ShouldBe("Sign in");
    }

    [Theory]
    [InlineData("/register")]
    [InlineData("/entries/D-2026-0001")]
    [InlineData("/entries/D-2026-0001/history")]
    public async Task Whoever_holds_no_seat_or_office_may_not_read(string path)
    {
        var nobody = (await register.Post(Secretariat, "/people", new { name = "Former" })).Being(200).Json["person"]!.GetValue<Guid>();
        using var visitor = Visitor.As(new(nobody), register);
        (await visitor.Open(path)).Seeing(403);
    }

    [Theory]
    [InlineData("/entries/D-1999-0001")]
    [InlineData("/entries/nothing")]
    [InlineData("/entries/D-1999-0001/history")]
    [InlineData("/entries/D-1999-0001/texts/1")]
    [InlineData("/entries/D-1999-0001/changes")]
    [InlineData("/entries/D-1999-0001/amendments/1")]
    public async Task What_is_not_in_the_register_is_said_so(string path)
    {
        using var visitor = Visitor.As(Secretariat, register);
        (await visitor.Open(path)).Seeing(404).Heading.ShouldBe("Page not found");
    }

    [Fact]
    public async Task A_text_or_an_amendment_that_an_entry_does_not_have_is_not_found()
    {
        var text = await _journey.Propose(Journey.Content("Only one text"));
        using var visitor = Visitor.As(Secretariat, register);
        (await visitor.Open($"{text.Path}/texts/2")).Seeing(404);
        (await visitor.Open($"{text.Path}/amendments/1")).Seeing(404);
    }

    [Fact]
    public async Task A_proposal_says_that_nothing_of_it_is_in_force()
    {
        var text = await _journey.Propose(Journey.Content("Not agreed yet"));
        (await _journey.Notice(text)).Being(200);
        using var visitor = Visitor.As(Secretariat, register);
        await visitor.Open(text.Path);
        visitor.Seeing(200).Heading.ShouldContain("Not agreed yet");
        visitor.Words.ShouldContain("Nothing of this entry is in force.");
        visitor.Words.ShouldContain("Notice closes at the end of");
        visitor.Words.ShouldContain("It is at \"In notice\": step 2 of 5.");
        visitor.Words.ShouldContain("Put forward by Wales.");
    }

    [Fact]
    public async Task An_agreed_decision_tells_how_the_group_came_to_it()
    {
        var text = await _journey.Propose(Journey.Content("Commented and agreed"));
        (await _journey.Notice(text)).Being(200);
        (await register.Post(Holder(Seats.First(seat => seat != Wales)), $"{text.Path}/comments", new { contentHash = text.Hash, words = "Say who is told <b>first</b>." })).Being(200);
        (await register.Post(Holder(Wales), $"{text.Path}/comments/1/answer", new { answer = "not-accepted", reasons = "Everybody is told at once." })).Being(200);
        await register.Pass(15);
        await _journey.Ask(text);
        (await _journey.Agree(text)).Being(200);
        using var visitor = Visitor.As(Holder(Wales), register);
        await visitor.Open(text.Path);
        visitor.Seeing(200).Words.ShouldContain("The text in force");
        visitor.Words.ShouldContain("Say who is told <b>first</b>.");
        visitor.Words.ShouldContain("Not accepted Everybody is told at once.");
        visitor.Words.ShouldContain("Positions by seat");
        visitor.Words.ShouldContain("Co-chair, central government Consented on");
        visitor.Words.ShouldContain("fingerprint");

        await visitor.Follow("See the whole history");
        visitor.Seeing(200).Heading.ShouldContain("History of");
        visitor.Words.ShouldContain("Early notice was given to every seat and both co-chairs.");
        visitor.Words.ShouldContain("Joint agreement was recorded");
        visitor.Words.ShouldContain("Comment 1 was not accepted.");
        visitor.Words.ShouldContain("Under ARCSEG, October 2022,");
        visitor.Document.QuerySelectorAll(".moj-timeline__item a[href^='/audit/events/']").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_amendment_shows_which_words_change_and_says_so_to_screen_readers()
    {
        var agreed = await _journey.Agreed("Two weeks");
        var amendment = await _journey.Amend(agreed, Journey.Content("Two weeks", "Councils are told three weeks before a new site opens."));
        using var visitor = Visitor.As(Holder(Wales), register);
        await visitor.Open(agreed.Path);
        visitor.Words.ShouldContain("Amendment 1");
        (await visitor.Follow("Amendment 1")).Seeing(200).Address.ShouldBe(amendment.Path);
        visitor.Document.QuerySelector("ins")!.TextContent.ShouldBe("added: three end of added ");
        visitor.Document.QuerySelector("del")!.TextContent.ShouldBe("removed: two end of removed ");

        await visitor.Open($"{agreed.Path}/changes?from=1&to=2");
        visitor.Seeing(200).Document.QuerySelector("ins")!.TextContent.ShouldContain("three");
        (await visitor.Press("Compare", ("from", "2"), ("to", "2"))).Words.ShouldContain("Not one character differs.");
        (await visitor.Open($"{agreed.Path}/changes?from=1&to=9")).Seeing(400).Errors!.ShouldContain("Choose a text from 1 to 2");
        (await visitor.Open($"{agreed.Path}/texts/2")).Seeing(200).Words.ShouldContain("Never: it was not agreed.");
    }

    [Fact]
    public async Task The_past_says_unmistakably_that_it_is_the_past()
    {
        var text = await _journey.Propose(Journey.Content("Looked back at"));
        var day = register.Today;
        await register.Pass(3);
        (await _journey.Notice(text)).Being(200);
        using var visitor = Visitor.As(Secretariat, register);
        await visitor.Open($"{text.Path}?asAt={day:yyyy-MM-dd}");
        visitor.Seeing(200).Words.ShouldContain("You see what the register had at the end of");
        visitor.Words.ShouldContain("It is at \"Proposed\"");
        await visitor.Follow("See it as it is now");
        visitor.Words.ShouldContain("It is at \"In notice\"");
        (await visitor.Open($"{text.Path}?asAt={day.AddDays(-400):yyyy-MM-dd}")).Seeing(404).Words.ShouldContain("was not in the register on that day");
        (await visitor.Open($"{text.Path}?asAt=2999-01-01")).Seeing(400).Errors!.ShouldContain("Enter today or a day before it");
        (await visitor.Open($"{text.Path}?asAt=yesterday")).Seeing(400).Errors!.ShouldContain("Enter a real day");
        visitor.Document.Title!.ShouldStartWith("Error: ");
    }

    [Fact]
    public async Task The_register_is_filtered_by_links_and_searched_also_over_texts_that_were_superseded()
    {
        var text = await _journey.Propose(Journey.Content("Filtered", "A wombat is told."));
        var revision = new { contentHash = text.Hash, content = Journey.Plain(Journey.Content("Filtered", "A koala is told.")), comments = Array.Empty<int>() };
        (await register.Post(Holder(Wales), $"{text.Path}/revisions", revision)).Being(200);
        var withdrawn = await _journey.Propose(Journey.Content("Taken back"));
        (await register.Post(Holder(Wales), $"{withdrawn.Path}/withdrawal", new { contentHash = withdrawn.Hash, reasons = "Not needed." })).Being(200);
        using var visitor = Visitor.As(Secretariat, register);
        await visitor.Open("/register");
        visitor.Seeing(200).Words.ShouldContain("Filtered");
        (await visitor.Follow("Withdrawn")).Address.ShouldBe("/register?stage=withdrawn");
        visitor.Words.ShouldContain("Taken back");
        visitor.Words.ShouldNotContain("Filtered");
        (await visitor.Follow("Show everything")).Words.ShouldContain("Filtered");
        (await visitor.Press("Search", ("q", "wombat"))).Words.ShouldContain("Entries: 1");
        visitor.Words.ShouldContain("Filtered");
        (await visitor.Press("Search", ("q", "platypus"))).Words.ShouldContain("Nothing in the register matches.");
        (await visitor.Open("/register?stage=nonsense")).Seeing(400).Errors!.ShouldContain("There is no such filter");
        (await visitor.Open("/register?cursor=nonsense")).Seeing(400).Errors!.ShouldContain("There is no such page");
    }

    [Fact]
    public async Task An_entry_reads_in_Welsh_too()
    {
        var text = await _journey.Propose(Journey.Content("Cymraeg"));
        using var visitor = Visitor.As(Secretariat, register);
        await visitor.Open($"/language/cy?to={text.Path}");
        visitor.Seeing(200).Words.ShouldContain("Y testun a gynigir");
        await visitor.Open($"{text.Path}/history");
        visitor.Words.ShouldContain("Cyflwynwyd y penderfyniad");
    }
}
