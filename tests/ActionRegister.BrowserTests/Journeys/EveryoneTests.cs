using ActionRegister.BrowserTests.Browsing;
using ActionRegister.BrowserTests.Examples;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace ActionRegister.BrowserTests.Journeys;

/// <summary>Everybody finds what awaits them, what is planned, who is who, and how it works; in Welsh, too.</summary>
public sealed class EveryoneTests(Chromium chromium, SharedExample example) : IClassFixture<SharedExample>
{
    [Theory]
    [MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public Task From_signing_in_through_every_part_of_the_register(Look look) => chromium.Visit(example.Host, null, look, async tab =>
    {
        var page = tab.Page;
        await tab.Open("/");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Sign in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Chief Executive for London" }).ClickAsync();
        await tab.ShouldBeGood();
        foreach (var (address, says) in new[]
        {
            ("/awaiting", "Awaiting you"), ("/forward-plan", "Forward plan"), ("/register", "Register"), ("/group", "Wales"), ("/terms", "Focus 5"), ("/help", "Clear days"),
        })
        {
            (await tab.Open(address)).ShouldBe(200);
            (await page.Locator("body").InnerTextAsync()).ShouldContain(says);
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Cymraeg" }).ClickAsync();
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("cy");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Sut mae'r gofrestr yn gweithio");
        await tab.ShouldBeGood();
        await page.GetByRole(AriaRole.Button, new() { Name = "Allgofnodi" }).ClickAsync();
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Mewngofnodi");
    });
}
