using ActionRegister.IntegrationTests.Http;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>The confirmation that every act leads to.</summary>
public sealed class RecordedPageTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    private readonly Journey _journey = new(register);

    [Fact]
    public async Task It_says_who_recorded_what_and_gives_the_receipt_once_the_signed_log_covers_it()
    {
        var text = await _journey.Propose(Journey.Content("Recorded on a page"));
        var position = (await _journey.Last(text, "decision-proposed.v1"))["position"]!.GetValue<long>();
        using var visitor = Visitor.As(Holder(Wales), register);
        for (var tries = 0; ; tries++)
        {
            (await visitor.Open($"/recorded/{position}?from={Uri.EscapeDataString(text.Path)}")).Seeing(200).Heading.ShouldBe("Recorded");
            if (!visitor.Words.Contains("Look again", StringComparison.Ordinal)) break;
            tries.ShouldBeLessThan(100);
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        visitor.Words.ShouldContain("Member, Wales");
        visitor.Words.ShouldContain($"{text.Reference} Recorded on a page");
        var receipt = visitor.Document.QuerySelectorAll("a[download]").ShouldHaveSingleItem();
        var bytes = await register.Bytes(Holder(Wales), receipt.GetAttribute("href")!);
        System.Text.Encoding.UTF8.GetString(bytes).ShouldContain($"index {position}");
        visitor.Document.QuerySelector($"a[href='{text.Path}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_never_recorded_is_not_found()
    {
        using var visitor = Visitor.As(Secretariat, register);
        (await visitor.Open("/recorded/999999")).Seeing(404).Heading.ShouldBe("Page not found");
        (await visitor.Open("/recorded/nothing")).Seeing(404);
    }

    [Fact]
    public async Task The_way_back_never_leads_out_of_the_register()
    {
        using var visitor = Visitor.As(Secretariat, register);
        await visitor.Open("/recorded/0?from=https%3A%2F%2Felsewhere.example%2F");
        visitor.Document.QuerySelectorAll("main a").ShouldAllBe(a => a.GetAttribute("href")!.StartsWith('/'));
    }

    [Fact]
    public async Task Whoever_may_not_read_the_register_sees_nothing_that_others_recorded()
    {
        var nobody = (await register.Post(Secretariat, "/people", new { name = "Former" })).Being(200).Json["person"]!.GetValue<Guid>();
        using var visitor = Visitor.As(new(nobody), register);
        (await visitor.Open("/recorded/0")).Seeing(403);
    }
}
