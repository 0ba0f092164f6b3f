using ActionRegister.Domain.People;
using ActionRegister.IntegrationTests.Http;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>What holds for the page of every act: signed out, not there, not for this person, wrong state.</summary>
public sealed class ActPagesTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private static readonly PersonId _bystander = Holder(new("scotland"));
    private readonly Journey _journey = new(register);

    // Who may not do the act on a proposal or action of Wales.
    private static readonly Dictionary<string, PersonId> _onProposal = new()
    {
        ["notice"] = _bystander,
        ["short-notice"] = _bystander,
        ["short-notice/agreement"] = _bystander,
        ["conflict"] = Secretariat,
        ["revise"] = _bystander,
        ["withdraw"] = _bystander,
        ["comment"] = Secretariat,
        ["round"] = _bystander,
        ["round/close"] = _bystander,
        ["round/left-out-seats"] = _bystander,
        ["position"] = Secretariat,
        ["agreement"] = _bystander,
        ["correction"] = _bystander,
    };

    private static readonly Dictionary<string, PersonId> _onAmendment = new()
    {
        ["consultation"] = _bystander,
        ["adoption"] = _bystander,
        ["revise"] = _bystander,
        ["withdraw"] = _bystander,
        ["comment"] = Secretariat,
        ["round"] = _bystander,
        ["round/close"] = _bystander,
        ["round/left-out-seats"] = _bystander,
        ["position"] = Secretariat,
    };

    private static readonly string[] _ofAgreed = ["amend", "overturn", "correct", "review", "progress", "completion"];

    private static readonly string[] _numbered =
    [
        "comments/99/withdrawal", "comments/99/answer", "objections/99/answer", "conflicts/99/withdrawal", "conflicts/99/settlement",
        "completions/99/dispute", "corrections/99/confirmation",
    ];

    public static TheoryData<string> Every => [.. _onProposal.Keys, .. _ofAgreed, .. _numbered, .. _onAmendment.Keys.Select(path => $"amendments/1/{path}")];

    public static TheoryData<string> OnProposal => [.. _onProposal.Keys];

    public static TheoryData<string> OnAmendment => [.. _onAmendment.Keys];

    public static TheoryData<string> Numbered => [.. _numbered];

    [Theory, MemberData(nameof(Every))]
    public async Task Whoever_is_not_signed_in_is_led_to_sign_in(string path)
    {
        using var visitor = Visitor.As(null, register);
        (await visitor.Open($"/entries/D-2026-0002/{path}")).Seeing(200).Heading.ShouldBe("Sign in");
    }

    [Theory, MemberData(nameof(Every))]
    public async Task An_act_on_an_entry_that_is_not_there_is_not_found(string path)
    {
        using var visitor = Visitor.As(Holder(Wales), register);
        (await visitor.Open($"/entries/D-2026-9999/{path}")).Seeing(404).Heading.ShouldBe("Page not found");
    }

    [Theory, MemberData(nameof(OnProposal))]
    public async Task Whoever_may_not_do_it_reads_whose_it_is(string path) =>
        await ReadsWhose(_onProposal[path], await _journey.Propose(Journey.Content("Whose")), path);

    [Theory, MemberData(nameof(OnAmendment))]
    public async Task Whoever_may_not_do_it_on_an_amendment_reads_whose_it_is(string path)
    {
        var agreed = await _journey.Agreed("Whose amendment");
        await ReadsWhose(_onAmendment[path], await _journey.Amend(agreed, Journey.Content("Whose amendment", "Three weeks.")), path);
    }

    [Theory, MemberData(nameof(Numbered))]
    public async Task An_act_on_a_comment_claim_or_report_that_is_not_there_is_not_found(string path)
    {
        var text = path.StartsWith("completions", StringComparison.Ordinal) ? await AgreedAction("Nothing to dispute") : await _journey.Propose(Journey.Content("Numbers"));
        using var visitor = Visitor.As(path.Contains("settlement", StringComparison.Ordinal) || path.Contains("confirmation", StringComparison.Ordinal) ? LocalCoChair : Holder(Wales), register);
        (await visitor.Open($"{text.Path}/{path}")).Seeing(404).Heading.ShouldBe("Page not found");
    }

    [Theory]
    [InlineData("notice", "is agreed. It can only be changed by an amendment")]
    [InlineData("revise", "is agreed. It can only be changed by an amendment")]
    [InlineData("position", "is agreed. It can only be changed by an amendment")]
    [InlineData("progress", "is a decision; only an action is carried out")]
    public async Task An_act_in_the_wrong_state_is_explained_with_its_clause_and_has_no_form(string path, string because)
    {
        var agreed = await _journey.Agreed("Wrong state");
        using var visitor = Visitor.As(Holder(Wales), register);
        (await visitor.Open($"{agreed.Path}/{path}")).Seeing(200).Words.ShouldContain(because);
        visitor.Words.ShouldContain("Demanded by the terms of reference");
        visitor.Document.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task An_empty_form_is_refused_field_by_field_and_records_nothing()
    {
        var text = await _journey.Propose(Journey.Content("Empty"));
        using var visitor = Visitor.As(Holder(Wales), register);
        await visitor.Open($"{text.Path}/comment");
        var before = register.LogSize();
        (await visitor.Press("Comment", ("comment", "  "))).Seeing(400).Errors.ShouldNotBeNull().ShouldContain("Write your comment");
        visitor.Document.Title.ShouldNotBeNull().ShouldStartWith("Error: ");
        visitor.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#comment");
        visitor.Document.QuerySelector("#comment").ShouldNotBeNull();
        register.LogSize().ShouldBe(before);
    }

    private async Task ReadsWhose(PersonId who, Text text, string path)
    {
        using var visitor = Visitor.As(who, register);
        (await visitor.Open($"{text.Path}/{path}")).Seeing(403).Words.ShouldContain("you may not");
        visitor.Words.ShouldNotContain("seat:");
        visitor.Document.QuerySelector("main form").ShouldBeNull();
    }

    private async Task<Text> AgreedAction(string title)
    {
        var text = await _journey.ProposeAction(title, register.Today.AddDays(90));
        (await _journey.Notice(text)).Being(200);
        await register.Pass(15);
        await _journey.Ask(text);
        (await _journey.Agree(text)).Being(200);
        return text;
    }
}
