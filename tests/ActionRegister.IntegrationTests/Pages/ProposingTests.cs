using ActionRegister.Domain.People;
using ActionRegister.IntegrationTests.Http;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>Proposals through pages alone: one thing on each, kept as a draft, checked, sent.</summary>
public sealed class ProposingTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    [Fact]
    public async Task A_decision_is_written_page_by_page_checked_changed_and_sent()
    {
        using var wales = Visitor.As(Holder(Wales), register);
        var before = register.LogSize();
        await wales.Open("/propose");
        (await wales.Press("Continue")).Seeing(400).Errors.ShouldNotBeNull().ShouldContain("Choose a decision or an action");
        (await wales.Press("Continue", ("kind", "Decision"))).Seeing(200).Heading.ShouldEndWith("Title");
        (await wales.Press("Save and continue")).Seeing(400).Errors.ShouldNotBeNull().ShouldContain("Enter a title");
        (await wales.Press("Save and continue", ("title", "One page each"))).Seeing(200).Heading.ShouldEndWith("Text");
        await wales.Press("Save and continue", ("text", "Councils are told\r\ntwo weeks before."));
        await wales.Press("Save and continue", ("reasons", "So that services can prepare."));
        await wales.Press("Save and continue", ("impact", "None, because nothing moves."));
        await wales.Press("Save and continue", ("central", "Home Office"), ("local", "Wales"));
        await wales.Press("Save and continue", ("supersedes-none", "none"));
        (await wales.Press("Save and continue")).Seeing(200).Heading.ShouldEndWith("Check your answers");
        wales.Words.ShouldNotContain("Still missing");
        wales.Words.ShouldContain("This is a draft. It is not in the register");
        register.LogSize().ShouldBe(before);

        await wales.Follow("Change (Title)");
        (await wales.Press("Save and continue", ("title", "One page for each"))).Heading.ShouldEndWith("Check your answers");
        (await wales.Open("/drafts")).Words.ShouldContain("One page for each");
        await wales.Follow("Go on writing (One page for each)");
        (await wales.Press("Propose it")).Seeing(200).Heading.ShouldBe("Recorded");
        (await wales.Open("/drafts")).Words.ShouldNotContain("One page for each");
        (await register.Get(Secretariat, "/entries?limit=200")).Text.ShouldContain("One page for each");
    }

    [Fact]
    public async Task An_incomplete_action_can_be_proposed_and_says_what_agreement_will_need()
    {
        var draft = await Begin("Action", "Half an action");
        using var wales = draft.Visitor;
        (await wales.Open($"{draft.Path}/check")).Seeing(200).Words.ShouldContain("who is to do it");
        (await wales.Press("Propose it")).Seeing(200).Heading.ShouldBe("Recorded");
    }

    [Fact]
    public async Task Whoever_is_to_do_an_action_is_chosen_among_seats_bodies_and_offices_that_differ_in_words()
    {
        var draft = await Begin("Action", "Somebody's action");
        using var wales = draft.Visitor;
        (await wales.Open($"{draft.Path}/owners")).Seeing(200);
        var choices = wales.Document.QuerySelectorAll(".govuk-checkboxes__label").Select(label => label.TextContent.Trim()).ToList();
        choices.ShouldContain("Home Office (seat)");
        choices.ShouldContain("Home Office (body)");
        choices.ShouldBeUnique();
    }

    [Fact]
    public async Task A_draft_is_its_authors_until_it_is_deleted()
    {
        var draft = await Begin("Decision", "Only mine");
        using var wales = draft.Visitor;
        using var scotland = Visitor.As(Holder(new("scotland")), register);
        (await scotland.Open($"{draft.Path}/check")).Seeing(404);
        (await scotland.Open($"{draft.Path}/title")).Seeing(404);
        (await scotland.Open("/drafts")).Words.ShouldNotContain("Only mine");
        await wales.Open("/drafts");
        (await wales.Press("Delete (Only mine)")).Seeing(200).Words.ShouldNotContain("Only mine");
        (await wales.Open($"{draft.Path}/check")).Seeing(404);
    }

    [Fact]
    public async Task A_draft_without_a_text_is_not_sent()
    {
        using var wales = Visitor.As(Holder(Wales), register);
        await wales.Open("/propose");
        await wales.Press("Continue", ("kind", "Decision"));
        var path = wales.Address[..wales.Address.LastIndexOf('/')];
        await wales.Open($"{path}/check");
        (await wales.Press("Propose it")).Seeing(400).Errors.ShouldNotBeNull().ShouldContain("Write the text");
    }

    [Fact]
    public async Task An_assistant_writes_for_the_holder_who_sees_the_draft_and_it_is_proposed_for_the_seat()
    {
        var assistant = new PersonId((await register.Post(Secretariat, "/people", new { name = "Assistant of Wales" })).Being(200).Json["person"]!.GetValue<Guid>());
        (await register.Post(Holder(Wales), "/assistants", new { @for = "seat:wales", person = assistant.Value })).Being(200);
        using var helper = Visitor.As(assistant, register);
        (await helper.Open("/propose")).Seeing(200).Words.ShouldContain("Positions and consents stay with the holder.");
        await helper.Press("Continue", ("kind", "Decision"));
        var path = helper.Address[..helper.Address.LastIndexOf('/')];
        await helper.Press("Save and continue", ("title", "Written for Wales"));
        await helper.Press("Save and continue", ("text", "Words."));
        using var wales = Visitor.As(Holder(Wales), register);
        (await wales.Open("/drafts")).Words.ShouldContain("Written for Wales");
        await helper.Open($"{path}/check");
        (await helper.Press("Propose it")).Seeing(200).Heading.ShouldBe("Recorded");
        var text = await _journey.Propose(Journey.Content("For its assistant"));
        (await helper.Open($"{text.Path}/position")).Seeing(403).Words.ShouldContain("stay with the holder");
        (await helper.Open($"{text.Path}/comment")).Seeing(200).Words.ShouldContain("shown as done for the holder");
    }

    [Fact]
    public async Task Whoever_may_not_propose_is_told_who_does()
    {
        var auditor = new PersonId((await register.Post(Secretariat, "/people", new { name = "Former" })).Being(200).Json["person"]!.GetValue<Guid>());
        using var visitor = Visitor.As(auditor, register);
        (await visitor.Open("/propose")).Seeing(403);
        using var nobody = Visitor.As(null, register);
        (await nobody.Open("/propose")).Seeing(200).Heading.ShouldBe("Sign in");
        (await nobody.Open("/drafts")).Seeing(200).Heading.ShouldBe("Sign in");
    }

    [Fact]
    public async Task What_could_come_next_is_offered_or_explained_with_its_clause()
    {
        var text = await _journey.Propose(Journey.Content("Next steps"));
        using var wales = Visitor.As(Holder(Wales), register);
        (await wales.Open($"{text.Path}/next-steps")).Seeing(200);
        wales.Document.QuerySelectorAll(".register-next__acts a").Select(a => a.TextContent).ShouldBe(
            ["Comment", "Give early notice", "Revise the text", "Claim a conflict with an agreed entry", "Take the proposal back", "Correct a record"], ignoreOrder: true);
        wales.Words.ShouldContain("No round is open on this text; the group is not being asked yet.");
        wales.Words.ShouldContain("Still needed");
        (await wales.Follow("Give early notice")).Seeing(200);

        using var scotland = Visitor.As(Holder(new("scotland")), register);
        await scotland.Open($"{text.Path}/next-steps");
        scotland.Words.ShouldNotContain("Revise the text");
        (await scotland.Open("/entries/D-2026-9999/next-steps")).Seeing(404);
    }

    private async Task<(Visitor Visitor, string Path)> Begin(string kind, string title)
    {
        var visitor = Visitor.As(Holder(Wales), register);
        await visitor.Open("/propose");
        await visitor.Press("Continue", ("kind", kind));
        await visitor.Press("Save and continue", ("title", title));
        await visitor.Press("Save and continue", ("text", "Words of it."));
        return (visitor, visitor.Address[..visitor.Address.LastIndexOf('/')]);
    }
}
