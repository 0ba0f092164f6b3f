using ActionRegister.IntegrationTests.Http;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>The group, its terms of reference, and the pages that explain.</summary>
public sealed class GroupPagesTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    [Theory]
    [InlineData("/group")]
    [InlineData("/terms")]
    [InlineData("/terms/1")]
    [InlineData("/terms/changes")]
    public async Task They_are_for_people_of_the_group(string path)
    {
        using var stranger = Visitor.As(null, register);
        (await stranger.Open(path)).Heading.ShouldBe("Sign in");
        var former = (await register.Post(Secretariat, "/people", new { name = "Former" })).Being(200).Json["person"]!.GetValue<Guid>();
        using var outsider = Visitor.As(new(former), register);
        (await outsider.Open(path)).Seeing(403).Heading.ShouldBe("This page is not for you");
    }

    [Fact]
    public async Task The_group_is_shown_with_its_co_chairs_seats_and_offices()
    {
        using var visitor = Visitor.As(Holder(Wales), register);
        await visitor.Open("/group");
        visitor.Seeing(200).Heading.ShouldBe("The groupAsylum and Resettlement, Council Senior Engagement Group");
        visitor.Words.ShouldContain("Co-chair, central government Person 1 Since");
        visitor.Words.ShouldContain("Wales Person 22");
        visitor.Words.ShouldContain("Secretariat Person 3");
        visitor.Words.ShouldContain("Auditors Nobody");
    }

    [Fact]
    public async Task On_a_day_before_the_founding_there_is_no_group_and_the_page_says_that_it_shows_the_past()
    {
        using var visitor = Visitor.As(Secretariat, register);
        await visitor.Open("/group");
        (await visitor.Press("Show", ("asAt", $"{register.Today.AddDays(-1):yyyy-MM-dd}"))).Seeing(200);
        visitor.Words.ShouldStartWith("The past You see what the register had at the end of");
        visitor.Words.ShouldContain("The group had not been founded.");
        (await visitor.Follow("See it as it is now")).Words.ShouldContain("Person 22");
    }

    [Theory]
    [InlineData("2026-02-30", "Enter a real day, such as 2026-05-03")]
    [InlineData("yesterday", "Enter a real day, such as 2026-05-03")]
    [InlineData("9999-12-31", "Enter today or a day before it")]
    public async Task A_day_that_cannot_be_shown_is_explained(string day, string because)
    {
        using var visitor = Visitor.As(Secretariat, register);
        (await visitor.Open($"/group?asAt={day}")).Seeing(400).Errors.ShouldNotBeNull().ShouldContain(because);
        visitor.Document.Title.ShouldNotBeNull().ShouldStartWith("Error: ");
        visitor.Document.QuerySelector($"a[href='#as-at']").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_terms_are_shown_clause_by_clause_with_what_the_group_chose_where_they_are_silent()
    {
        using var visitor = Visitor.As(LocalCoChair, register);
        (await visitor.Open("/terms")).Seeing(200).Heading.ShouldBe("Terms of referenceARCSEG, October 2022");
        visitor.Document.QuerySelectorAll(".register-clause").Length.ShouldBe(19);
        visitor.Words.ShouldContain("How long does the early notice of an intended decision or action run? 14 clear days The terms are silent: the register's default. For clause Focus 5.");
        (await visitor.Open("/terms/2")).Seeing(404);
        (await visitor.Open("/terms/changes")).Seeing(200).Words.ShouldContain("There is one version of the terms");
    }

    [Theory]
    [InlineData("/help", "How the register works")]
    [InlineData("/accessibility", "Accessibility statement")]
    [InlineData("/cookies", "Cookies")]
    [InlineData("/privacy", "Privacy")]
    public async Task Everybody_can_read_how_it_works(string path, string heading)
    {
        using var stranger = Visitor.As(null, register);
        (await stranger.Open(path)).Seeing(200).Heading.ShouldBe(heading);
        stranger.Document.QuerySelectorAll("footer a").Length.ShouldBe(4);
        await stranger.Follow("Cymraeg");
        stranger.Seeing(200).Heading.ShouldNotBe(heading == "Cookies" ? "" : heading);
    }

    [Fact]
    public async Task Every_cookie_is_named_on_the_page_about_cookies()
    {
        using var visitor = Visitor.As(null, register);
        await visitor.Open("/cookies");
        foreach (var cookie in new[] { "demo-person", "language", ".AspNetCore.Antiforgery" }) visitor.Words.ShouldContain(cookie);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        (await register.Send(request, null, ("Accept", "text/html"))).Headers["Set-Cookie"].ShouldStartWith(".AspNetCore.Antiforgery");
    }
}
