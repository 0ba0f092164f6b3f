using System.Net;
using System.Text.RegularExpressions;
using ActionRegister.BrowserTests.Browsing;
using ActionRegister.BrowserTests.Examples;
using Shouldly;
using Xunit;

namespace ActionRegister.BrowserTests.Routes;

/// <summary>What comes on a first visit, with nothing in the browser's cache: page, style and script, as they are sent.</summary>
public sealed partial class PageWeightTests(SharedExample example) : IClassFixture<SharedExample>
{
    private const int MostBytes = 60 * 1024;

    public static TheoryData<string> Visits => Visiting.Names;

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task Every_page_comes_compressed_with_style_and_script_in_less_than_60_KB(string name)
    {
        var visit = PagesVisited.All.Single(visit => visit.Name == name);
        using var client = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = new Uri(example.Host.Urls.First()),
        };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        if (visit.Office is { } office)
            client.DefaultRequestHeaders.Add("X-Demo-Person", $"{await Offices.Holder(example.Host.Services, office)}");
        var cancellation = TestContext.Current.CancellationToken;
        using var page = await client.GetAsync(visit.AddressIn(example.Example), cancellation);
        var assets = Asset().Matches(await page.Content.ReadAsStringAsync(cancellation)).Select(match => match.Groups[1].Value).Distinct().ToList();
        assets.Count.ShouldBeGreaterThanOrEqualTo(2);

        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, deflate, br, zstd"); // as Chromium says
        var bytes = 0;
        foreach (var address in assets.Prepend(visit.AddressIn(example.Example)))
        {
            using var answer = await client.GetAsync(address, cancellation);
            answer.Content.Headers.ContentEncoding.ShouldHaveSingleItem(address).ShouldBeOneOf("br", "gzip");
            bytes += (await answer.Content.ReadAsByteArrayAsync(cancellation)).Length;
        }

        bytes.ShouldBeLessThan(MostBytes);
    }

    [GeneratedRegex("(?:<link[^>]* href|<script[^>]* src)=\"(/[^\"]+)\"")]
    private static partial Regex Asset();
}
