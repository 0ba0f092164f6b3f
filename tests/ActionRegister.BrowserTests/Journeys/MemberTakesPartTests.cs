using ActionRegister.BrowserTests.Browsing;
using ActionRegister.BrowserTests.Examples;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace ActionRegister.BrowserTests.Journeys;

/// <summary>A member takes part: proposes, one thing at a time, gives notice; others comment; the text is revised with a preview.</summary>
public sealed class MemberTakesPartTests(Chromium chromium, WorkedExampleHost example) : IClassFixture<WorkedExampleHost>
{
    [Theory]
    [MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public async Task From_a_draft_to_a_text_revised_after_a_comment(Look look)
    {
        var reference = "";
        await chromium.Visit(example.Host, "seat:wales", look, async tab =>
        {
            await tab.Open("/propose");
            await tab.Page.GetByLabel("A decision").CheckAsync();
            await Press(tab, "Continue");
            await Fill(tab, "Title", "Share the winter plan early");
            await Fill(tab, "Text", "The winter plan is shared by the end of September.");
            await Fill(tab, "Reasons", "Councils plan services in autumn.");
            await Fill(tab, "Impact and resource implications for councils and partners", "None, because the plan is written anyway.");
            await tab.Page.GetByLabel("Who in central government had a hand in the draft?").FillAsync("Home Office");
            await Fill(tab, "Who in local government had a hand in the draft?", "Wales");
            await tab.Page.GetByLabel("It replaces nothing").CheckAsync();
            await Press(tab, "Save and continue");
            await Press(tab, "Save and continue"); // in force on agreement
            (await tab.Page.Locator("h1").InnerTextAsync()).ShouldContain("Check your answers");
            await tab.ShouldBeGood();
            await Press(tab, "Propose it");
            (await tab.Page.Locator("h1").InnerTextAsync()).ShouldBe("Recorded");
            await tab.ShouldBeGood();
            await tab.Open("/register?q=winter+plan");
            reference = (await tab.Page.Locator(".register-list a").First.InnerTextAsync()).Split(' ')[0];
            await tab.Open($"/entries/{reference}/notice");
            await Press(tab, "Give early notice");
            (await tab.Page.Locator("h1").InnerTextAsync()).ShouldBe("Recorded");
        });
        await chromium.Visit(example.Host, "seat:london", look, async tab =>
        {
            await tab.Open($"/entries/{reference}/comment");
            await Press(tab, "Comment");
            (await tab.Page.Locator(".govuk-error-summary").InnerTextAsync()).ShouldContain("Write your comment");
            if (look.Script) (await tab.Page.EvaluateAsync<bool>("document.activeElement.classList.contains('govuk-error-summary')")).ShouldBeTrue();
            await tab.ShouldBeGood();
            await tab.Page.GetByLabel("Your comment").FillAsync("August would be better for budgets.");
            await Press(tab, "Comment");
            (await tab.Page.Locator("h1").InnerTextAsync()).ShouldBe("Recorded");
        });
        await chromium.Visit(example.Host, "seat:wales", look, async tab =>
        {
            await tab.Open($"/entries/{reference}/comments/1/answer");
            await tab.Page.GetByLabel("Accepted: a revision follows it").CheckAsync();
            await tab.Page.GetByLabel("Why?").FillAsync("Budgets are set in autumn.");
            await Press(tab, "Answer the comment");
            await tab.Open($"/entries/{reference}/revise");
            await tab.Page.GetByLabel("Text", new() { Exact = true }).FillAsync("The winter plan is shared by the end of August.");
            await tab.Page.GetByLabel("Comment 1").CheckAsync();
            await Press(tab, "See what changes before you send it");
            (await tab.Page.Locator("del").First.InnerTextAsync()).ShouldContain("September");
            (await tab.Page.Locator("ins").First.InnerTextAsync()).ShouldContain("August");
            await tab.ShouldBeGood();
            await Press(tab, "Revise the text");
            await tab.Open($"/entries/{reference}");
            (await tab.Page.Locator("main").InnerTextAsync()).ShouldContain("by the end of August");
            await tab.ShouldBeGood();
        });
    }

    private static async Task Fill(Tab tab, string label, string words)
    {
        await tab.Page.GetByLabel(label, new() { Exact = true }).FillAsync(words);
        await Press(tab, "Save and continue");
    }

    private static Task Press(Tab tab, string button) =>
        tab.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
