using ActionRegister.BrowserTests.Browsing;
using ActionRegister.BrowserTests.Examples;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace ActionRegister.BrowserTests.Journeys;

/// <summary>An auditor replays: the log with filters, one event and its proof, verification, the register as at an instant, what changed.</summary>
public sealed class AuditorReplaysTests(Chromium chromium, SharedExample example) : IClassFixture<SharedExample>
{
    [Theory]
    [MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public Task From_the_log_to_a_verified_register_as_it_was(Look look) => chromium.Visit(example.Host, "auditor", look, async tab =>
    {
        var page = tab.Page;
        await tab.Open("/audit");
        (await page.Locator("pre").First.InnerTextAsync()).ShouldContain("—"); // a signed note carries its signature
        await page.GetByRole(AriaRole.Link, new() { Name = "The log, event by event" }).ClickAsync();
        await page.GetByLabel("What happened").SelectOptionAsync(new SelectOptionValue { Label = "Joint agreement recorded" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        (await page.Locator("tbody tr").CountAsync()).ShouldBeGreaterThan(5);
        await page.Locator("tbody th a").First.ClickAsync();
        (await page.Locator("h1").InnerTextAsync()).ShouldContain("Joint agreement recorded");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("It stands in the signed log");
        await tab.ShouldBeGood();

        await tab.Open("/audit/verify");
        if (await page.GetByRole(AriaRole.Button, new() { Name = "Verify now" }).IsVisibleAsync())
            await page.GetByRole(AriaRole.Button, new() { Name = "Verify now" }).ClickAsync();
        // With script the page follows by itself; without, it is looked at again.
        for (var tries = 0; !await page.GetByText("Nothing is wrong").IsVisibleAsync(); tries++)
        {
            tries.ShouldBeLessThan(120);
            await page.WaitForTimeoutAsync(500);
            if (!look.Script) await tab.Open("/audit/verify");
        }

        await tab.ShouldBeGood();
        await tab.Open("/audit/replay");
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync($"{example.Entry("A protocol for data requests").ProposedOn:yyyy-MM-dd}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show that moment" }).ClickAsync();
        (await page.Locator("h2").First.InnerTextAsync()).ShouldContain("As at");
        await tab.ShouldBeGood();
        await tab.Open("/audit/changes?from=2020-01-01");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Entries agreed");
        await tab.Open("/exceptions");
        (await page.Locator(".register-list__entry").CountAsync()).ShouldBeGreaterThan(3);
    });
}
