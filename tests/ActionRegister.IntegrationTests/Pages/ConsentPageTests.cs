using ActionRegister.IntegrationTests.Http;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>The page on which a co-chair consents to exactly one text.</summary>
public sealed class ConsentPageTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    [Fact]
    public async Task A_co_chair_sees_which_words_change_consents_and_is_told_what_was_recorded()
    {
        var (agreed, amendment) = await Asked("Consented", "Councils are told three weeks before a new site opens.");
        using var visitor = Visitor.As(LocalCoChair, register);
        (await visitor.Open($"{amendment.Path}/consent")).Seeing(200).Heading.ShouldContain($"Consent to amendment 1 of {agreed.Reference}");
        visitor.Document.QuerySelector("del")!.TextContent.ShouldContain("two");
        visitor.Document.QuerySelector("ins")!.TextContent.ShouldContain("three");
        visitor.Words.ShouldContain(agreed.Hash);
        visitor.Words.ShouldContain(amendment.Hash);
        visitor.Words.ShouldContain("both co-chairs");
        visitor.Words.ShouldContain("Has not answered about this text");

        await visitor.Press("Consent to the text", ("words", "With thanks."));
        visitor.Seeing(200).Heading.ShouldBe("Recorded");
        visitor.Words.ShouldContain("Co-chair, local government");
        (await Statement(agreed)).ShouldNotBeNull();

        await visitor.Open($"{amendment.Path}/consent");
        visitor.Words.ShouldContain("You consented to exactly this text");
        visitor.Words.ShouldContain("With thanks.");
        visitor.Document.QuerySelector("code.register-print:last-of-type").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_page_shows_the_statement_that_the_consent_then_binds()
    {
        var (agreed, amendment) = await Asked("Bound", "Councils are told a month before.");
        using var visitor = Visitor.As(CentralCoChair, register);
        await visitor.Open($"{amendment.Path}/consent");
        var shown = visitor.Document.QuerySelectorAll("code.register-print")[^1].TextContent;
        (await visitor.Press("Consent to the text")).Seeing(200);
        (await Statement(agreed)).ShouldBe(shown);
    }

    // Case 40, by pages: what stood on the page is what is consented to, or nothing is.
    [Fact]
    public async Task A_text_that_changed_while_the_page_was_open_is_not_consented_to_and_the_difference_is_shown()
    {
        var (agreed, amendment) = await Asked("Raced", "Councils are told four weeks before.");
        using var visitor = Visitor.As(LocalCoChair, register);
        await visitor.Open($"{amendment.Path}/consent");
        var revised = (await register.Post(Holder(Wales), $"{amendment.Path}/revisions", new
        {
            contentHash = amendment.Hash,
            baseHash = agreed.Hash,
            content = Journey.Plain(Journey.Content("Raced", "Councils are told five weeks before.")),
        })).Being(200);
        var size = await Consents();

        await visitor.Press("Consent to the text", ("words", "I agree."));
        visitor.Seeing(409).Errors!.ShouldContain("Nothing was recorded");
        visitor.Document.Title.ShouldStartWith("Error: ");
        (await Consents()).ShouldBe(size);
        var since = visitor.Document.QuerySelector(".register-changed")!;
        since.QuerySelector("del")!.TextContent.ShouldContain("four");
        since.QuerySelector("ins")!.TextContent.ShouldContain("five");
        visitor.Words.ShouldContain($"{revised.Json["contentHash"]}");
        visitor.Document.QuerySelectorAll("input[name=seen]").ShouldAllBe(field => field.GetAttribute("value") == $"{revised.Json["contentHash"]}");
        visitor.Document.QuerySelector("#words")!.TextContent.ShouldContain("I agree."); // what was typed is kept

        // Deciding again is about the new text, which has to be consulted on first.
        await visitor.Press("Consent to the text");
        visitor.Seeing(422).Errors!.ShouldContain("M2");
        (await Consents()).ShouldBe(size);
        (await Statement(agreed)).ShouldBeNull();
    }

    [Fact]
    public async Task A_click_repeated_records_one_consent()
    {
        var (_, amendment) = await Asked("Twice", "Councils are told two days before.");
        using var visitor = Visitor.As(LocalCoChair, register);
        await visitor.Open($"{amendment.Path}/consent");
        var command = visitor.Document.QuerySelector("input[name=command]")!.GetAttribute("value")!;
        (await visitor.Press("Consent to the text")).Seeing(200);
        var size = register.LogSize();
        await visitor.Open($"{amendment.Path}/consent");
        await visitor.Press("Refuse consent", ("command", command), ("reasons", "Another act under the same id"));
        visitor.Seeing(409).Errors!.ShouldContain("This form was sent before");
        register.LogSize().ShouldBe(size);
    }

    [Fact]
    public async Task Refusing_needs_reasons_and_is_not_the_end()
    {
        var (_, amendment) = await Asked("Refused", "Councils are told nothing.");
        using var visitor = Visitor.As(LocalCoChair, register);
        await visitor.Open($"{amendment.Path}/consent");
        await visitor.Press("Refuse consent", ("reasons", "  "));
        visitor.Seeing(422).Errors!.ShouldContain("Enter your reasons for refusing");
        visitor.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#reasons");
        visitor.Document.QuerySelector("#reasons-error").ShouldNotBeNull();

        (await visitor.Press("Refuse consent", ("reasons", "Too soon.\r\nAnd too little."))).Seeing(200).Heading.ShouldBe("Recorded");
        await visitor.Open($"{amendment.Path}/consent");
        visitor.Words.ShouldContain("You refused consent");
        visitor.Words.ShouldContain("Too soon. And too little.");
        (await visitor.Press("Consent to the text")).Seeing(200).Heading.ShouldBe("Recorded");
    }

    [Fact]
    public async Task A_consent_is_taken_back_before_it_is_used()
    {
        var (_, amendment) = await Asked("Taken back", "Councils are told late.");
        using var visitor = Visitor.As(LocalCoChair, register);
        await visitor.Open($"{amendment.Path}/consent");
        await visitor.Press("Consent to the text");
        await visitor.Open($"{amendment.Path}/consent");
        (await visitor.Press("Take my consent back", ("why", "I was hasty."))).Seeing(200).Heading.ShouldBe("Recorded");
        await visitor.Open($"{amendment.Path}/consent");
        visitor.Words.ShouldNotContain("You consented to exactly this text");
        (await visitor.Press("Consent to the text")).Seeing(200);
    }

    [Fact]
    public async Task A_proposal_is_consented_to_in_the_same_way()
    {
        var text = await _journey.Propose(Journey.Content("A first agreement"));
        (await _journey.Notice(text)).Being(200);
        await register.Pass(15);
        (await _journey.OpenRound(text)).Being(200);
        using var visitor = Visitor.As(CentralCoChair, register);
        (await visitor.Open($"{text.Path}/consent")).Seeing(200);
        visitor.Words.ShouldContain("What would be agreed");
        visitor.Words.ShouldContain("Councils are told two weeks before a new site opens.");
        (await visitor.Press("Consent to the text")).Seeing(200).Heading.ShouldBe("Recorded");
    }

    [Fact]
    public async Task What_would_be_refused_is_said_beforehand_with_its_clause()
    {
        var text = await _journey.Propose(Journey.Content("Too early"));
        using var visitor = Visitor.As(LocalCoChair, register);
        await visitor.Open($"{text.Path}/consent");
        visitor.Words.ShouldContain("If you do this now, it will be refused:");
        visitor.Words.ShouldContain("ARCSEG");
        await visitor.Press("Consent to the text");
        visitor.Seeing(422).Errors!.ShouldContain("Nothing was recorded");
    }

    [Fact]
    public async Task What_is_agreed_has_no_button_any_more_and_says_why()
    {
        var agreed = await _journey.Agreed("Over");
        using var visitor = Visitor.As(LocalCoChair, register);
        (await visitor.Open($"{agreed.Path}/consent")).Seeing(200);
        visitor.Words.ShouldContain("It can only be changed by an amendment");
        visitor.Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_co_chairs_assistant_reads_everything_and_has_no_button()
    {
        var (_, amendment) = await Asked("Assisted", "Councils are told by letter.");
        var assistant = (await register.Post(Secretariat, "/people", new { name = "Assists the co-chair" })).Being(200).Json["person"]!.GetValue<Guid>();
        (await register.Post(LocalCoChair, "/assistants", new { @for = "office:co-chair-local", person = assistant })).Being(200);
        using var visitor = Visitor.As(new(assistant), register);
        (await visitor.Open($"{amendment.Path}/consent")).Seeing(200);
        visitor.Words.ShouldContain("Consent stays with the holder");
        visitor.Words.ShouldContain(amendment.Hash);
        visitor.Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_is_not_asked_reads_why_and_a_form_sent_all_the_same_is_refused()
    {
        var (_, amendment) = await Asked("Not asked", "Councils are told by telephone.");
        using var member = Visitor.As(Holder(Wales), register);
        (await member.Open($"{amendment.Path}/consent")).Seeing(200);
        member.Words.ShouldContain("Only the two co-chairs consent");
        member.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        var token = member.Document.QuerySelector("form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await member.Send($"{amendment.Path}/consent?handler=Consent", ("seen", amendment.Hash), ("__RequestVerificationToken", token));
        member.Seeing(403).Errors!.ShouldContain("Nothing was recorded");
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_led_to_sign_in()
    {
        var text = await _journey.Propose(Journey.Content("Signed out"));
        using var visitor = Visitor.As(null, register);
        (await visitor.Open($"{text.Path}/consent")).Heading.ShouldBe("Sign in");
    }

    [Theory]
    [InlineData("/entries/D-2026-9999/consent")]
    [InlineData("/entries/nonsense/consent")]
    [InlineData("/entries/D-2026-9999/amendments/1/consent")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var visitor = Visitor.As(LocalCoChair, register);
        (await visitor.Open(address)).Seeing(404).Heading.ShouldBe("Page not found");
    }

    [Fact]
    public async Task An_amendment_that_is_not_there_is_not_found()
    {
        var text = await _journey.Propose(Journey.Content("No amendment"));
        using var visitor = Visitor.As(LocalCoChair, register);
        (await visitor.Open($"{text.Path}/amendments/7/consent")).Seeing(404);
    }

    // The register reminds people by itself meanwhile: only what co-chairs said is counted.
    private Task<long> Consents() => register.Database.Ask<long>("select count(*) from marten.mt_events where type like 'co-chair-consent-%'");

    private async Task<(Text Agreed, Text Amendment)> Asked(string title, string after)
    {
        var agreed = await _journey.Agreed(title);
        var amendment = await _journey.Amend(agreed, Journey.Content(title, after));
        (await _journey.Consult(amendment)).Being(200);
        await register.Pass(15);
        (await _journey.OpenRound(amendment)).Being(200);
        return (agreed, amendment);
    }

    // Of the last consent to an amendment; null when there is none.
    private async Task<string?> Statement(Text agreed) => (await register.Get(Secretariat, $"{agreed.Path}/history?limit=200")).Json["events"]!.AsArray()
        .LastOrDefault(e => $"{e!["type"]}" == "co-chair-consent-given.v1" && e["amendment"] is not null)?["facts"]!["statement"]!.GetValue<string>();
}
