using ActionRegister.BrowserTests.Browsing;
using ActionRegister.BrowserTests.Examples;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace ActionRegister.BrowserTests.Routes;

/// <summary>A form that nothing was filled into records nothing, and comes back as a page that is as good as the empty one.</summary>
public sealed class FormsSentAsTheyAreTests(Chromium chromium, SharedExample example) : IClassFixture<SharedExample>
{
    public static TheoryData<string> Visits => [.. PagesVisited.All.Where(visit => visit.Asks).Select(visit => visit.Name)];

    [Theory]
    [MemberData(nameof(Visits))]
    public Task It_says_what_is_missing(string name) => Send(name, Look.Wide, Look.Narrow);

    [Theory]
    [MemberData(nameof(Visits))]
    public Task It_says_what_is_missing_in_Welsh_without_script(string name) => Send(name, Look.Narrow.WithoutScript().InWelsh());

    private async Task Send(string name, Look look, params Look[] others)
    {
        var visit = PagesVisited.All.Single(visit => visit.Name == name);
        await chromium.Visit(example.Host, visit.Office, look, async tab =>
        {
            await tab.Open(visit.AddressIn(example.Example));
            var button = tab.Page.Locator("main form[method=post] button[type=submit]:not(.govuk-button--secondary)");
            (await button.CountAsync()).ShouldBe(1);
            await button.ClickAsync();
            tab.Status.ShouldBeInRange(400, 499);
            var summary = tab.Page.Locator(".govuk-error-summary");
            await Assertions.Expect(summary).ToBeVisibleAsync();
            if (look.Script) await Assertions.Expect(summary).ToBeFocusedAsync();
            (await tab.Page.TitleAsync()).ShouldStartWith(look.Language == "cy" ? "Gwall: " : "Error: ");
            await tab.Picture($"{visit.Name}-refused");
            await tab.ShouldBeGood();
            foreach (var other in others)
            {
                await tab.Resize(other);
                await tab.Picture($"{visit.Name}-refused");
                await tab.ShouldFitAndBeAccessible();
            }
        });
    }
}
