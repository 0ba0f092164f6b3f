using System.Text.Json.Nodes;
using ActionRegister.IntegrationTests.Http;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>The past on both axes: what the register said at a moment, and what was in force on a day.</summary>
public sealed class AsAtPagesTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    [Fact]
    public async Task One_form_asks_what_the_register_said_and_what_was_in_force_and_the_banner_names_both()
    {
        var agreed = await _journey.Agreed("Asked on both axes");
        var day = register.Today;
        await register.Pass(2);
        using var visitor = Visitor.As(Secretariat, register);
        await visitor.Open(agreed.Path);
        visitor.Words.ShouldContain("What did the register say on");
        visitor.Words.ShouldContain("What was in force on (optional)");

        await visitor.Press("Show", ("effective", $"{day.AddDays(-1):yyyy-MM-dd}"));
        visitor.Seeing(200).Words.ShouldContain("You see the texts that were in force on");
        visitor.Words.ShouldContain("as far as is known today");
        visitor.Words.ShouldContain("Nothing of this entry is in force");
        visitor.Document.QuerySelector(".register-next").ShouldBeNull(); // what to do next is for now alone

        await visitor.Press("Show", ("asAt", $"{day:yyyy-MM-dd}"), ("effective", $"{day.AddDays(300):yyyy-MM-dd}"));
        visitor.Seeing(200).Words.ShouldContain("You see what the register had at the end of");
        visitor.Words.ShouldContain("as far as was known then");
        visitor.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!)
            .ShouldContain($"{agreed.Path}/history?asAt={day:yyyy-MM-dd}&effective={day.AddDays(300):yyyy-MM-dd}");
        (await visitor.Follow("See it as it is now")).Address.ShouldBe(agreed.Path);
    }

    [Fact]
    public async Task An_instant_and_an_event_s_number_are_moments_too()
    {
        var text = await _journey.Propose(Journey.Content("To the second"));
        var proposed = await _journey.Last(text, "decision-proposed.v1");
        await register.Pass(1);
        (await _journey.Notice(text)).Being(200);
        using var visitor = Visitor.As(Secretariat, register);

        await visitor.Open($"{text.Path}?asAt={proposed["position"]}");
        visitor.Seeing(200).Words.ShouldContain($"You see what the register had after event {proposed["position"]}.");
        visitor.Words.ShouldContain("It is at \"Proposed\"");

        await visitor.Open($"{text.Path}?asAt={Uri.EscapeDataString($"{proposed["at"]}")}");
        visitor.Seeing(200).Words.ShouldContain("It is at \"Proposed\"");
        await visitor.Open("/register?asAt=99999999");
        visitor.Seeing(400).Errors!.ShouldContain("Enter a day, or the number of an event that the log has");
        (await visitor.Open("/register?effective=soon")).Seeing(400).Document.QuerySelector("a[href='#effective']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Counts_stand_beside_each_filter_and_the_API_says_the_same()
    {
        var before = await Counts("");
        await _journey.Propose(Journey.Content("Counted quokka"));
        await _journey.Propose(Journey.Content("Counted quokka again"));
        var (all, searched) = (await Counts(""), await Counts("?q=quokka"));
        (Number(all["total"]) - Number(before["total"])).ShouldBe(2);
        searched["total"]!.ToJsonString().ShouldBe("""{"count":2,"over":false}""");
        searched["stages"]!.ToJsonString().ShouldBe("""{"proposed":{"count":2,"over":false}}""");
        (await Counts("?q=quokka&stage=agreed"))["total"]!["count"]!.GetValue<int>().ShouldBe(0);
        (await Counts($"?asOf={before["moment"]!["position"]}"))["total"]!.ToJsonString().ShouldBe(before["total"]!.ToJsonString());

        using var visitor = Visitor.As(Secretariat, register);
        await visitor.Open("/register?q=quokka");
        visitor.Words.ShouldContain("Entries: 2, the newest first");
        visitor.Words.ShouldContain("Proposed (2)");
        visitor.Words.ShouldContain("Agreed (0)");

        async Task<JsonNode> Counts(string query) => (await register.Get(Secretariat, $"/entries/counts{query}")).Being(200).Json;
        static int Number(JsonNode? counted) => counted!["count"]!.GetValue<int>();
    }

    [Fact]
    public async Task A_long_history_comes_in_pages()
    {
        var text = await _journey.Propose(Journey.Content("Much commented on"));
        (await _journey.Notice(text)).Being(200);
        for (var comment = 0; comment < 55; comment++)
            (await register.Post(Holder(Wales), $"{text.Path}/comments", new { contentHash = text.Hash, words = $"Comment number {comment}." })).Being(200);
        using var visitor = Visitor.As(Secretariat, register);
        await visitor.Open($"{text.Path}/history?order=oldest");
        visitor.Seeing(200).Words.ShouldContain("57 things happened.");
        visitor.Document.QuerySelectorAll(".moj-timeline__item").Length.ShouldBe(50);
        visitor.Document.Title!.ShouldContain("page 1 of 2");
        (await visitor.Follow("Next page")).Address.ShouldBe($"{text.Path}/history?order=oldest&page=2");
        visitor.Document.QuerySelectorAll(".moj-timeline__item").Length.ShouldBe(7);
        visitor.Words.ShouldContain("Comment number 54.");
        (await visitor.Follow("Previous page")).Address.ShouldBe($"{text.Path}/history?order=oldest");
    }
}
