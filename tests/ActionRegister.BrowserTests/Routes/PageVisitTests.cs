using ActionRegister.BrowserTests.Browsing;
using ActionRegister.BrowserTests.Examples;
using Shouldly;
using Xunit;

namespace ActionRegister.BrowserTests.Routes;

// A window that changes its size asks for nothing anew: the two widths are two looks at one answer.
public sealed class PagesWithScriptTests(Chromium chromium, SharedExample example) : IClassFixture<SharedExample>
{
    public static TheoryData<string> Visits => Visiting.Names;

    [Theory]
    [MemberData(nameof(Visits))]
    public Task Every_page_is_good_with_script(string visit) => Visiting.Look(chromium, example, visit, Look.Wide, Look.Narrow);
}

public sealed class PagesWithoutScriptTests(Chromium chromium, SharedExample example) : IClassFixture<SharedExample>
{
    public static TheoryData<string> Visits => Visiting.Names;

    [Theory]
    [MemberData(nameof(Visits))]
    public Task Every_page_is_good_without_script(string visit) =>
        Visiting.Look(chromium, example, visit, Look.Narrow.WithoutScript(), Look.Wide.WithoutScript());
}

// Welsh words are longer than English ones: the small window is where they would not fit.
public sealed class PagesInWelshTests(Chromium chromium, SharedExample example) : IClassFixture<SharedExample>
{
    public static TheoryData<string> Visits => Visiting.Names;

    [Theory]
    [MemberData(nameof(Visits))]
    public Task Every_page_is_good_in_Welsh(string visit) => Visiting.Look(chromium, example, visit, Look.Narrow.WithoutScript().InWelsh());
}

/// <summary>Opens a page of the list and holds it against everything that every page has to be.</summary>
internal static class Visiting
{
    public static TheoryData<string> Names => [.. PagesVisited.All.Select(visit => visit.Name)];

    public static async Task Look(Chromium chromium, SharedExample example, string name, Look look, params Look[] others)
    {
        var visit = PagesVisited.All.Single(visit => visit.Name == name);
        await chromium.Visit(example.Host, visit.Office, look, async tab =>
        {
            (await tab.Open(visit.AddressIn(example.Example))).ShouldBe(visit.Status);
            (await tab.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(look.Language);
            await tab.Picture(visit.Name);
            await tab.ShouldBeGood();
            foreach (var other in others)
            {
                await tab.Resize(other);
                await tab.Picture(visit.Name);
                await tab.ShouldFitAndBeAccessible();
            }
        });
    }
}
