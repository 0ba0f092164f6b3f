using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>M7: an overturn, a correction and an amendment are what they say they are.</summary>
public sealed class KindTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    [Fact]
    public async Task An_overturn_takes_along_the_actions_that_it_names_as_they_stand_and_no_others()
    {
        var decision = await _journey.Agreed("A decision with actions");
        var falls = await AgreedAction("Falls with it", decision);
        var stays = await AgreedAction("Stays", decision);
        var overturn = await _journey.Overturn(decision, falls.Reference);
        await _journey.Ready(overturn);

        // What falls is guarded: the action as it was named, not as it has become.
        var amended = await AmendedAction(falls, "Falls with it, amended");
        var refused = (await _journey.Adopt(overturn)).BeingProblem(422, "requirements-unmet");
        refused.Unmet.ShouldBe(["M7"]);
        refused.Json["detail"]!.GetValue<string>().ShouldContain($"{falls.Reference} has changed since");

        var anew = await _journey.Overturn(decision, amended.Reference);
        await _journey.Ready(anew);
        (await _journey.Adopt(anew)).Being(200);
        (await Stage(decision)).ShouldBe("overturned");
        (await Stage(falls)).ShouldBe("overturned");
        (await Stage(stays)).ShouldBe("agreed");
        (await register.Get(Secretariat, stays.Path)).Json["under"]!.ToJsonString()
            .ShouldBe($$"""{"reference":"{{decision.Reference}}","overturned":true}""");
        (await _journey.Last(falls, "action-fell-with-decision.v1"))["command"]!.GetValue<Guid>()
            .ShouldBe((await _journey.Last(decision, "amendment-adopted.v1"))["command"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task An_action_of_another_decision_does_not_fall()
    {
        var decision = await _journey.Agreed("To be overturned alone");
        var stranger = await AgreedAction("Of another decision", await _journey.Agreed("Another decision"));
        var overturn = await _journey.Overturn(decision, stranger.Reference);
        await _journey.Ready(overturn);

        var refused = (await _journey.Adopt(overturn)).BeingProblem(422, "requirements-unmet");
        refused.Unmet.ShouldBe(["M7"]);
        refused.Json["detail"]!.GetValue<string>().ShouldContain($"{stranger.Reference} is not an action of {decision.Reference}.");
        (await Stage(stranger)).ShouldBe("agreed");
    }

    [Fact]
    public async Task An_amendment_does_not_drop_the_setting_that_its_entry_carries()
    {
        var agreed = await _journey.Agreed("A longer lapse", Journey.Setting("lapse", "180", "200"));
        var amendment = await _journey.Amend(agreed, Journey.Content("No longer a longer lapse"));
        (await _journey.UnmetOf(amendment)).ShouldContain("M7");
    }

    [Fact]
    public async Task Terms_of_reference_that_were_asked_to_be_overturned_are_still_in_force()
    {
        var overturn = await _journey.Overturn(await _journey.AdoptedTerms());
        await _journey.Ready(overturn);

        (await _journey.Adopt(overturn)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["M7"]);
        (await register.Get(Secretariat, "/terms")).Json["terms"]!["name"]!.GetValue<string>().ShouldBe("arcseg-2022");
    }

    // Case 28: what looks like a slip of the pen may change a meaning.
    [Fact]
    public async Task A_correction_touches_a_figure_or_a_day_only_if_its_source_shows_it()
    {
        var agreed = await _journey.Agreed("Weeks of warning");
        var right = Journey.Content("Weeks of warning", "Councils are told 3 weeks before a new site opens.");
        (await _journey.UnmetOf(await Correct(agreed, right, "The paper says so."))).ShouldContain("M7");
        (await _journey.UnmetOf(await Correct(agreed, right, "The paper says 3 weeks."))).ShouldNotContain("M7");

        var later = Journey.Plain(Journey.Content("Weeks of warning"));
        later["effectiveFrom"] = "2031-03-01";
        (await _journey.UnmetOf(await Correct(agreed, later, "The paper says March."))).ShouldContain("M7");
        (await _journey.UnmetOf(await Correct(agreed, later, "The paper says 1 March 2031."))).ShouldNotContain("M7");
    }

    [Fact]
    public async Task A_correction_touches_owner_and_due_date_only_if_its_source_shows_them()
    {
        var agreed = await AgreedAction("Write to the councils", await _journey.Agreed("A decision to write"));
        (await _journey.UnmetOf(await Correct(agreed, Changed("owners", new JsonArray("seat:scotland")), "The minutes name another region.")))
            .ShouldContain("M7");
        (await _journey.UnmetOf(await Correct(agreed, Changed("owners", new JsonArray("seat:scotland")), "The minutes name Scotland, not Wales.")))
            .ShouldNotContain("M7");
        (await _journey.UnmetOf(await Correct(agreed, Changed("due", new JsonObject { ["on"] = "2031-03-01" }), "The minutes say March.")))
            .ShouldContain("M7");
        (await _journey.UnmetOf(await Correct(agreed, Changed("due", new JsonObject { ["on"] = "2031-03-01" }), "The minutes say 2031-03-01.")))
            .ShouldNotContain("M7");

        JsonObject Changed(string member, JsonNode value)
        {
            var content = Journey.Plain(Journey.Content("Write to the councils"));
            content["owners"] = new JsonArray("seat:wales");
            content["due"] = new JsonObject { ["on"] = "2031-01-31" };
            content[member] = value;
            return content;
        }
    }

    [Fact]
    public async Task A_correction_cites_a_recording_of_its_own_entry()
    {
        var agreed = await _journey.Agreed("A desicion of its own");
        var content = Journey.Plain(Journey.Content("A decision of its own"));
        var body = new { kind = "correct", contentHash = agreed.Hash, content, source = new { @event = 0, shows = "The paper says decision." } };
        (await register.Post(Holder(Wales), $"{agreed.Path}/amendments", body)).BeingProblem(404, "not-found");
    }

    private async Task<Text> Correct(Text agreed, object content, string shows)
    {
        var proposed = (await register.Get(Secretariat, $"{agreed.Path}/history")).Json["events"]![0]!["position"]!.GetValue<long>();
        return await _journey.Amend(agreed, content, "correct", new { @event = proposed, shows });
    }

    private async Task<Text> AgreedAction(string title, Text decision)
    {
        var action = await _journey.ProposeAction(title, new DateOnly(2031, 1, 31), under: decision.Reference);
        (await _journey.Notice(action)).Being(200);
        await register.Pass(15);
        await _journey.Ask(action);
        (await _journey.Agree(action)).Being(200);
        return action;
    }

    private async Task<Text> AmendedAction(Text action, string title)
    {
        var content = Journey.Plain(Journey.Content(title));
        content["owners"] = new JsonArray("seat:wales");
        content["due"] = new JsonObject { ["on"] = "2031-01-31" };
        var amendment = await _journey.Amend(action, content);
        await _journey.Ready(amendment);
        (await _journey.Adopt(amendment)).Being(200);
        return action with { Hash = amendment.Hash };
    }

    private async Task<string> Stage(Text entry) => (await register.Get(Secretariat, entry.Path)).Json["row"]!["stage"]!.GetValue<string>();
}
