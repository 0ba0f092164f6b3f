using System.Text.Encodings.Web;
using ActionRegister.Domain.Contents;
using ActionRegister.Web.Wording;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Wording;

public sealed class UnbrokenTests
{
    [Theory]
    [InlineData("Consent to D-2026-0018", "Consent to <span class=\"register-reference\">D-2026-0018</span>")]
    [InlineData("A-2026-12345 & <D-2026-0001>", "<span class=\"register-reference\">A-2026-12345</span> &amp; &lt;<span class=\"register-reference\">D-2026-0001</span>&gt;")]
    [InlineData("ID-2026-0018, D-26-1, 2026-05-03", "ID-2026-0018, D-26-1, 2026-05-03")]
    [InlineData("", "")]
    public void Each_reference_is_kept_together_and_every_word_is_encoded(string words, string html) => Written(new(words)).ShouldBe(html);

    [Fact]
    public void A_reference_alone_is_kept_together() =>
        Written(new(new Reference("D-2026-0018"))).ShouldBe("<span class=\"register-reference\">D-2026-0018</span>");

    private static string Written(Unbroken words)
    {
        using var writer = new StringWriter();
        words.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
