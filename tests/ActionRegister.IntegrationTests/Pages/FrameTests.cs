using ActionRegister.IntegrationTests.Http;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Pages;

/// <summary>What holds for every page: who sees it, in which language, and what is shown in place of one that cannot be.</summary>
public sealed class FrameTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    [Fact]
    public async Task Whoever_is_not_signed_in_is_led_to_sign_in_and_back()
    {
        using var visitor = Visitor.As(null, register);
        (await visitor.Open("/recorded/1")).Seeing(200).Heading.ShouldBe("Sign in");
        visitor.Address.ShouldBe("/sign-in?to=%2Frecorded%2F1");
        (await visitor.Press("Person 22")).Seeing(200).Address.ShouldBe("/recorded/1");
        (await visitor.Press("Sign out")).Seeing(200).Heading.ShouldBe("Sign in");
        (await visitor.Open("/recorded/1")).Heading.ShouldBe("Sign in");
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task Signing_in_never_leads_out_of_the_register(string to)
    {
        using var visitor = Visitor.As(null, register);
        await visitor.Open($"/sign-in?to={Uri.EscapeDataString(to)}");
        (await visitor.Press("Person 22")).Seeing(200).Address.ShouldBe("/");
    }

    [Fact]
    public async Task A_form_of_another_site_signs_nobody_in()
    {
        using var forged = new HttpRequestMessage(HttpMethod.Post, "/sign-in?handler=SignIn")
        {
            Content = new FormUrlEncodedContent([new("person", $"{Secretariat}")]),
        };
        (await register.Send(forged, null)).Status.ShouldBe(400); // it has no token
    }

    [Fact]
    public async Task Whoever_holds_no_seat_or_office_is_told_so()
    {
        var nobody = (await register.Post(Secretariat, "/people", new { name = "Former" })).Being(200).Json["person"]!.GetValue<Guid>();
        using var visitor = Visitor.As(new(nobody), register);
        (await visitor.Open("/")).Seeing(403).Heading.ShouldBe("This page is not for you");
    }

    [Fact]
    public async Task What_is_not_there_is_said_in_a_page_to_people_and_as_a_problem_to_programs()
    {
        using var visitor = Visitor.As(Secretariat, register);
        (await visitor.Open("/nothing")).Seeing(404).Heading.ShouldBe("Page not found");
        (await register.Get(Secretariat, "nothing")).BeingProblem(404, "not-found");
    }

    [Fact]
    public async Task The_whole_interface_turns_to_Welsh_and_back()
    {
        using var visitor = Visitor.As(null, register);
        await visitor.Open("/sign-in?to=%2F");
        (await visitor.Follow("Cymraeg")).Heading.ShouldBe("Mewngofnodi");
        visitor.Address.ShouldBe("/sign-in?to=%2F");
        visitor.Document.DocumentElement.GetAttribute("lang").ShouldBe("cy");
        (await visitor.Follow("English")).Heading.ShouldBe("Sign in");
        (await visitor.Open("/language/xx")).Seeing(404);
    }

    [Fact]
    public async Task Who_you_are_and_as_what_stands_on_every_page()
    {
        using var visitor = Visitor.As(LocalCoChair, register);
        await visitor.Open("/");
        visitor.Document.QuerySelector(".register-me")!.TextContent.ShouldContain("Co-chair, local government");
    }
}
