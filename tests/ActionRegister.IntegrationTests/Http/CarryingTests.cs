using System.Text.Json.Nodes;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>J10: a carried change starts from what is in force, and what it results in is in the same append.</summary>
public sealed class CarryingTests(HttpRegister register, PostgresServer server) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    [Fact]
    public async Task A_setting_is_chosen_in_the_append_of_the_agreement_and_overturned_in_the_append_of_the_overturn()
    {
        var agreed = await _journey.Agreed("A longer confirmation", Journey.Setting("co-chair-confirmation", "14", "20"));
        await InOneAppend(await _journey.Last(agreed, "joint-agreement-recorded.v1"), "14", "20");
        (await Value("co-chair-confirmation")).ShouldBe("20");

        var overturn = await _journey.Overturn(agreed);
        await _journey.Ready(overturn);
        (await _journey.Adopt(overturn)).Being(200);
        await InOneAppend(await _journey.Last(agreed, "amendment-adopted.v1"), "20", "14");
        (await Value("co-chair-confirmation")).ShouldBe("14");
    }

    [Fact]
    public async Task A_setting_that_was_chosen_meanwhile_is_not_overwritten()
    {
        var late = await _journey.ReadyToAgree(Journey.Content("J10, late", carries: Journey.Setting("completion-dispute", "14", "10")));
        var first = await _journey.ReadyToAgree(Journey.Content("J10, first", carries: Journey.Setting("completion-dispute", "14", "12")));
        (await _journey.Agree(first)).Being(200);

        var refused = (await _journey.Agree(late)).BeingProblem(422, "requirements-unmet");
        refused.Unmet.ShouldContain("J10");
        refused.Json["detail"]!.GetValue<string>().ShouldContain("The proposal starts from \"14\" for completion-dispute; \"12\" is in force.");
        (await Value("completion-dispute")).ShouldBe("12");

        var put = await _journey.Overturn(first);
        await _journey.Ready(put);
        (await _journey.Adopt(put)).Being(200);
        (await Value("completion-dispute")).ShouldBe("14");
    }

    [Fact]
    public async Task New_terms_that_start_from_others_than_those_in_force_are_not_adopted()
    {
        var amendment = await _journey.Amend(await _journey.AdoptedTerms(), await NewTerms(register, from: "aasc-era"));
        await _journey.Ready(amendment);

        var refused = (await _journey.Adopt(amendment)).BeingProblem(422, "requirements-unmet");
        refused.Unmet.ShouldBe(["M7"]);
        refused.Json["detail"]!.GetValue<string>().ShouldContain("The proposal starts from the terms \"aasc-era\"; \"arcseg-2022\" are in force.");
    }

    [Fact]
    public async Task Under_the_lock_new_terms_are_no_decision_of_their_own()
    {
        var text = await _journey.Propose(await NewTerms(register, from: "arcseg-2022"));
        (await _journey.UnmetOf(text)).ShouldContain("J10");
    }

    [Fact]
    public async Task Without_the_lock_new_terms_are_a_decision_that_starts_from_those_in_force()
    {
        await using var earlier = new HttpRegister(server)
        {
            Terms = ReadyMadeTerms.AascEra with { Dated = ReadyMadeTerms.AascEra.Dated.WithDay(new(2019, 9, 1), "the contracts began") },
        };
        await earlier.InitializeAsync();
        var journey = new Journey(earlier);

        (await journey.UnmetOf(await journey.Propose(await NewTerms(earlier, from: "arcseg-2022"), CentralCoChair))).ShouldContain("J10");
        (await journey.UnmetOf(await journey.Propose(await NewTerms(earlier, from: "aasc-era"), CentralCoChair))).ShouldNotContain("J10");
    }

    private static async Task<object> NewTerms(HttpRegister register, string from)
    {
        var terms = (await register.Get(Secretariat, "/terms")).Json["terms"]!.DeepClone();
        (terms["name"], terms["shortName"]) = ("later", "The later terms");
        return Journey.Content("The later terms", carries: new { terms = new { from, to = terms } });
    }

    private async Task InOneAppend(JsonNode act, string from, string to)
    {
        var chosen = await _journey.LastOfGroup("setting-chosen.v1");
        chosen["command"]!.GetValue<Guid>().ShouldBe(act["command"]!.GetValue<Guid>());
        ($"{chosen["facts"]!["from"]}", $"{chosen["facts"]!["to"]}").ShouldBe((from, to));
    }

    private async Task<string> Value(string setting) =>
        (await register.Get(Secretariat, "/group")).Json["rules"]!["settings"]!.AsArray().Single(s => $"{s!["name"]}" == setting)!["value"]!.GetValue<string>();
}
