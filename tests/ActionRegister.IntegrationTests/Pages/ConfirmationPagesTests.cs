using ActionRegister.IntegrationTests.Http;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>What one person recorded and another has to confirm: each has a page that "Awaiting you" leads to.</summary>
public sealed class ConfirmationPagesTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    [Fact]
    public async Task The_other_co_chair_confirms_a_new_one_whom_the_page_names()
    {
        var successor = await Person("Successor of the local co-chair");
        await Appoint("local", "lga", successor);
        using var outgoing = Visitor.As(LocalCoChair, register);
        (await outgoing.Open("/")).Seeing(200).Address.ShouldBe("/awaiting");
        (await outgoing.Follow("Confirm who holds this office now: Co-chair, local government")).Seeing(200);
        outgoing.Words.ShouldContain("Successor of the local co-chair");

        using var central = Visitor.As(CentralCoChair, register);
        await central.Open("/awaiting");
        await central.Follow("Confirm who holds this office now: Co-chair, local government");
        central.Words.ShouldContain("letter 2");
        central.Words.ShouldContain("Not confirmed yet");
        await central.Press("Confirm this co-chair", ("seen", $"{CentralCoChair}"));
        central.Seeing(422).Errors!.ShouldContain("is not the co-chair now");
        (await central.Press("Confirm this co-chair")).Seeing(200).Heading.ShouldBe("Recorded");

        (await outgoing.Open("/group/co-chairs/local/confirmation")).Status.ShouldBeOneOf(200, 403);
        using var member = Visitor.As(Holder(Wales), register);
        (await member.Open("/group/co-chairs/local/confirmation")).Seeing(200);
        member.Words.ShouldContain("Confirmed");
        (await member.Open("/group/co-chairs/nowhere/confirmation")).Seeing(404);

        // As it was, for the class's other tests.
        await Appoint("local", "lga", LocalCoChair.Value);
        (await register.Post(CentralCoChair, "/co-chairs/local/confirmation", new { person = LocalCoChair.Value })).Being(200);
    }

    [Theory]
    [InlineData("/secretariat", "Appoint to the secretariat")]
    [InlineData("/auditors", "Appoint as auditor")]
    public async Task An_office_that_one_co_chair_gave_takes_effect_with_the_others_button(string office, string button)
    {
        var person = await Person($"Half appointed to {office}");
        (await register.Post(CentralCoChair, office, new { person })).Being(200);
        using var central = Visitor.As(CentralCoChair, register);
        (await central.Open($"/group/offices/{person}")).Seeing(200);
        central.Words.ShouldContain("This is recorded already.");
        using var member = Visitor.As(Holder(Wales), register);
        await member.Open($"/group/offices/{person}");
        member.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        using var local = Visitor.As(LocalCoChair, register);
        await local.Open("/awaiting");
        (await local.Follow($"Appoint Half appointed to {office}, as the other co-chair has")).Seeing(200);
        local.Words.ShouldContain("Has not appointed");
        (await local.Press(button)).Seeing(200).Heading.ShouldBe("Recorded");
        await local.Open($"/group/offices/{person}");
        local.Words.ShouldNotContain("Has not appointed");
    }

    [Fact]
    public async Task Somebody_without_an_office_has_no_page_of_an_office()
    {
        using var visitor = Visitor.As(LocalCoChair, register);
        (await visitor.Open($"/group/offices/{await Person("No office")}")).Seeing(404);
    }

    [Fact]
    public async Task A_co_chair_confirms_a_sign_in_that_is_not_their_own()
    {
        var person = Holder(Wales).Value;
        foreach (var subject in new[] { "first", "second" })
            (await register.Post(Secretariat, $"/people/{person}/sign-ins", new { issuer = "https://id.example", subject = $"wales-{subject}" })).Being(200);
        using var visitor = Visitor.As(LocalCoChair, register);
        await visitor.Open("/awaiting");
        var link = visitor.Document.QuerySelectorAll("a[href$='/sign-in']").FirstOrDefault(a => a.GetAttribute("href")!.Contains($"{person}", StringComparison.Ordinal));
        link.ShouldNotBeNull();
        (await visitor.Open(link.GetAttribute("href")!)).Seeing(200);
        visitor.Words.ShouldContain("A way to sign in that waits");
        (await visitor.Press("Confirm this way to sign in")).Seeing(200).Heading.ShouldBe("Recorded");
        (await visitor.Open($"/group/people/{Guid.Empty}/sign-in")).Seeing(404);
    }

    [Fact]
    public async Task Both_co_chairs_authorise_an_erasure_that_the_page_describes()
    {
        var text = await _journey.Propose(Journey.Content("Commented on"));
        (await _journey.Notice(text)).Being(200);
        (await register.Post(Holder(Wales), $"{text.Path}/comments", new { contentHash = text.Hash, words = "Somebody's address." })).Being(200);
        var position = (await _journey.Last(text, "comment-made.v1"))["position"]!.GetValue<long>();
        (await register.Post(Secretariat, "/erasures", new { @event = position, part = "private", basis = "Asked for by the person." })).Being(200);
        foreach (var coChair in new[] { CentralCoChair, LocalCoChair })
        {
            using var visitor = Visitor.As(coChair, register);
            await visitor.Open("/awaiting");
            (await visitor.Follow("Authorise that personal data be erased, or leave it")).Seeing(200);
            visitor.Words.ShouldContain("Asked for by the person.");
            visitor.Words.ShouldNotContain("Somebody's address.");
            (await visitor.Press("Authorise the erasure")).Seeing(200).Heading.ShouldBe("Recorded");
            await visitor.Open($"/group/erasures/{position}-private");
            visitor.Words.ShouldContain("This is recorded already.");
        }

        using var member = Visitor.As(Holder(Wales), register);
        (await member.Open($"/group/erasures/{position}-private")).Seeing(200);
        member.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        (await member.Open($"/group/erasures/{position}-actor")).Seeing(404);
        (await member.Open($"/group/erasures/{position}-data")).Seeing(404);
    }

    private async Task<Guid> Person(string name) =>
        (await register.Post(Secretariat, "/people", new { name })).Being(200).Json["person"]!.GetValue<Guid>();

    private async Task Appoint(string side, string body, Guid person)
    {
        var day = $"{register.Today:yyyy-MM-dd}";
        (await register.Post(Secretariat, $"/co-chairs/{side}", new { person, from = day, notice = new { from = body, dated = day, document = "letter 2" } })).Being(200);
    }
}
