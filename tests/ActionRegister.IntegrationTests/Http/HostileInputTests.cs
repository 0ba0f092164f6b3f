using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>Cases 73 to 76, for every field of every request and every value in every address, found by walking the endpoints.</summary>
public sealed class HostileInputTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    // What a body has in place of the field under attack, raw; and what is wrong with it.
    private static readonly (string What, byte[] Raw)[] _values =
    [
        ("NUL", "\"a\\u0000b\""u8.ToArray()),
        ("a control character", "\"a\\u0007b\""u8.ToArray()),
        ("a raw control character", "\"a\u0001b\""u8.ToArray()),
        ("a carriage return alone", "\"a\\rb\""u8.ToArray()),
        ("half a surrogate pair", "\"a\\ud800b\""u8.ToArray()),
        ("the other half", "\"a\\udc00b\""u8.ToArray()),
        ("invalid UTF-8", [(byte)'"', 0xC3, 0x28, (byte)'"']),
        ("overlong UTF-8", [(byte)'"', 0xC0, 0xAF, (byte)'"']),
        ("a surrogate in UTF-8", [(byte)'"', 0xED, 0xA0, 0x80, (byte)'"']),
        ("200000 characters", [(byte)'"', .. Enumerable.Repeat((byte)'x', 200_000), (byte)'"']),
        ("1e400", "1e400"u8.ToArray()),
        ("NaN", "NaN"u8.ToArray()),
        ("-0", "-0"u8.ToArray()),
        ("2^53+1", "9007199254740993"u8.ToArray()),
        ("1.5", "1.5"u8.ToArray()),
        ("depth", [.. Enumerable.Repeat((byte)'[', 10_000), .. Enumerable.Repeat((byte)']', 10_000)]),
        ("an object", "{\"a\":1}"u8.ToArray()),
        ("a list of lists", "[[]]"u8.ToArray()),
    ];

    private static readonly string[] _syntax = ["NaN", "depth", "a raw control character"];

    [Fact]
    public async Task Every_field_of_every_request_refuses_what_is_no_text_or_number_by_name_and_writes_nothing()
    {
        var size = register.LogSize();
        var (requests, faults) = (0, new List<string>());
        foreach (var act in Acts())
        {
            foreach (var (sample, field) in Samples.All(act.Body).SelectMany(s => Samples.Leaves(s).Select(f => (s, f))).DistinctBy(x => x.f))
            {
                foreach (var (what, raw) in _values)
                {
                    requests++;
                    var answer = await Send(act.Path, Samples.Bytes(sample, field, raw));
                    var named = _syntax.Contains(what) ? "body" : field;
                    if (answer.Status is not 400 || answer.Problem != "invalid-request" || !Names(answer, named, field))
                        faults.Add($"{act.Path} {field}: {what} → {answer.Status} {answer.Text[..Math.Min(200, answer.Text.Length)]}");
                }
            }
        }

        faults.ShouldBeEmpty(string.Join('\n', faults.Take(20)));
        requests.ShouldBeGreaterThan(2_000);
        register.LogSize().ShouldBe(size);
    }

    [Fact]
    public async Task Every_request_refuses_unknown_repeated_and_missing_members_and_whatever_is_not_one_json_object()
    {
        var size = register.LogSize();
        var faults = new List<string>();
        foreach (var act in Acts())
        {
            var sample = Samples.Of(act.Body);
            await Refused("an unknown member", Samples.With(sample, "unheardOf", "1"), "/unheardOf");
            foreach (var member in sample.Select(m => m.Key).ToList())
            {
                await Refused("a member twice", Samples.Twice(sample, member), $"/{member}");
                if (Samples.IsRequired(act.Body, member)) await Refused("a missing member", Samples.Without(sample, member), $"/{member}");
            }

            var text = sample.ToJsonString();
            await Refused("a byte order mark", "\uFEFF" + text, "body");
            await Refused("something behind it", text + "{}", "body");
            await Refused("a list", "[]", "body");
            await Refused("null", "null", "body");
            await Refused("nothing", "", "body");
            await Refused("a comment", $"/* {text} */", "body");

            async Task Refused(string what, string body, string field)
            {
                var answer = await Send(act.Path, Encoding.UTF8.GetBytes(body));
                if (answer.Status != 400 || !Names(answer, field, field)) faults.Add($"{act.Path}: {what} → {answer.Status} {answer.Text[..Math.Min(200, answer.Text.Length)]}");
            }
        }

        faults.ShouldBeEmpty(string.Join('\n', faults.Take(20)));
        register.LogSize().ShouldBe(size);
    }

    [Fact]
    public async Task The_samples_themselves_are_well_formed()
    {
        foreach (var (path, sample) in Acts().SelectMany(act => Samples.All(act.Body).Select(s => (act.Path, s))))
        {
            var answer = await Send(path, Encoding.UTF8.GetBytes(sample.ToJsonString()));
            answer.Status.ShouldBeOneOf([200, 201, 403, 404, 409, 422], $"{path} {answer.Text}");
        }
    }

    [Fact]
    public async Task Every_value_in_every_address_and_header_is_refused_by_name_or_unknown()
    {
        foreach (var route in Routes())
        {
            foreach (var hostile in new[] { "%F0%9F%92%A9", "..%5C..", "%27%3B--", "a%01b", "%C3%28", "%ED%A0%80", "99999999999999999999", "-0", new string('x', 4000) })
            {
                var path = System.Text.RegularExpressions.Regex.Replace(route.RoutePattern.RawText!, "{[a-z]+}", hostile);
                if (!path.Contains(hostile, StringComparison.Ordinal)) continue;
                var method = route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0];
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                if (method == "POST") request.Content = HttpRegister.JsonContentOf(Samples.Of(route.Metadata.GetRequiredMetadata<IAcceptsMetadata>().RequestType!).ToJsonString());
                (await register.Send(request, Secretariat)).Status.ShouldBeInRange(400, 499, $"{method} {path}");
            }
        }

        foreach (var (name, value) in new[] { ("Idempotency-Key", "twelve"), ("Idempotency-Key", ""), ("If-Match", "7"), ("If-Match", "\"-1\""), ("X-Acting-As", "the queen"), ("X-Acting-As", new string('a', 500)) })
        {
            (await register.Post(Secretariat, "/people", new { name = "Nobody" }, (name, value))).BeingProblem(400, "invalid-request")
                .Json["errors"]!.AsArray().ShouldContain(e => $"{e!["field"]}" == name);
        }
    }

    // Case 73.
    [Fact]
    public async Task A_body_that_is_too_large_or_of_another_type_is_not_read()
    {
        // The client asks first: a refusal that comes while it is still sending would break its pipe.
        using var large = new HttpRequestMessage(HttpMethod.Post, "/api/v1/people")
        {
            Content = new StringContent($$"""{"name":"{{new string('x', 2_000_000)}}"}""", Encoding.UTF8, "application/json"),
            Headers = { ExpectContinue = true },
        };
        (await register.Send(large, Secretariat)).BeingProblem(413, "too-large");
        foreach (var type in new[] { "text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16", "application/xml" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/people") { Content = new StringContent("""{"name":"Nobody"}""") };
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            (await register.Send(request, Secretariat)).BeingProblem(415, "wrong-content-type");
        }
    }

    // Case 76: marks of direction, zero-width characters and unusual forms of letters are the writer's words.
    [Fact]
    public async Task Unusual_characters_are_kept_exactly_and_only_line_ends_are_made_alike()
    {
        const string words = "bidi \u202Eabc\u202C isolate \u2066x\u2069 zero\u200Bwidth nfd e\u0301 nfc \u00E9 \U0001F4A9 tab\tend";
        var content = Journey.Plain(Journey.Content("Unusual", $"{words}\r\nnext line"));
        var made = (await register.Post(Holder(Wales), "/decisions", new { content })).Being(201).Json;
        (await register.Get(Secretariat, $"/entries/{made["reference"]}")).Json["content"]!["text"]!.GetValue<string>().ShouldBe($"{words}\nnext line");
    }

    private IEnumerable<RouteEndpoint> Routes() => register.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText!.StartsWith("/api/v1", StringComparison.Ordinal));

    private IEnumerable<(string Path, Type Body)> Acts() =>
        from route in Routes()
        where route.Metadata.GetMetadata<IAcceptsMetadata>() is not null
        select (Samples.Address(route.RoutePattern.RawText!), route.Metadata.GetRequiredMetadata<IAcceptsMetadata>().RequestType!);

    private Task<Answer> Send(string path, byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return register.Send(request, Secretariat);
    }

    private static bool Names(Answer answer, string field, string below) => (answer.Json["errors"] as JsonArray ?? [])
        .Any(e => $"{e!["field"]}" == field || $"{e["field"]}".StartsWith($"{below}/", StringComparison.Ordinal));
}
