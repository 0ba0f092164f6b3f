using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>Repeated requests, versions, concurrency and order.</summary>
public sealed class RepeatingTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    private static string NewKey => System.Security.Cryptography.RandomNumberGenerator.GetHexString(32, lowercase: true)
        .Insert(20, "-").Insert(16, "-").Insert(12, "-").Insert(8, "-");

    // Case 37: the same act twice, one after the other and at once: recorded once, answered alike.
    [Fact]
    public async Task The_same_act_under_the_same_key_is_recorded_once_and_answered_alike()
    {
        var key = NewKey;
        var body = new { content = Journey.Plain(Journey.Content("Once")) };
        var before = register.LogSize();
        var first = (await register.Post(Holder(Wales), "/decisions", body, ("Idempotency-Key", key))).Being(201);
        var again = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => register.Post(Holder(Wales), "/decisions", body, ("Idempotency-Key", key))));

        foreach (var answer in again)
        {
            answer.Being(201);
            Steady(answer).ShouldBe(Steady(first));
            answer.Headers["Location"].ShouldBe(first.Headers["Location"]);
        }

        register.LogSize().ShouldBe(before + 2);
        first.Headers["Idempotency-Key"].ShouldBe(key);
        first.Json["events"]!.AsArray().ShouldAllBe(e => $"{e!["leafHash"]}".Length == 64);
    }

    [Fact]
    public async Task Other_white_space_is_the_same_request()
    {
        var key = NewKey;
        var text = await _journey.Propose(Journey.Content("White space"));
        (await register.Post(Holder(Wales), $"{text.Path}/comments", $$"""{"contentHash":"{{text.Hash}}","words":"Why?"}""", ("Idempotency-Key", key))).Being(200);
        (await register.Post(Holder(Wales), $"{text.Path}/comments", $$"""{ "words": "Wh\u0079?", "contentHash":"{{text.Hash}}" }""", ("Idempotency-Key", key)))
            .Being(200).Json["made"]!["comment"]!.GetValue<int>().ShouldBe(1);
    }

    // Case 38: the same key with another body, or from somebody else.
    [Fact]
    public async Task A_key_used_for_something_else_is_refused_and_reveals_nothing()
    {
        var key = NewKey;
        var text = await _journey.Propose(Journey.Content("Reused"));
        var words = "Only the author knows these.";
        (await register.Post(Holder(Wales), $"{text.Path}/comments", new { contentHash = text.Hash, words }, ("Idempotency-Key", key))).Being(200);
        var size = register.LogSize();
        foreach (var (by, said) in new[] { (Holder(Wales), "Other words."), (Holder(Seats[0]), words) })
        {
            (await register.Post(by, $"{text.Path}/comments", new { contentHash = text.Hash, words = said }, ("Idempotency-Key", key)))
                .BeingProblem(422, "idempotency-key-reused").Text.ShouldNotContain("author knows");
        }

        register.LogSize().ShouldBe(size);
    }

    // Case 39: two that insist on the same version: one is recorded, the other is told the present one; neighbours go on.
    [Fact]
    public async Task Of_two_that_insist_on_the_same_version_one_is_recorded()
    {
        var text = await _journey.Propose(Journey.Content("Insisted"));
        var etag = (await register.Get(Secretariat, text.Path)).Headers["ETag"];
        etag.ShouldBe("\"1\"");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => register.Post(
            Holder(Seats[i]), $"{text.Path}/comments", new { contentHash = text.Hash, words = $"Comment {i}" }, ("If-Match", etag))));
        answers.Count(a => a.Status == 200).ShouldBe(1);
        answers.Count(a => a.Status == 412).ShouldBe(3);
    }

    // Case 40: nobody's words are written over by somebody who did not see them.
    [Fact]
    public async Task A_stale_version_is_answered_with_what_happened_since()
    {
        var text = await _journey.Propose(Journey.Content("Stale", "Councils are told."));
        var revision = new { contentHash = text.Hash, content = Journey.Plain(Journey.Content("Stale", "Councils are told in writing.")) };
        (await register.Post(Holder(Wales), $"{text.Path}/revisions", revision, ("If-Match", "\"1\""))).Being(200);
        var stale = (await register.Post(Holder(Wales), $"{text.Path}/revisions", revision, ("If-Match", "\"1\""))).BeingProblem(412, "stale-version");
        stale.Json["current"]!.GetValue<string>().ShouldBe("\"2\"");
        stale.Headers["ETag"].ShouldBe("\"2\"");
        stale.Json["since"]!.AsArray().ShouldHaveSingleItem()!["type"]!.GetValue<string>().ShouldBe("proposal-revised.v1");
        stale.Json["redline"]![0]!["field"]!.GetValue<string>().ShouldBe("text");
    }

    // Case 41: positions have no gaps, however many acts run into each other and are refused.
    [Fact]
    public async Task Positions_have_no_gaps()
    {
        var text = await _journey.Propose(Journey.Content("Busy"));
        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => i % 3 == 0
            ? register.Post(Holder(Seats[i % Seats.Count]), $"{text.Path}/agreement", Journey.Seen(text))
            : register.Post(Holder(Seats[i % Seats.Count]), $"{text.Path}/comments", new { contentHash = text.Hash, words = $"Comment {i}" })));
        (await register.Database.Ask<long>("select count(*) - max(pos) - 1 from log.event")).ShouldBe(0);
        (await register.Database.Ask<long>("select (select size from log.head) - count(*) from log.event")).ShouldBe(0);
    }

    // Case 42: paging while others write neither skips nor repeats; all pages are of one moment.
    [Fact]
    public async Task Paging_while_others_write_neither_skips_nor_repeats()
    {
        for (var i = 0; i < 5; i++) await _journey.Propose(Journey.Content($"Paged {i}"));
        var expected = (await register.Get(Secretariat, "/entries?limit=200")).Json["entries"]!.AsArray().Select(Reference).ToList();
        var (paged, cursor) = (new List<string>(), (string?)null);
        do
        {
            var page = (await register.Get(Secretariat, $"/entries?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}")).Being(200).Json;
            paged.AddRange(page["entries"]!.AsArray().Select(Reference));
            cursor = page["next"]?.GetValue<string>();
            await _journey.Propose(Journey.Content("Meanwhile"));
        }
        while (cursor is not null);
        paged.ShouldBe(expected);
    }

    // Case 43: instants of recording only ever rise, whatever the clocks do.
    [Fact]
    public async Task Recorded_instants_only_rise()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => _journey.Propose(Journey.Content($"Rising {i}"))));
        var events = (await register.Get(Secretariat, "/group/history?limit=200")).Json["events"]!.AsArray();
        events.Select(e => e!["position"]!.GetValue<long>()).ShouldBeInOrder();
        events.Select(e => e!["at"]!.GetValue<DateTimeOffset>()).ShouldBeInOrder();
    }

    [Fact]
    public async Task An_unchanged_entry_is_not_sent_again_unless_time_has_changed_it()
    {
        var text = await _journey.Propose(Journey.Content("Unchanged"));
        var etag = (await register.Get(Secretariat, text.Path)).Headers["ETag"];
        (await register.Get(Secretariat, text.Path, ("If-None-Match", etag))).Being(304).Text.ShouldBe("");
        (await register.Get(Secretariat, text.Path, ("If-None-Match", $"\"9\", W/{etag}"))).Being(304);
        (await _journey.Notice(text)).Being(200);
        etag = (await register.Get(Secretariat, text.Path, ("If-None-Match", etag))).Being(200).Headers["ETag"];
        (await register.Get(Secretariat, text.Path, ("If-None-Match", etag))).Being(304);
        await register.Pass(15); // the window closes by time: the same version, another answer
        (await register.Get(Secretariat, text.Path, ("If-None-Match", etag))).Being(200).Json["row"]!["stage"]!.GetValue<string>().ShouldBe("notice-closed");
    }

    [Theory]
    [InlineData("asOf=yesterday", "asOf")]
    [InlineData("asOf=2026-01-05T10:00:00", "asOf")]
    [InlineData("asOf=2999-01-01T00:00:00Z", "asOf")]
    [InlineData("asOf=99999999", "asOf")]
    [InlineData("asOf=99999999999999999999", "asOf")]
    [InlineData("asOf=-1", "asOf")]
    [InlineData("asOf=1&asOf=2", "asOf")]
    [InlineData("effectiveOn=2026-02-30", "effectiveOn")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=1000", "limit")]
    [InlineData("cursor=nonsense", "cursor")]
    [InlineData("stage=nowhere", "stage")]
    [InlineData("owner=everybody", "owner")]
    [InlineData("q=%00", "q")]
    public async Task A_bad_value_is_refused_by_name(string query, string name) =>
        (await register.Get(Secretariat, $"/entries?{query}")).BeingProblem(400, "invalid-request")
            .Json["errors"]!.AsArray().ShouldContain(e => $"{e!["field"]}" == name);

    private static string Reference(JsonNode? entry) => $"{entry!["reference"]}";

    // Whether the lists show it yet may differ between the first answer and the next.
    private static string Steady(Answer answer)
    {
        var json = answer.Json.AsObject();
        json.Remove("projected");
        return json.ToJsonString();
    }
}
