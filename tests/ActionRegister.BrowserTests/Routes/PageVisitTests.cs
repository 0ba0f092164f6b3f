using ActionRegister.BrowserTests.Browsing;
using ActionRegister.BrowserTests.Examples;
using Shouldly;
using Xunit;

namespace ActionRegister.BrowserTests.Routes;

// Two looks of the four: script and width do not know of each other. The journeys are made in all four.
public sealed class PagesAtADeskTests(Chromium chromium, SharedExample example) : IClassFixture<SharedExample>
{
    public static TheoryData<string> Visits => Visiting.Names;

    [Theory]
    [MemberData(nameof(Visits))]
    public Task Every_page_is_good_with_script(string visit) => Visiting.Look(chromium, example, visit, Look.Wide);
}

public sealed class PagesOnATelephoneTests(Chromium chromium, SharedExample example) : IClassFixture<SharedExample>
{
    public static TheoryData<string> Visits => Visiting.Names;

    [Theory]
    [MemberData(nameof(Visits))]
    public Task Every_page_is_good_without_script(string visit) => Visiting.Look(chromium, example, visit, Look.Narrow.WithoutScript());
}

/// <summary>Opens a page of the list and holds it against everything that every page has to be.</summary>
internal static class Visiting
{
    public static TheoryData<string> Names => [.. PagesVisited.All.Select(visit => visit.Name)];

    public static async Task Look(Chromium chromium, SharedExample example, string name, Look look)
    {
        var visit = PagesVisited.All.Single(visit => visit.Name == name);
        await chromium.Visit(example.Host, visit.Office, look, async tab =>
        {
            (await tab.Open(visit.AddressIn(example.Example))).ShouldBe(visit.Status);
            await tab.Picture(visit.Name);
            await tab.ShouldBeGood();
        });
    }
}
