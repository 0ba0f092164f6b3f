using ActionRegister.Web.Components;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Components;

/// <summary>What people wrote stays text, wherever a component puts it; and what the fixtures do not say.</summary>
public sealed class InnerTests
{
    private const string Hostile = "\"><script>alert(1)</script>&amp;'";

    [Fact]
    public void Text_and_attributes_are_encoded()
    {
        var written = FixtureTests.Written(new TextInput
        {
            Id = Hostile,
            Name = Hostile,
            Value = Hostile,
            Label = new() { Text = Hostile },
            Hint = new() { Text = Hostile },
            ErrorMessage = new() { Text = Hostile },
            Attributes = new Dictionary<string, string> { ["data-said"] = Hostile },
        });
        written.ShouldNotContain("<script");
        var input = new HtmlParser().ParseDocument(written).QuerySelector("input")!;
        input.GetAttribute("value").ShouldBe(Hostile);
        input.GetAttribute("data-said").ShouldBe(Hostile);
        input.Attributes.Length.ShouldBe(7);
    }

    [Fact]
    public void Html_is_written_as_it_is() =>
        FixtureTests.Written(new Hint { Html = new HtmlString("<em>so</em>"), Text = "not this" }).ShouldBe("<div class=\"govuk-hint\"><em>so</em></div>");

    [Theory]
    [InlineData("\nFirst line is empty")]
    [InlineData("One\n\nTwo")]
    public void A_textarea_gives_back_what_was_written(string text) =>
        new HtmlParser().ParseDocument(FixtureTests.Written(new Textarea { Name = "text", Value = text })).QuerySelector("textarea")!.TextContent.ShouldBe(text);
}
