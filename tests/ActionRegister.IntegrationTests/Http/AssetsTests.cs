using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>The style sheet and the script of the pages: found, kept, and asking nothing of anybody else.</summary>
public sealed class AssetsTests(HttpRegister register) : IClassFixture<HttpRegister>
{
    [Fact]
    public async Task Pages_name_the_style_sheet_by_its_content_and_browsers_keep_it_for_a_year()
    {
        var page = (await register.Get(null, "sign-in")).Being(200).Text;
        var address = Regex.Match(page, "href=\"/(register\\.[a-z0-9]{10}\\.css)\"").Groups[1].Value;
        var style = (await register.Get(null, address)).Being(200);
        style.Headers["Cache-Control"].ShouldBe("max-age=31536000, immutable");
        style.Headers["Content-Type"].ShouldStartWith("text/css");
        style.Text.ShouldContain(".govuk-button");
        style.Text.ShouldContain(".moj-timeline");
    }

    [Fact]
    public async Task The_style_sheet_has_a_typeface_that_everybody_may_use_and_fetches_nothing()
    {
        var style = (await register.Get(null, "register.css")).Being(200).Text;
        style.ShouldContain("\"Liberation Sans\"");
        style.ShouldNotContain("@font-face");
        style.ShouldNotContain("GDS Transport");
        Regex.Matches(style, "url\\((.{6})").ShouldAllBe(m => m.Groups[1].Value.Trim('"').StartsWith("data:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("register.js", "text/javascript")]
    [InlineData("register.svg", "image/svg+xml")]
    public async Task The_script_and_the_icon_are_served(string path, string type) =>
        (await register.Get(null, path)).Being(200).Headers["Content-Type"].ShouldStartWith(type);
}
