using ActionRegister.BrowserTests.Browsing;
using ActionRegister.IntegrationTests.Http;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace ActionRegister.BrowserTests.Journeys;

public sealed class ConsentJourneyTests(Chromium chromium, HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    public static TheoryData<Look> Looks => [Look.Wide, Look.Narrow.WithoutScript()];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_co_chair_consents_to_the_words_shown_with_the_keyboard_alone(Look look)
    {
        var agreed = await _journey.Agreed($"Notice of new sites, seen at {look.Width}");
        var amendment = await _journey.Amend(agreed, Journey.Content("Notice of new sites", "Councils are told three weeks before."));
        (await _journey.Consult(amendment)).Being(200);
        await register.Pass(15);
        (await _journey.OpenRound(amendment)).Being(200);

        await chromium.Visit(register.Host, "co-chair:local", look, async tab =>
        {
            (await tab.Open($"{amendment.Path}/consent")).ShouldBe(200);
            await tab.ShouldBeGood();
            await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Consent to the text" }).PressAsync("Enter");
            await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Recorded");
            await tab.ShouldBeGood();
            await tab.Open($"{amendment.Path}/consent");
            await Assertions.Expect(tab.Page.GetByText("You consented to exactly this text")).ToBeVisibleAsync();
        });
    }
}
