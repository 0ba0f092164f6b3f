using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>Each of J1–J10, missing, keeps a proposal from being agreed.</summary>
public sealed class JointAgreementTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    [Fact]
    public async Task J1_what_was_withdrawn_is_not_agreed()
    {
        var text = await _journey.ReadyToAgree(Journey.Content("J1"));
        (await register.Post(Holder(Wales), $"{text.Path}/withdrawal", new { contentHash = text.Hash, reasons = "Overtaken." })).Being(200);
        (await _journey.Agree(text)).BeingProblem(422, "requirements-unmet").Unmet.ShouldContain("J1");
        (await _journey.OpenRound(text)).BeingProblem(422, "refused");
    }

    [Fact]
    public async Task J2_an_incomplete_text_is_not_put_to_the_group()
    {
        var content = Journey.Plain(Journey.Content("J2"));
        content.Remove("impact");
        var text = await _journey.Propose(content);
        (await _journey.Notice(text)).Being(200);
        await register.Pass(15);
        (await _journey.OpenRound(text)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["J2"]);
        (await _journey.UnmetOf(text)).ShouldContain("J2");
    }

    [Fact]
    public async Task J3_without_early_notice_or_before_its_window_has_closed_nothing_is_agreed()
    {
        var text = await _journey.Propose(Journey.Content("J3"));
        (await _journey.Agree(text)).BeingProblem(422, "requirements-unmet").Unmet.ShouldContain("J3");
        (await _journey.Notice(text)).Being(200);
        await register.Pass(14); // the fourteenth clear day still counts
        (await _journey.OpenRound(text)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["J3"]);
        await register.Pass(1);
        (await _journey.OpenRound(text)).Being(200);
    }

    [Fact]
    public async Task J4_every_comment_made_in_time_is_answered_first()
    {
        var text = await _journey.Propose(Journey.Content("J4"));
        (await _journey.Notice(text)).Being(200);
        (await register.Post(Holder(Seats[0]), $"{text.Path}/comments", new { contentHash = text.Hash, words = "In writing?" })).Being(200);
        await register.Pass(15);
        (await _journey.OpenRound(text)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["J4"]);
        (await register.Post(Holder(Wales), $"{text.Path}/comments/1/answer", new { answer = "not-accepted", reasons = "It is implied." })).Being(200);
        (await _journey.OpenRound(text)).Being(200);
    }

    [Fact]
    public async Task J5_the_group_is_asked_about_exactly_this_text()
    {
        var text = await _journey.ReadyToAgree(Journey.Content("J5"));
        (await register.Post(Secretariat, $"{text.Path}/round/close", new { contentHash = text.Hash, reasons = "Asked too early." })).Being(200);
        (await _journey.Agree(text)).BeingProblem(422, "requirements-unmet").Unmet.ShouldContain("J5");
    }

    [Fact]
    public async Task J6_one_silent_or_objecting_seat_blocks_and_is_named()
    {
        var text = await _journey.Propose(Journey.Content("J6"));
        (await _journey.Notice(text)).Being(200);
        await register.Pass(15);
        (await _journey.OpenRound(text)).Being(200);
        foreach (var seat in Seats.Where(s => s != Wales)) (await _journey.Position(text, seat)).Being(200);
        await _journey.BothCoChairsConsent(text);
        var silent = (await _journey.Agree(text)).BeingProblem(422, "requirements-unmet");
        silent.Unmet.ShouldBe(["J6"]);
        silent.Json["detail"]!.GetValue<string>().ShouldContain("Wales");

        (await _journey.Position(text, Wales, "objection")).BeingProblem(422, "refused"); // reasons are required
        (await _journey.Position(text, Wales, "objection", "Too short.")).Being(200);
        (await _journey.Agree(text)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["J6"]);
        (await _journey.Position(text, Wales)).Being(200);
        (await _journey.Agree(text)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["J6"]); // the objection has no answer yet
        (await register.Post(Holder(Wales), $"{text.Path}/objections/1/answer", new { answer = "Three weeks, then." })).Being(200);
        (await _journey.Agree(text)).Being(200);
    }

    [Fact]
    public async Task J7_both_co_chairs_consent()
    {
        var text = await _journey.Propose(Journey.Content("J7"));
        (await _journey.Notice(text)).Being(200);
        await register.Pass(15);
        (await _journey.OpenRound(text)).Being(200);
        await _journey.EverySeatConsents(text);
        (await _journey.Consent(text, CentralCoChair, "co-chair:central")).Being(200);
        (await _journey.Agree(text)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["J7"]);
        (await register.Post(LocalCoChair, $"{text.Path}/consent/refusal", new { contentHash = text.Hash, reasons = "Not yet." })).Being(200);
        (await _journey.Agree(text)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["J7"]);
        (await _journey.Consent(text, LocalCoChair, "co-chair:local")).Being(200); // refusing is not the end
        (await _journey.Agree(text)).Being(200);
    }

    // Case 33: what was open under the rules before stands under them no longer; what was agreed does.
    [Fact]
    public async Task J8_a_change_of_the_rules_takes_away_what_was_opened_under_the_rules_before()
    {
        var text = await _journey.ReadyToAgree(Journey.Content("J8"));
        var before = await _journey.Agreed("J8, agreed before");
        await _journey.Agreed("J8: a longer notice", Journey.Setting("early-notice", "14", "15"));
        (await _journey.Agree(text)).BeingProblem(422, "requirements-unmet").Unmet.ShouldContain("J8");
        (await register.Get(Holder(Wales), before.Path)).Json["row"]!["stage"]!.GetValue<string>().ShouldBe("agreed");

        var rules = (await register.Get(Holder(Wales), "/group")).Json["rules"]!;
        rules["settings"]!.AsArray().Single(s => $"{s!["name"]}" == "early-notice")!["value"]!.GetValue<string>().ShouldBe("15");
        // Put back, so that the class's other tests find the rules that they expect.
        var longer = await _journey.Propose(Journey.Content("J8: as it was", carries: Journey.Setting("early-notice", "15", "14")));
        (await _journey.Notice(longer)).Being(200);
        await register.Pass(16);
        await _journey.Ask(longer);
        (await _journey.Agree(longer)).Being(200);
    }

    // Case 27: superseding is no way around the consents that an amendment needs.
    [Fact]
    public async Task J9_an_entry_is_superseded_only_as_it_stands_and_with_every_consent()
    {
        var agreed = await _journey.Agreed("J9");
        var first = await _journey.Propose(Journey.Content("J9, replaced", supersedes: [agreed.Reference]));
        (await _journey.Notice(first)).Being(200);
        await register.Pass(15);
        (await _journey.OpenRound(first)).Being(200);
        (await _journey.UnmetOf(first)).ShouldContain("J9"); // no co-chair has consented
        await _journey.EverySeatConsents(first);
        await _journey.BothCoChairsConsent(first);
        (await _journey.Amend(agreed, Journey.Content("J9, amended meanwhile"))).Hash.ShouldNotBe(agreed.Hash);

        var amendment = await _journey.ReadyToAdopt(agreed, Journey.Content("J9, amended"));
        (await _journey.Adopt(amendment)).Being(200);
        (await _journey.Agree(first)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["J9"]);
    }

    [Fact]
    public async Task J10_a_carried_change_starts_from_what_is_in_force()
    {
        var text = await _journey.ReadyToAgree(Journey.Content("J10", carries: Journey.Setting("lapse", "90", "120")));
        (await _journey.Agree(text)).BeingProblem(422, "requirements-unmet").Unmet.ShouldBe(["J10"]);
    }
}
