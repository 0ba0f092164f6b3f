using ActionRegister.Application.Redlines;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>What the API says of itself, who may ask, and what comes with every answer.</summary>
public sealed class DescribedTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    [Fact]
    public async Task Every_route_is_described_and_every_described_route_answers()
    {
        var document = (await register.Get(null, "openapi/v1.json")).Being(200).Json;
        document["openapi"]!.GetValue<string>().ShouldStartWith("3.1");
        var described = document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(o => (Method: o.Key.ToUpperInvariant(), Path: path.Key, Operation: o.Value!))).ToList();
        var mapped = register.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .Select(e => (Method: e.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0], Path: e.RoutePattern.RawText!)).ToList();

        mapped.Count.ShouldBeGreaterThan(60);
        described.Where(d => d.Path.StartsWith("/api/", StringComparison.Ordinal)).Select(d => (d.Method, d.Path)).ShouldBe(mapped, ignoreOrder: true);
        foreach (var (method, path, operation) in described)
        {
            operation["summary"]?.GetValue<string>().ShouldNotBeNullOrWhiteSpace($"{method} {path}");
            if (method == "POST") operation["requestBody"].ShouldNotBeNull($"{method} {path}");
            foreach (System.Text.RegularExpressions.Match part in System.Text.RegularExpressions.Regex.Matches(path, "{([a-z]+)}"))
                operation["parameters"]!.AsArray().ShouldContain(p => $"{p!["name"]}" == part.Groups[1].Value && $"{p["in"]}" == "path");

            using var request = new HttpRequestMessage(new HttpMethod(method), Samples.Address(path));
            if (method == "POST") request.Content = HttpRegister.JsonContentOf("{}");
            var isOpen = path.StartsWith("/health", StringComparison.Ordinal) || path.Contains("/demo/", StringComparison.Ordinal);
            (await register.Send(request, null)).Status.ShouldBe(isOpen ? 200 : 401, $"{method} {path}");
        }
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_or_not_known_is_asked_to_sign_in()
    {
        (await register.Get(null, "/entries")).BeingProblem(401, "not-signed-in").Headers.Keys.ShouldContain("WWW-Authenticate");
        (await register.Get(Person(999), "/entries")).BeingProblem(401, "not-signed-in");
        (await register.Get(null, "/entries", ("X-Demo-Person", "nobody"))).BeingProblem(401, "not-signed-in");
        (await register.Get(null, "/entries", ("Cookie", $"demo-person={Secretariat}"))).Being(200);
    }

    [Fact]
    public async Task Whoever_holds_nothing_reads_nothing_and_a_capacity_not_held_is_refused()
    {
        var nobody = (await register.Post(Secretariat, "/people", new { name = "Former" })).Being(200).Json["person"]!.GetValue<Guid>();
        (await register.Get(new(nobody), "/entries")).BeingProblem(403, "not-permitted");
        (await register.Get(Holder(Wales), "/entries", ("X-Acting-As", "secretariat"))).BeingProblem(403, "not-permitted");
        (await register.Get(Holder(Wales), "/me")).Being(200).Json["capacities"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldBe("seat:wales");
    }

    [Fact]
    public async Task Everything_that_can_be_read_answers_with_its_moment()
    {
        var text = await new Journey(register).Propose(Journey.Content("Read"));
        foreach (var path in new[]
        {
            "/entries", text.Path, $"{text.Path}/versions", $"{text.Path}/history", $"{text.Path}/requirements", $"{text.Path}/awaiting",
            $"{text.Path}/blame", $"{text.Path}/why",
            "/awaiting", "/forward-plan", "/exceptions", "/group", "/group/history", "/terms", "/me", "/people", "/log/head",
        })
        {
            var now = (await register.Get(Secretariat, path)).Being(200);
            now.Json["moment"]!["position"]!.GetValue<long>().ShouldBeGreaterThan(0, path);
            if (path == "/people") continue; // always as it is now
            var then = now.Json["moment"]!["position"]!.GetValue<long>();
            (await register.Get(Secretariat, $"{path}?asOf={then}")).Being(200).Json["moment"]!["position"]!.GetValue<long>().ShouldBe(then, path);
            (await register.Get(Secretariat, $"{path}?asOf=tomorrow")).BeingProblem(400, "invalid-request");
        }

        (await register.Get(Secretariat, "/group")).Json["rules"]!["settings"]!.AsArray().Count.ShouldBe(15);
        (await register.Get(Secretariat, "/terms")).Json["terms"]!["wording"]!.AsArray().Count.ShouldBe(19);
        (await register.Get(Secretariat, "/entries/D-2099-9999")).BeingProblem(404, "not-found");
    }

    [Fact]
    public async Task Every_answer_carries_the_headers_that_keep_a_browser_in_bounds()
    {
        foreach (var path in new[] { "", "problems/content-changed", "api/v1/entries", "api/v1/nothing", "nothing", "health/live", "register.css" })
        {
            var answer = await register.Get(null, path);
            answer.Headers["Content-Security-Policy"].ShouldStartWith("default-src 'none'", Case.Sensitive, path);
            answer.Headers["X-Content-Type-Options"].ShouldBe("nosniff");
            answer.Headers.Keys.ShouldNotContain("Server");
            if (path != "register.css") answer.Headers["Cache-Control"].ShouldContain("no-store");
        }

        (await register.Get(null, "api/v1/nothing")).BeingProblem(404, "not-found");
    }

    [Fact]
    public async Task Every_problem_has_a_page_that_explains_it()
    {
        foreach (var kind in ActionRegister.Web.Problems.ProblemKind.All)
        {
            var page = (await register.Get(null, kind.Type[1..])).Being(200);
            page.Text.ShouldContain(System.Net.WebUtility.HtmlEncode(kind.Title));
            page.Headers["Content-Type"].ShouldStartWith("text/html");
        }

        (await register.Get(null, "problems/unheard-of")).Being(404);
    }

    [Fact]
    public async Task Demo_people_are_listed_by_office() =>
        (await register.Get(null, "/demo/people")).Being(200).Json["people"]!.AsArray()
            .ShouldContain(p => $"{p!["id"]}" == $"{LocalCoChair}" && $"{p["capacities"]![0]}" == "co-chair:local");

    // Case 82.
    [Theory]
    [InlineData("", "")]
    [InlineData("a b c", "a b c")]
    [InlineData("the quick brown fox", "the slow brown dog, then")]
    [InlineData("one two", "")]
    [InlineData("", "one\n\ntwo")]
    [InlineData("a b a b a b", "b a b a b a")]
    public void A_redline_holds_both_texts(string before, string after)
    {
        var runs = WordDiff.Between(before, after);
        string.Concat(runs.Where(r => r.Kind != RunKind.Inserted).Select(r => r.Text)).ShouldBe(before);
        string.Concat(runs.Where(r => r.Kind != RunKind.Deleted).Select(r => r.Text)).ShouldBe(after);
    }

    [Fact]
    public void A_redline_of_long_texts_without_a_common_word_takes_no_time()
    {
        var (before, after) = (string.Join(' ', Enumerable.Range(0, 20_000)), string.Join(' ', Enumerable.Range(30_000, 20_000)));
        var started = TimeProvider.System.GetTimestamp();
        WordDiff.Between(before, after).Count.ShouldBeGreaterThan(0);
        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}
