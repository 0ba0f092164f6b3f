using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>New terms of reference, from the amendment of the entry that adopted the old to refusals that cite the new.</summary>
public sealed class NewTermsTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    [Fact]
    public async Task New_terms_amend_the_entry_that_adopted_the_old_and_rule_from_adoption_on()
    {
        var under = await _journey.ReadyToAgree(Journey.Content("Opened under the earlier terms"));
        var entry = await _journey.AdoptedTerms();
        var rules = (await register.Get(Secretariat, "/terms")).Json["rules"]!.GetValue<int>();
        var amendment = await _journey.Amend(entry, await NewTerms());

        (await _journey.Adopt(amendment)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["M2", "M4", "M5"]);
        (await _journey.Consult(amendment)).Being(200);
        await register.Pass(15);
        (await _journey.OpenRound(amendment)).Being(200);
        (await _journey.Adopt(amendment)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["M4", "M5"]);
        await _journey.EverySeatConsents(amendment);
        (await _journey.Adopt(amendment)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["M4"]);
        await _journey.BothCoChairsConsent(amendment);
        (await _journey.Adopt(amendment)).Being(200);

        var inForce = (await register.Get(Secretariat, "/terms")).Json;
        inForce["rules"]!.GetValue<int>().ShouldBe(rules + 1);
        inForce["terms"]!["name"]!.GetValue<string>().ShouldBe("arcseg-2031");
        await InOneAppend(entry);
        await SideBySide();

        // What was opened under the earlier terms stands, since no value that it was opened with has changed (case 33).
        (await _journey.Agree(under)).Being(200);
        var proposal = await _journey.Propose(Journey.Content("Under the new terms"));
        Cited((await _journey.Agree(proposal)).BeingProblem(422, "requirements-unmet"), "J7").ShouldBe("ARCSEG, March 2031, Focus 7");
        (await _journey.Notice(proposal)).Being(200);
        await register.Pass(15);
        await _journey.Ask(proposal);
        (await _journey.Agree(proposal)).Being(200);
        var change = await _journey.Amend(proposal, Journey.Content("Under the new terms, amended"));
        var refused = (await _journey.Adopt(change)).BeingProblem(422, "requirements-unmet");
        new[] { "M2", "M4", "M5" }.Select(code => Cited(refused, code)).ShouldAllBe(cite => cite == "ARCSEG, March 2031, [Arrangements] 8");
    }

    private async Task SideBySide()
    {
        using var visitor = Pages.Visitor.As(Holder(Wales), register);
        (await visitor.Open("/terms/1")).Seeing(200).Words.ShouldContain("These terms are no longer in force.");
        (await visitor.Follow("See the terms in force")).Words.ShouldContain("ARCSEG, March 2031");
        (await visitor.Follow("Compare two versions side by side")).Seeing(200);
        var added = visitor.Document.QuerySelectorAll("ins").ShouldHaveSingleItem();
        added.TextContent.ShouldBe("What is done nationally is agreed jointly.");
        visitor.Document.QuerySelectorAll("del").ShouldBeEmpty();
        (await visitor.Press("Compare", ("from", "2"), ("to", "1"))).Document.QuerySelectorAll("del").Length.ShouldBe(1);
        (await visitor.Open("/terms/changes?from=1&to=7")).Seeing(404);
    }

    // The new version says in a clause of its own that national actions are agreed jointly.
    private async Task<object> NewTerms()
    {
        var terms = (await register.Get(Secretariat, "/terms")).Json["terms"]!.DeepClone();
        (terms["name"], terms["shortName"]) = ("arcseg-2031", "ARCSEG, March 2031");
        terms["wording"]!.AsArray().Add(new JsonObject { ["cite"] = "Focus 7", ["summary"] = "What is done nationally is agreed jointly." });
        terms["places"]!["jointAgreement"] = "Focus 7";
        return Journey.Content("The terms of March 2031", carries: new { terms = new { from = "arcseg-2022", to = terms } });
    }

    private async Task InOneAppend(Text entry)
    {
        var adoption = await _journey.Last(entry, "amendment-adopted.v1");
        var terms = await _journey.LastOfGroup("terms-of-reference-adopted.v1");
        terms["command"]!.GetValue<Guid>().ShouldBe(adoption["command"]!.GetValue<Guid>());
        terms["position"]!.GetValue<long>().ShouldBe(adoption["position"]!.GetValue<long>() + 1);
    }

    private static string Cited(Answer refusal, string code)
    {
        var clause = refusal.Json["requirements"]!.AsArray().Single(requirement => $"{requirement!["code"]}" == code)!["clause"]!;
        return $"{clause["terms"]}, {clause["cite"]}";
    }
}
