using ActionRegister.IntegrationTests.Http;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>Why an entry or words of it read as they do, and where each word comes from, as pages.</summary>
public sealed class WhyPagesTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    [Theory]
    [InlineData("/entries/D-2026-0001/why")]
    [InlineData("/entries/D-2026-0001/blame")]
    public async Task Whoever_is_not_signed_in_is_led_to_sign_in(string path)
    {
        using var visitor = Visitor.As(null, register);
        (await visitor.Open(path)).Seeing(200).Heading.ShouldBe("Sign in");
    }

    [Fact]
    public async Task Whoever_holds_no_seat_or_office_is_told_nothing()
    {
        var text = await _journey.Propose(Journey.Content("Canary"));
        var nobody = (await register.Post(Secretariat, "/people", new { name = "Former" })).Being(200).Json["person"]!.GetValue<Guid>();
        using var visitor = Visitor.As(new(nobody), register);
        foreach (var path in new[] { "/why", "/why?phrase=Canary", "/blame", "/blame?text=1" })
            (await visitor.Open($"{text.Path}{path}")).Seeing(403).Document.DocumentElement.OuterHtml.ShouldNotContain("Canary");
    }

    [Theory]
    [InlineData("/entries/D-1999-0001/why")]
    [InlineData("/entries/nothing/why")]
    [InlineData("/entries/D-1999-0001/blame")]
    public async Task What_is_not_in_the_register_is_said_so(string path)
    {
        using var visitor = Visitor.As(Secretariat, register);
        (await visitor.Open(path)).Seeing(404).Heading.ShouldBe("Page not found");
    }

    [Fact]
    public async Task An_entry_leads_to_why_it_reads_as_it_does_from_the_short_answer_to_the_files()
    {
        var text = await Discussed("Told", "Councils are told two weeks before.", "Councils are told three weeks before.");
        using var visitor = Visitor.As(Secretariat, register);
        await visitor.Open(text.Path);
        await visitor.Follow("See why it reads as it does");

        visitor.Seeing(200).Heading.ShouldContain("Why it reads as it does");
        visitor.Words.ShouldContain("Its text was changed because of comments by");
        visitor.Words.ShouldContain("Three weeks, please.");
        visitor.Words.ShouldContain("Comment 1 was accepted.");
        visitor.Words.ShouldContain("follows from comment 1");
        visitor.Words.ShouldContain("demands it");
        visitor.Document.QuerySelectorAll("ol.register-steps > li[id^='step-'] a[href^='/audit/events/']").ShouldNotBeEmpty();
        visitor.Document.QuerySelectorAll("svg text").ShouldNotBeEmpty();
        visitor.Document.QuerySelectorAll("a[href^='#step-']").ShouldAllBe(a => visitor.Document.GetElementById(a.GetAttribute("href")!.Substring(1)) != null); // it has one
        foreach (var (format, begins) in new[] { ("json", "{\"moment\""), ("prov-json", "{\"prefix\""), ("turtle", "@prefix prov:"), ("svg", "<svg ") })
        {
            var file = visitor.Document.QuerySelectorAll($"a[href*='format={format}']").ShouldHaveSingleItem().GetAttribute("href")!; // selected by it
            (await register.Get(Secretariat, file)).Being(200).Text.ShouldStartWith(begins);
        }
    }

    [Fact]
    public async Task A_long_chain_comes_in_pages_and_each_reason_leads_to_the_page_of_its_step()
    {
        var text = await Discussed("Long", "Councils are told two weeks before.", "Councils are told three weeks before.", remarks: 70);
        using var visitor = Visitor.As(Secretariat, register);
        await visitor.Open($"{text.Path}/why?page=2");

        visitor.Seeing(200).Document.QuerySelectorAll("li[id^='step-']").Length.ShouldBeInRange(1, 60);
        visitor.Document.GetElementById("step-1").ShouldBeNull();
        visitor.Document.GetElementById("step-61").ShouldNotBeNull();
        visitor.Document.QuerySelectorAll(".register-why__picture").ShouldBeEmpty();
        var earlier = visitor.Document.QuerySelectorAll("ol.register-steps a[href*='#step-']").Select(a => a.GetAttribute("href")!).First(); // selected by it
        earlier.ShouldStartWith($"{text.Path}/why#step-");
        await visitor.Open(earlier);
        visitor.Seeing(200).Document.GetElementById(earlier[(earlier.IndexOf('#') + 1)..]).ShouldNotBeNull();
    }

    [Fact]
    public async Task Words_typed_lead_to_who_put_them_there_and_words_that_are_not_there_are_said_so()
    {
        var text = await Discussed("Asked", "Councils are told two weeks before.", "Councils are told three weeks before.");
        using var visitor = Visitor.As(Secretariat, register);
        await visitor.Open($"{text.Path}/why");
        await visitor.Press("Ask why", ("phrase", "three"));

        visitor.Seeing(200).Heading.ShouldContain("Why these words");
        visitor.Words.ShouldContain("put these words there on");
        visitor.Words.ShouldContain("had asked: “Three weeks, please.”");

        (await visitor.Press("Ask why", ("phrase", "a fortnight"))).Seeing(404).Errors!.ShouldContain("The text does not have these words.");
        visitor.Document.Title!.ShouldStartWith("Error: ");
        (await visitor.Press("Ask why", ("phrase", new string('x', 2_001)))).Seeing(400).Errors!.ShouldContain("Type at most 2000 characters");
        (await visitor.Press("Ask why", ("phrase", " "))).Seeing(200).Heading.ShouldContain("Why it reads as it does");
    }

    [Fact]
    public async Task Every_word_leads_to_a_note_on_who_brought_it_and_to_its_why()
    {
        const string now = "Councils are told three weeks before a new site opens, by letter.";
        var text = await Discussed("Blamed", "Councils are told two weeks before a new site opens, by letter.", now);
        using var visitor = Visitor.As(Secretariat, register);
        await visitor.Open(text.Path);
        await visitor.Follow("See where each word comes from");

        visitor.Seeing(200).Heading.ShouldContain("Where each word comes from");
        var runs = visitor.Document.QuerySelectorAll(".register-wording").Single(part => part.TextContent.Contains("Councils", StringComparison.Ordinal)).QuerySelectorAll("a.register-run");
        runs.Select(a => a.TextContent).ShouldBe(["Councils are told", "three", "weeks before a new site opens, by letter."]);
        visitor.Document.GetElementById(runs[1].GetAttribute("data-register-note")!)!.TextContent.ShouldContain("Three weeks, please."); // there is a note on every word

        await visitor.Open(runs[1].GetAttribute("href")!); // a link
        visitor.Seeing(200).Heading.ShouldContain("Why these words");
        visitor.Words.ShouldContain("had asked: “Three weeks, please.”");

        (await visitor.Open($"{text.Path}/blame?text=1")).Seeing(200).Words.ShouldContain("This is text 1.");
        var first = visitor.Document.QuerySelectorAll("a.register-run").Select(a => a.GetAttribute("href")!).First(href => href.Contains("in=text", StringComparison.Ordinal));
        (await visitor.Open(first)).Seeing(200).Heading.ShouldContain("Why these words");
        (await visitor.Open($"{text.Path}/blame?text=9")).Seeing(404);
        (await visitor.Open($"{text.Path}/blame?text=x")).Seeing(404);
    }

    [Fact]
    public async Task Both_read_in_Welsh_and_as_of_a_day()
    {
        var text = await _journey.Propose(Journey.Content("Yn Gymraeg", "Councils are told <b>first</b>."));
        var day = register.Today;
        await register.Pass(2);
        (await _journey.Notice(text)).Being(200);
        using var visitor = Visitor.As(Secretariat, register);
        await visitor.Open($"{text.Path}/why?asAt={day:yyyy-MM-dd}");
        visitor.Seeing(200).Words.ShouldContain("You see what the register had at the end of");
        visitor.Words.ShouldNotContain("Early notice of text 1 was given");
        visitor.Words.ShouldContain("Councils are told <b>first</b>.");
        await visitor.Open($"/language/cy?to={text.Path}/why");
        visitor.Seeing(200).Heading.ShouldContain("Pam y mae'n darllen fel y mae");
        visitor.Words.ShouldContain("Rhoddwyd rhybudd cynnar o destun 1 i bawb");
        (await visitor.Open($"{text.Path}/blame")).Seeing(200).Heading.ShouldContain("O ble y daw pob gair");
    }

    // Proposed, commented on, and changed because of the comment.
    private async Task<Text> Discussed(string title, string before, string after, int remarks = 0)
    {
        var text = await _journey.Propose(Journey.Content(title, before));
        (await _journey.Notice(text)).Being(200);
        (await register.Post(Holder(Seats.First(seat => seat != Wales)), $"{text.Path}/comments", new { contentHash = text.Hash, words = "Three weeks, please." })).Being(200);
        for (var n = 0; n < remarks; n++)
            (await register.Post(Holder(Seats[0]), $"{text.Path}/comments", new { contentHash = text.Hash, words = $"Remark {n}." })).Being(200);
        (await register.Post(Holder(Wales), $"{text.Path}/comments/1/answer", new { answer = "accepted", reasons = "Three it is." })).Being(200);
        var revision = new { contentHash = text.Hash, content = Journey.Plain(Journey.Content(title, after)), comments = new[] { 1 }, onlyFromComments = true };
        (await register.Post(Holder(Wales), $"{text.Path}/revisions", revision)).Being(200);
        return text;
    }
}
