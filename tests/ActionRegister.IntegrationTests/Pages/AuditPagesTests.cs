using ActionRegister.Domain.People;
using ActionRegister.IntegrationTests.Http;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>An auditor replays: log, event, proof, verification, the register as at an instant, what changed, exceptions.</summary>
public sealed class AuditPagesTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    public static TheoryData<string> Addresses =>
        ["/audit", "/audit/log", "/audit/events/1", "/audit/verify", "/audit/replay", "/audit/changes", "/exceptions"];

    [Theory, MemberData(nameof(Addresses))]
    public async Task The_pages_are_for_whoever_reads_the_register(string address)
    {
        using var stranger = Visitor.As(null, register);
        (await stranger.Open(address)).Heading.ShouldBe("Sign in");
        var former = (await register.Post(Secretariat, "/people", new { name = "Former" })).Being(200).Json["person"]!.GetValue<Guid>();
        using var outsider = Visitor.As(new(former), register);
        (await outsider.Open(address)).Seeing(403).Heading.ShouldBe("This page is not for you");
        using var member = Visitor.As(Holder(Wales), register);
        (await member.Open(address)).Seeing(200).Heading.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task The_log_is_listed_event_by_event_and_every_event_leads_to_what_proves_it()
    {
        var text = await _journey.Propose(Journey.Content("Seen in the log"));
        using var visitor = Visitor.As(Holder(Wales), register);
        await visitor.Open("/audit/log");
        visitor.Words.ShouldContain($"Decision proposed {text.Reference} Seen in the log Person 22 Member, Wales");
        await visitor.Press("Show", ("kind", "decision-proposed.v1"), ("entry", text.Reference), ("for", "seat:wales"));
        visitor.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        await visitor.Follow(visitor.Document.QuerySelector("tbody th a")!.TextContent);
        visitor.Seeing(200).Heading.ShouldEndWith("Decision proposed");
        visitor.Words.ShouldContain("Seen in the log");
        visitor.Words.ShouldContain("The entry as it is hashed is for auditors.");
        visitor.Words.ShouldContain("Fingerprint in the tree:");
        (await visitor.Open("/audit/events/999999")).Seeing(404);
    }

    [Fact]
    public async Task The_first_events_come_first_when_asked_for_and_further_ones_follow()
    {
        using var visitor = Visitor.As(Secretariat, register);
        for (var n = 0; n < 20; n++) await _journey.Propose(Journey.Content($"One of many {n}"));
        await visitor.Open("/audit/log?order=oldest");
        visitor.Document.QuerySelector("tbody th")!.TextContent.Trim().ShouldBe("0");
        visitor.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(50);
        (await visitor.Follow("Further events")).Document.QuerySelector("tbody th")!.TextContent.Trim().ShouldBe("50");
    }

    [Theory]
    [InlineData("kind=unheard-of", "Choose one of the kinds of events", "kind")]
    [InlineData("for=seat:nowhere", "Choose one of the seats and offices", "for")]
    [InlineData("entry=D-2099-9999", "Enter a reference that the register has", "entry")]
    [InlineData("entry=%27%3Bdrop", "Enter a reference that the register has", "entry")]
    [InlineData("from=2026-02-30", "Enter a real day", "from")]
    public async Task A_filter_that_cannot_be_is_explained(string query, string because, string field)
    {
        using var visitor = Visitor.As(Secretariat, register);
        (await visitor.Open($"/audit/log?{query}")).Seeing(400).Errors.ShouldNotBeNull().ShouldContain(because);
        visitor.Document.GetElementById(field).ShouldNotBeNull();
        (await visitor.Open("/audit/log?cursor=nonsense")).Seeing(400);
    }

    [Fact]
    public async Task An_auditor_reads_entries_and_verifies_now_and_others_read_how_to_do_it_themselves()
    {
        var appointed = await Appointed();
        using var auditor = Visitor.As(appointed, register);
        (await auditor.Open("/audit/events/3")).Words.ShouldContain("{\"at\":");
        await auditor.Open("/audit/verify");
        await auditor.Press("Verify now");
        for (var tries = 0; !auditor.Words.Contains("Nothing is wrong", StringComparison.Ordinal); tries++)
        {
            tries.ShouldBeLessThan(300, auditor.Words);
            await Task.Delay(100, TestContext.Current.CancellationToken);
            await auditor.Open("/audit/verify");
        }

        auditor.Words.ShouldContain("Started by The auditor");
        using var member = Visitor.As(Holder(Wales), register);
        (await member.Open("/audit/verify")).Words.ShouldContain("Verifying on this page is for auditors.");
        member.Document.QuerySelectorAll("main button").ShouldBeEmpty();
        using var forged = new HttpRequestMessage(HttpMethod.Post, "/audit/verify");
        (await register.Send(forged, appointed)).Status.ShouldBe(400); // without the page's token
    }

    [Fact]
    public async Task The_register_is_shown_as_at_any_moment_and_what_changed_between_two()
    {
        var before = await _journey.Propose(Journey.Content("Known on the first day"));
        await register.Pass(3);
        var after = await _journey.Propose(Journey.Content("Known on the fourth day"));
        using var visitor = Visitor.As(Secretariat, register);
        await visitor.Open("/audit/replay");
        visitor.Words.ShouldContain(after.Reference);
        await visitor.Press("Show that moment", ("day", $"{register.Today.AddDays(-1):yyyy-MM-dd}"));
        visitor.Words.ShouldContain(before.Reference);
        visitor.Words.ShouldNotContain(after.Reference);
        await visitor.Press("Show that day", ("days", "0"));
        visitor.Words.ShouldContain(before.Reference);
        visitor.Words.ShouldNotContain(after.Reference);

        await visitor.Open($"/audit/changes?from={register.Today.AddDays(-1):yyyy-MM-dd}");
        visitor.Words.ShouldContain($"{after.Reference} Known on the fourth day New Proposed");
        visitor.Words.ShouldNotContain(before.Reference);
        (await register.Post(Holder(Wales), $"{before.Path}/revisions", new { contentHash = before.Hash, content = Journey.Content("Known on the first day", "Other words."), onlyFromComments = false })).Being(200);
        await visitor.Open($"/audit/changes?from={register.Today.AddDays(-1):yyyy-MM-dd}");
        visitor.Words.ShouldContain($"The words of {before.Reference} that changed");
        visitor.Document.QuerySelectorAll("ins").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/audit/replay?day=2026-13-01", "Enter a real day")]
    [InlineData("/audit/replay?day=9000-01-01", "Enter a time that has come")]
    [InlineData("/audit/changes?from=9000-01-01", "Enter a time that has come")]
    [InlineData("/audit/changes?from=x", "Enter a real day")]
    [InlineData("/exceptions?asAt=9000-01-01", "Enter today or a day before it")]
    public async Task A_moment_that_cannot_be_shown_is_explained(string address, string because)
    {
        using var visitor = Visitor.As(Secretariat, register);
        (await visitor.Open(address)).Seeing(400).Errors.ShouldNotBeNull().ShouldContain(because);
    }

    [Fact]
    public async Task Two_days_the_wrong_way_round_are_explained()
    {
        using var visitor = Visitor.As(Secretariat, register);
        (await visitor.Open($"/audit/changes?from={register.Today:yyyy-MM-dd}&to={register.Today.AddDays(-1):yyyy-MM-dd}"))
            .Seeing(400).Errors.ShouldNotBeNull().ShouldContain("The first day has to be before the last");
    }

    private async Task<PersonId> Appointed()
    {
        var person = (await register.Post(Secretariat, "/people", new { name = "The auditor" })).Being(200).Json["person"]!.GetValue<Guid>();
        foreach (var coChair in new[] { CentralCoChair, LocalCoChair }) (await register.Post(coChair, "/auditors", new { person })).Being(200);
        return new(person);
    }
}
