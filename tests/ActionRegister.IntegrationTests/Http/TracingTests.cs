using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>Why, and who wrote which words, over HTTP.</summary>
public sealed class TracingTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    [Fact]
    public async Task Words_are_traced_to_the_event_that_brought_them_and_why_says_so_in_sentences()
    {
        var text = await new Journey(register).Propose(Journey.Content("Traced"));

        var blame = (await register.Get(Secretariat, $"{text.Path}/blame")).Being(200).Json;
        var title = blame["fields"]!.AsArray().Single(f => $"{f!["field"]}" == "title")!["runs"]!.AsArray().ShouldHaveSingleItem()!;
        $"{title["words"]}".ShouldBe("Traced");
        blame["origins"]![$"{title["event"]}"]!["text"]!.GetValue<int>().ShouldBe(1);

        var why = (await register.Get(Secretariat, $"{text.Path}/why?phrase=Traced")).Being(200).Json;
        $"{why["phrase"]!["field"]}".ShouldBe("title");
        why["answer"]!.AsArray().Select(s => $"{s!["key"]}").ShouldBe(["PhraseProposed", "PhraseNotAgreed"]);
        $"{why["focus"]}".ShouldBe($"event-{title["event"]}");
        why["nodes"]!.AsArray().ShouldContain(n => $"{n!["id"]}" == $"event-{title["event"]}" && $"{n["kind"]}" == "text");
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_what_is_malformed_is_said()
    {
        var text = await new Journey(register).Propose(Journey.Content("Not there"));

        (await register.Get(Secretariat, $"{text.Path}/why?phrase=nowhere")).BeingProblem(404, "not-found");
        (await register.Get(Secretariat, $"{text.Path}/blame?text=2")).BeingProblem(404, "not-found");
        (await register.Get(Secretariat, $"{text.Path}/why?asOf=0")).BeingProblem(404, "not-found");
        (await register.Get(Secretariat, $"{text.Path}/why?phrase=%20")).BeingProblem(400, "invalid-request");
        (await register.Get(Secretariat, $"{text.Path}/blame?text=0")).BeingProblem(400, "invalid-request");
    }

    [Fact]
    public async Task Who_may_not_read_the_register_is_told_neither_why_nor_who()
    {
        var text = await new Journey(register).Propose(Journey.Content("Canary"));
        var nobody = (await register.Post(Secretariat, "/people", new { name = "Former" })).Being(200).Json["person"]!.GetValue<Guid>();

        foreach (var path in new[] { $"{text.Path}/why", $"{text.Path}/why?phrase=Canary", $"{text.Path}/blame" })
        {
            (await register.Get(new(nobody), path)).BeingProblem(403, "not-permitted").Text.ShouldNotContain("Canary");
            (await register.Get(null, path)).BeingProblem(401, "not-signed-in").Text.ShouldNotContain("Canary");
        }
    }
}
