using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>Each of M1–M7, missing, keeps an agreed entry from being changed.</summary>
public sealed class AmendmentTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    // Case 24: two amendments, both consented to; the second stands on what is no longer agreed.
    [Fact]
    public async Task M1_a_stale_amendment_is_not_adopted()
    {
        var agreed = await _journey.Agreed("M1");
        var first = await _journey.Amend(agreed, Journey.Content("M1, one way"));
        var second = await _journey.Amend(agreed, Journey.Content("M1, another way"));
        foreach (var amendment in new[] { first, second }) (await _journey.Consult(amendment)).Being(200);
        await register.Pass(15);
        foreach (var amendment in new[] { first, second }) await _journey.Ask(amendment);

        (await _journey.Adopt(first)).Being(200);
        (await _journey.Adopt(second)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["M1"]);
        var entry = (await register.Get(Holder(Wales), agreed.Path)).Json;
        entry["content"]!["contentHash"]!.GetValue<string>().ShouldBe(first.Hash);
        entry["amendments"]!.AsArray().Select(a => $"{a!["stage"]}").ShouldBe(["adopted", "stale"]);
    }

    // Case 29: consents without prior consultation change nothing; they cannot even be given.
    [Fact]
    public async Task M2_without_consultation_nobody_is_asked()
    {
        var amendment = await _journey.Amend(await _journey.Agreed("M2"), Journey.Content("M2, amended"));
        (await _journey.Consent(amendment, CentralCoChair, "co-chair:central")).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["M2"]);
        (await _journey.OpenRound(amendment)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["M2"]);
        (await _journey.Consult(amendment)).Being(200);
        await register.Pass(14);
        (await _journey.OpenRound(amendment)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["M2"]);
    }

    [Fact]
    public async Task M3_comments_on_an_amendment_are_answered_first()
    {
        var amendment = await _journey.Amend(await _journey.Agreed("M3"), Journey.Content("M3, amended"));
        (await _journey.Consult(amendment)).Being(200);
        (await register.Post(Holder(Seats[0]), $"{amendment.Path}/comments", new { contentHash = amendment.Hash, words = "Why?" })).Being(200);
        await register.Pass(15);
        (await _journey.OpenRound(amendment)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["M3"]);
    }

    // Case 15: both co-chairs and the group, or nothing is recorded.
    [Fact]
    public async Task M4_and_M5_both_co_chairs_and_the_group_consent()
    {
        var agreed = await _journey.Agreed("M4");
        var amendment = await _journey.Amend(agreed, Journey.Content("M4, amended"));
        (await _journey.Consult(amendment)).Being(200);
        await register.Pass(15);
        (await _journey.OpenRound(amendment)).Being(200);
        var size = register.LogSize();
        (await _journey.Adopt(amendment)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["M4", "M5"]);
        register.LogSize().ShouldBe(size);

        await _journey.BothCoChairsConsent(amendment);
        (await _journey.Adopt(amendment)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["M5"]);
        await _journey.EverySeatConsents(amendment);
        // Case 23: a consent withdrawn before adoption blocks; after it nothing more can be recorded.
        (await register.Post(LocalCoChair, $"{amendment.Path}/consent/withdrawal", new { contentHash = amendment.Hash })).Being(200);
        (await _journey.Adopt(amendment)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["M4"]);
        (await _journey.Consent(amendment, LocalCoChair, "co-chair:local")).Being(200);
        (await _journey.Adopt(amendment)).Being(200);
        (await register.Post(LocalCoChair, $"{amendment.Path}/consent/withdrawal", new { contentHash = amendment.Hash })).BeingProblem(422, "refused");
    }

    [Fact]
    public async Task M6_a_change_of_the_rules_takes_a_running_consultation_away()
    {
        var agreed = await _journey.Agreed("M6");
        var amendment = await _journey.ReadyToAdopt(agreed, Journey.Content("M6, amended"));
        await _journey.Agreed("M6: a longer consultation", Journey.Setting("consultation", "14", "15"));
        (await _journey.Adopt(amendment)).BeingProblem(422, "requirements-unmet").Unmet.ShouldContain("M6");

        // Put back, so that the class's other tests find the rules that they expect.
        await _journey.Agreed("M6: as it was", Journey.Setting("consultation", "15", "14"));
    }

    [Fact]
    public async Task M7_terms_of_reference_are_replaced_and_never_overturned()
    {
        var terms = (await register.Get(Secretariat, "/entries?stage=agreed&limit=200")).Json["entries"]!.AsArray()
            .Single(e => e!["imported"]!.GetValue<bool>())!["reference"]!.GetValue<string>();
        var entry = (await register.Get(Secretariat, $"/entries/{terms}")).Json;
        var made = (await register.Post(Holder(Wales), $"/entries/{terms}/amendments", new
        {
            kind = "overturn",
            contentHash = $"{entry["content"]!["contentHash"]}",
            overturn = new { reasons = "Nobody reads them." },
        })).Being(200).Json;
        (await _journey.UnmetOf(new($"/entries/{terms}/amendments/{made["made"]!["amendment"]}", ""))).ShouldContain("M7");
    }

    [Fact]
    public async Task An_overturn_needs_the_same_and_ends_what_was_agreed()
    {
        var agreed = await _journey.Agreed("To be overturned");
        var made = (await register.Post(Holder(Wales), $"{agreed.Path}/amendments", new
        {
            kind = "overturn",
            contentHash = agreed.Hash,
            overturn = new { reasons = "It did not work." },
        })).Being(200).Json;
        var overturn = new Text($"{agreed.Path}/amendments/{made["made"]!["amendment"]}", $"{made["contentHash"]}");
        (await _journey.Adopt(overturn)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["M2", "M4", "M5"]);
        (await _journey.Consult(overturn)).Being(200);
        await register.Pass(15);
        await _journey.Ask(overturn);
        (await _journey.Adopt(overturn)).Being(200);
        (await register.Get(Holder(Wales), agreed.Path)).Json["row"]!["stage"]!.GetValue<string>().ShouldBe("overturned");
    }

    // Case 28: a spelling mistake takes the same way as a change of meaning, and is an exception besides.
    [Fact]
    public async Task A_correction_cites_what_shows_it_and_needs_the_same_consents()
    {
        var agreed = await _journey.Agreed("A desicion");
        (await register.Post(Holder(Wales), $"{agreed.Path}/amendments", new
        {
            kind = "correct",
            contentHash = agreed.Hash,
            content = Journey.Plain(Journey.Content("A decision")),
        })).BeingProblem(422, "refused");
        var proposed = (await register.Get(Secretariat, $"{agreed.Path}/history")).Json["events"]![0]!["position"]!.GetValue<long>();
        var correction = await _journey.Amend(
            agreed, Journey.Content("A decision"), "correct", new { @event = proposed, shows = "The paper says decision." });
        (await _journey.Adopt(correction)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["M2", "M4", "M5"]);
        (await _journey.Consult(correction)).Being(200);
        await register.Pass(15);
        await _journey.Ask(correction);
        (await _journey.Adopt(correction)).Being(200);
        (await register.Get(Secretariat, "/exceptions")).Json["exceptions"]!.AsArray()
            .ShouldContain(e => $"{e!["kind"]}" == "correction" && $"{e["reference"]}" == agreed.Reference);
    }
}
