using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>A decision that cannot be changed without consent, from proposal to amendment, through HTTP alone.</summary>
public sealed class WholePathTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    [Fact]
    public async Task A_decision_is_proposed_notified_commented_on_changed_agreed_and_then_defended()
    {
        var first = await _journey.Propose(Journey.Content("Two weeks of warning"));
        (await _journey.Agree(first)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["J3", "J5", "J6", "J7"]);
        (await _journey.Notice(first)).Being(200);
        (await register.Post(Holder(Seats[0]), $"{first.Path}/comments", new { contentHash = first.Hash, words = "In writing?", passage = "told" }))
            .Being(200).Json["made"]!["comment"]!.GetValue<int>().ShouldBe(1);
        (await register.Post(Holder(Wales), $"{first.Path}/comments/1/answer", new { answer = "accepted", reasons = "Yes." })).Being(200);

        var revised = (await register.Post(Holder(Wales), $"{first.Path}/revisions", new
        {
            contentHash = first.Hash,
            content = Journey.Plain(Journey.Content("Two weeks of warning", "Councils are told in writing two weeks before a new site opens.")),
            comments = new[] { 1 },
            onlyFromComments = true,
        })).Being(200);
        var text = first with { Hash = $"{revised.Json["contentHash"]}" };
        text.Hash.ShouldNotBe(first.Hash);

        // The text seen is no longer the one that stands: the difference is part of the answer.
        var changed = (await _journey.Notice(first)).BeingProblem(409, "content-changed");
        changed.Json["standing"]!.GetValue<string>().ShouldBe(text.Hash);
        changed.Json["redline"]![0]!["runs"]!.AsArray().ShouldContain(r => $"{r!["kind"]}" == "inserted" && $"{r["text"]}".Contains("in writing"));

        (await _journey.Notice(text)).Being(200);
        (await _journey.OpenRound(text)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["J3"]);
        await register.Pass(15);
        await _journey.Ask(text);
        var met = (await register.Get(Holder(Wales), $"{text.Path}/requirements")).Being(200).Json;
        met["met"]!.GetValue<bool>().ShouldBeTrue();
        (await _journey.Agree(text)).Being(200);
        (await register.Get(Holder(Wales), text.Path)).Being(200).Json["row"]!["stage"]!.GetValue<string>().ShouldBe("agreed");

        await Defended(text);
    }

    private async Task Defended(Text text)
    {
        // No route to other words but an amendment, and none for an amendment but consultation and every consent.
        var content = Journey.Plain(Journey.Content("Two weeks of warning", "Councils are told in writing, or not."));
        (await register.Post(Holder(Wales), $"{text.Path}/revisions", new { contentHash = text.Hash, content }))
            .BeingProblem(422, "refused").Json["clause"]!["cite"]!.GetValue<string>().ShouldBe("[Arrangements] 8");
        (await register.Post(Holder(Wales), $"{text.Path}/withdrawal", new { contentHash = text.Hash, reasons = "No longer." }))
            .BeingProblem(422, "refused");

        var amendment = await _journey.Amend(text, content);
        var refused = (await _journey.Adopt(amendment)).BeingProblem(422, "requirements-unmet");
        refused.Unmet.ShouldBe(["M2", "M4", "M5"]);
        refused.Json["requirements"]!.AsArray().Where(r => !r!["met"]!.GetValue<bool>())
            .ShouldAllBe(r => $"{r!["clause"]!["cite"]}" == "[Arrangements] 8" && $"{r["clause"]!["terms"]}" == "ARCSEG, October 2022");
        (await _journey.Consult(amendment)).Being(200);
        await register.Pass(15);
        (await _journey.OpenRound(amendment)).Being(200);
        await _journey.EverySeatConsents(amendment);
        (await _journey.Consent(amendment, CentralCoChair, "co-chair:central")).Being(200);
        (await _journey.Adopt(amendment)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["M4"]);
        (await register.Get(Holder(Wales), text.Path)).Json["content"]!["contentHash"]!.GetValue<string>().ShouldBe(text.Hash);

        (await _journey.Consent(amendment, LocalCoChair, "co-chair:local")).Being(200);
        (await _journey.Adopt(amendment)).Being(200);
        var now = (await register.Get(Holder(Wales), text.Path)).Json;
        now["content"]!["contentHash"]!.GetValue<string>().ShouldBe(amendment.Hash);

        // Yesterday is still there: as of the agreement, the register shows the words agreed then.
        var versions = (await register.Get(Holder(Wales), $"{text.Path}/versions")).Json["versions"]!.AsArray();
        versions.Count.ShouldBe(3);
        var agreedAt = versions[1]!["agreedAt"]!.GetValue<long>();
        var then = (await register.Get(Holder(Wales), $"{text.Path}?asOf={agreedAt}")).Json;
        then["content"]!["contentHash"]!.GetValue<string>().ShouldBe(text.Hash);
        then["moment"]!["position"]!.GetValue<long>().ShouldBe(agreedAt);
    }
}
