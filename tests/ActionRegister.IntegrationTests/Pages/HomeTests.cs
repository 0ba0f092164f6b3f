using ActionRegister.IntegrationTests.Http;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>The first page after signing in, and everything that awaits somebody.</summary>
public sealed class HomeTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    [Fact]
    public async Task What_awaits_a_co_chair_stands_first_and_leads_to_where_it_is_done()
    {
        var text = await Asked("Awaited first");
        using var visitor = Visitor.As(LocalCoChair, register);
        (await visitor.Open("/")).Seeing(200).Heading.ShouldBe("Home");
        visitor.Document.QuerySelector("main h2")!.TextContent.ShouldBe("Awaiting you");
        await visitor.Open("/awaiting");
        visitor.Words.ShouldContain("Awaited first");
        (await visitor.Follow($"Consent to {text.Reference}, or refuse")).Seeing(200).Address.ShouldBe($"/entries/{text.Reference}/consent");
    }

    [Fact]
    public async Task The_nearest_deadline_stands_first()
    {
        await Asked("Far");
        using var visitor = Visitor.As(LocalCoChair, register);
        await visitor.Open("/awaiting");
        var days = (await register.Get(LocalCoChair, "/awaiting")).Json["awaited"]!.AsArray().Select(a => $"{a!["until"]}").ToList();
        days.ShouldBe([.. days.OrderBy(day => day.Length == 0 ? "9999" : day, StringComparer.Ordinal)]);
        visitor.Document.QuerySelectorAll(".govuk-task-list__item").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task An_assistant_sees_what_is_asked_of_the_holder_and_is_told_what_stays_with_the_holder()
    {
        var assistant = (await register.Post(Secretariat, "/people", new { name = "Assists Wales" })).Being(200).Json["person"]!.GetValue<Guid>();
        (await register.Post(Holder(Wales), "/assistants", new { @for = "seat:wales", person = assistant })).Being(200);
        var text = await _journey.Propose(Journey.Content("For comments"), by: LocalCoChair);
        (await _journey.Notice(text)).Being(200);
        using var visitor = Visitor.As(new(assistant), register);
        await visitor.Open("/awaiting");
        visitor.Words.ShouldContain($"Comment on {text.Reference}");
        visitor.Words.ShouldContain("Positions and consents stay with the holder");
        visitor.Words.ShouldNotContain("Give your position");
    }

    [Fact]
    public async Task What_was_agreed_of_late_and_what_comes_stand_on_the_first_page()
    {
        await _journey.Agreed("Just agreed");
        var text = await _journey.Propose(Journey.Content("Soon closed"));
        (await _journey.Notice(text)).Being(200);
        using var visitor = Visitor.As(Holder(Wales), register);
        await visitor.Open("/");
        visitor.Words.ShouldContain("Just agreed");
        visitor.Words.ShouldContain("Next in the forward plan");
    }

    private async Task<Text> Asked(string title)
    {
        var text = await _journey.Propose(Journey.Content(title));
        (await _journey.Notice(text)).Being(200);
        await register.Pass(15);
        (await _journey.OpenRound(text)).Being(200);
        return text;
    }
}
