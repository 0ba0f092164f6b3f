using ActionRegister.BrowserTests.Browsing;
using ActionRegister.BrowserTests.Examples;
using Shouldly;
using Xunit;

namespace ActionRegister.BrowserTests.Journeys;

/// <summary>A member asks why a decision reads as it does: from a search to the words, who changed them, when and under which clause.</summary>
public sealed class MemberAsksWhyTests(Chromium chromium, SharedExample example) : IClassFixture<SharedExample>
{
    private const string Title = "A shared forward plan of intended decisions";

    [Theory]
    [MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public Task From_a_search_to_the_history_the_redline_and_the_past(Look look) => chromium.Visit(example.Host, "seat:wales", look, async tab =>
    {
        var (page, reference) = (tab.Page, $"{example.Entry(Title).Reference}");
        await tab.Open("/register");
        await page.GetByLabel("Search", new() { Exact = false }).First.FillAsync("forward plan");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = $"{reference} {Title}" }).ClickAsync();
        (await page.Locator("h1").InnerTextAsync()).ShouldContain(Title);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Agreed");
        await tab.ShouldBeGood();

        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "See what the last change of this text changed" }).ClickAsync();
        (await page.Locator("ins").CountAsync() + await page.Locator("del").CountAsync()).ShouldBeGreaterThan(0);
        await tab.ShouldBeGood();

        await tab.Open($"/entries/{reference}/history");
        var told = await page.Locator("main").InnerTextAsync();
        foreach (var who in new[] { "Co-chair, central government", "Co-chair, local government", "ARCSEG, October 2022" }) told.ShouldContain(who);
        await tab.ShouldBeGood();

        await tab.Open($"/entries/{reference}?asAt={example.Entry(Title).ProposedOn:yyyy-MM-dd}");
        (await page.Locator("main, .govuk-notification-banner").First.InnerTextAsync()).ShouldContain("You see what the register had");
        await tab.ShouldBeGood();
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "See it as it is now" }).ClickAsync();
        (await page.Locator(".govuk-notification-banner").CountAsync()).ShouldBe(0);
    });
}
