using ActionRegister.BrowserTests.Browsing;
using ActionRegister.IntegrationTests.Http;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace ActionRegister.BrowserTests.Journeys;

/// <summary>A co-chair's work from the first page to the receipt with nothing but Tab, Enter and letters.</summary>
public sealed class CoChairByKeyboardTests(Chromium chromium, HttpRegister register) : IClassFixture<HttpRegister>
{
    private const int MostTabs = 120;
    private const string Focused = "(document.activeElement.innerText || document.activeElement.name || '').trim()";

    private readonly Journey _journey = new(register);

    public static TheoryData<Look> Looks => [Look.Wide, Look.Wide.WithoutScript(), Look.Narrow, Look.Narrow.WithoutScript()];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task From_what_awaits_to_the_receipt_and_back(Look look)
    {
        var agreed = await _journey.Agreed("Told by keyboard");
        var amendment = await _journey.Amend(agreed, Journey.Content("Told by keyboard", "Councils are told three weeks before."));
        (await _journey.Consult(amendment)).Being(200);
        await register.Pass(15);
        (await _journey.OpenRound(amendment)).Being(200);

        await chromium.Visit(register.Host, "co-chair:local", look, async tab =>
        {
            var page = tab.Page;
            await tab.Open("/");
            await Press(page, $"Consent to amendment 1 of {agreed.Reference}, or refuse");
            await Heading(page, $"Consent to amendment 1 of {agreed.Reference}");
            await tab.ShouldBeGood();

            // Refusing without a reason leads by the error summary to the field.
            await Reach(page, "reasons");
            await Press(page, "Refuse consent");
            await Assertions.Expect(page.GetByText("There is a problem")).ToBeVisibleAsync();
            await Press(page, "Enter your reasons for refusing");
            (await page.EvaluateAsync<string>(Focused)).ShouldBe("reasons");

            await Press(page, "Go to your decision");
            await Reach(page, "words");
            await page.Keyboard.TypeAsync("Agreed, with thanks.");
            await Press(page, "Consent to the text");
            await Heading(page, "Recorded");
            await tab.ShouldBeGood();
            await Reach(page, "Go back to where you were");

            await tab.Open($"{amendment.Path}/consent");
            await Press(page, "Take my consent back");
            await Heading(page, "Recorded");
        });
    }

    private static async Task Press(IPage page, string words)
    {
        await Reach(page, words);
        await page.Keyboard.PressAsync("Enter");
    }

    // From wherever the focus is, forwards and past the end of the page.
    private static async Task Reach(IPage page, string words)
    {
        var met = new List<string>();
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            var focused = await page.EvaluateAsync<string>(Focused);
            if (focused.StartsWith(words, StringComparison.Ordinal)) return;
            met.Add(focused);
            await page.Keyboard.PressAsync("Tab");
        }

        throw new ShouldAssertException($"\"{words}\" is not reached from the keyboard on {page.Url}; met: {string.Join(" | ", met.Distinct())}");
    }

    private static Task Heading(IPage page, string words) =>
        Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(words);
}
