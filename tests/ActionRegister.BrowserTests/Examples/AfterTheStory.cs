using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ActionRegister.BrowserTests.Browsing;
using Microsoft.AspNetCore.Builder;
using Shouldly;

namespace ActionRegister.BrowserTests.Examples;

/// <summary>
/// What people ask of each other in the running register once the story is told, over HTTP: each of it waits for somebody, on
/// a page of its own. The story itself has nothing of the kind in the end; it is written to be read.
/// </summary>
internal sealed class AfterTheStory(WebApplication host) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = new Uri($"{host.Urls.First()}/api/v1/") };

    /// <summary>Everything that is asked, of an agreed entry, of one in notice, of a proposal and of an entry whose third amendment has its round.</summary>
    /// <returns>Position of the comment whose erasure is asked for.</returns>
    public async Task<long> Ask(string agreed, string inNotice, string proposed, string amended)
    {
        await Act("seat:wales", $"entries/{proposed}/conflicts", new { with = agreed, reasons = "Who visits would ask for data outside the protocol." });
        var noticed = await Get($"entries/{inNotice}");
        await Act("secretariat", $"entries/{inNotice}/short-notice", new
        {
            contentHash = $"{noticed["content"]!["contentHash"]}",
            closes = $"{DateOnly.Parse($"{noticed["moment"]!["effectiveOn"]}", CultureInfo.InvariantCulture).AddDays(3):yyyy-MM-dd}",
            reasons = "The first summaries go out with the papers of next week.",
        });
        await Act("secretariat", $"entries/{agreed}/corrections", new
        {
            of = await Last(agreed, "amendment-adopted.v1"),
            explanation = "It was recorded a day after the meeting at which both co-chairs had consented.",
        });
        await Act("seat:london", $"entries/{amended}/amendments/3/positions", new
        {
            contentHash = $"{(await Get($"entries/{amended}"))["amendments"]![2]!["content"]!["contentHash"]}",
            position = "objection",
            reasons = "Two authorities have not been told, and would read it in the plan.",
        });
        var comment = await Last(inNotice, "comment-made.v1");
        await Act("secretariat", "erasures", new { @event = comment, part = "private", basis = "Its author asks for it: it names an official." });
        return comment;
    }

    public void Dispose() => _client.Dispose();

    private async Task<long> Last(string entry, string type) =>
        (await Get($"entries/{entry}/history?limit=200"))["events"]!.AsArray().Last(e => $"{e!["type"]}" == type)!["position"]!.GetValue<long>();

    private Task<JsonNode> Get(string path) => Send(new(HttpMethod.Get, path), "secretariat");

    private Task<JsonNode> Act(string office, string path, object body) =>
        Send(new(HttpMethod.Post, path) { Content = JsonContent.Create(body) }, office);

    private async Task<JsonNode> Send(HttpRequestMessage request, string office)
    {
        request.Headers.Add("X-Demo-Person", $"{await Offices.Holder(host.Services, office)}");
        using var answer = await _client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{request.RequestUri}: {text}");
        return JsonNode.Parse(text)!; // every answer has a body
    }
}
