using ActionRegister.BrowserTests.Browsing;
using ActionRegister.BrowserTests.Examples;
using Shouldly;
using Xunit;

namespace ActionRegister.BrowserTests.Routes;

public sealed class PagesWithScriptTests(Chromium chromium, SharedExample example) : IClassFixture<SharedExample>
{
    public static TheoryData<string> Visits => Visiting.Names;

    [Theory]
    [MemberData(nameof(Visits))]
    public Task Every_page_is_good_on_a_desk(string visit) => Visiting.Look(chromium, example, visit, Look.Wide);

    [Theory]
    [MemberData(nameof(Visits))]
    public Task Every_page_is_good_on_a_telephone(string visit) => Visiting.Look(chromium, example, visit, Look.Narrow);
}

public sealed class PagesWithoutScriptTests(Chromium chromium, SharedExample example) : IClassFixture<SharedExample>
{
    public static TheoryData<string> Visits => Visiting.Names;

    [Theory]
    [MemberData(nameof(Visits))]
    public Task Every_page_is_good_on_a_desk(string visit) => Visiting.Look(chromium, example, visit, Look.Wide.WithoutScript());

    [Theory]
    [MemberData(nameof(Visits))]
    public Task Every_page_is_good_on_a_telephone(string visit) => Visiting.Look(chromium, example, visit, Look.Narrow.WithoutScript());
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
            if (look.Script) await tab.Picture(visit.Name);
            await tab.ShouldBeGood();
        });
    }
}
