using ActionRegister.IntegrationTests.Http;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>The forward plan: a month as a calendar, and the same as a list.</summary>
public sealed class ForwardPlanPageTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    [Fact]
    public async Task Calendar_and_list_say_the_same()
    {
        var text = await _journey.Propose(Journey.Content("Planned"));
        (await _journey.Notice(text)).Being(200);
        var plan = (await register.Get(Secretariat, "/forward-plan")).Json["planned"]!.AsArray();
        var closes = DateOnly.Parse($"{plan.First(p => $"{p!["reference"]}" == text.Reference)!["day"]}", System.Globalization.CultureInfo.InvariantCulture);
        using var visitor = Visitor.As(Secretariat, register);
        (await visitor.Open($"/forward-plan?month={closes:yyyy-MM}")).Seeing(200);
        var sentence = $"Early notice of {text.Reference} closes at the end of the day";
        visitor.Document.QuerySelectorAll(".register-calendar a").Select(a => a.GetAttribute("aria-label")).ShouldContain(sentence);
        visitor.Words.ShouldContain(sentence);
        var inMonth = plan.Count(p => $"{p!["day"]}".StartsWith($"{closes:yyyy-MM}", StringComparison.Ordinal));
        visitor.Document.QuerySelectorAll(".register-calendar a").Length.ShouldBe(inMonth);
        visitor.Document.QuerySelectorAll(".register-planned").Length.ShouldBe(inMonth);
    }

    [Fact]
    public async Task Months_are_walked_by_links_and_lead_back()
    {
        using var visitor = Visitor.As(Secretariat, register);
        await visitor.Open("/forward-plan?month=2026-01");
        visitor.Heading.ShouldBe("Forward plan January 2026");
        (await visitor.Follow("Month before: December 2025")).Seeing(200).Heading.ShouldBe("Forward plan December 2025");
        (await visitor.Follow("Month after: January 2026")).Seeing(200).Heading.ShouldBe("Forward plan January 2026");
        (await visitor.Follow("This month")).Seeing(200).Address.ShouldBe("/forward-plan");
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("1999-12")]
    [InlineData("2200-01")]
    [InlineData("May")]
    public async Task What_is_no_month_is_not_found(string month)
    {
        using var visitor = Visitor.As(Secretariat, register);
        (await visitor.Open($"/forward-plan?month={month}")).Seeing(404).Heading.ShouldBe("Page not found");
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_led_to_sign_in()
    {
        using var visitor = Visitor.As(null, register);
        (await visitor.Open("/forward-plan")).Heading.ShouldBe("Sign in");
    }
}
