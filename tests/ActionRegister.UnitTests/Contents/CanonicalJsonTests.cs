using System.Text;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Contents;

/// <summary>RFC 8785, as far as what is hashed here needs it.</summary>
public sealed class CanonicalJsonTests
{
    [Fact]
    public void Members_stand_in_the_order_of_their_UTF16_code_units() => // RFC 8785 §3.2.3
        Written(CanonicalJson.Object(
            ("\u20ac", "Euro Sign"), ("\r", "Carriage Return"), ("\ufb33", "Hebrew Letter Dalet With Dagesh"), ("1", "One"),
            ("\ud83d\ude00", "Emoji: Grinning Face"), ("\u0080", "Control"), ("\u00f6", "Latin Small Letter O With Diaeresis")))
        .ShouldBe(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With Diaeresis\","
            + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");

    [Fact]
    public void Only_the_quote_the_backslash_and_control_characters_are_escaped() => // RFC 8785 §3.2.2.2
        Written("\u20ac$\u000f\u000aA'\u0042\u0022\u005c\u005c\u0022\u002f").ShouldBe("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");

    [Theory]
    [InlineData("\b", "\\b")]
    [InlineData("\t", "\\t")]
    [InlineData("\n", "\\n")]
    [InlineData("\f", "\\f")]
    [InlineData("\r", "\\r")]
    [InlineData("\0", "\\u0000")]
    [InlineData("\u001f", "\\u001f")]
    [InlineData("\u007f", "\u007f")]
    [InlineData("\u2028", "\u2028")]
    [InlineData("<&>", "<&>")]
    public void A_character_is_written_in_one_way(string character, string written) => Written(character).ShouldBe($"\"{written}\"");

    [Fact]
    public void Null_true_false_whole_numbers_days_lists_and_objects_are_written()
    {
        Written(null).ShouldBe("null");
        Written(true).ShouldBe("true");
        Written(false).ShouldBe("false");
        Written(-7).ShouldBe("-7");
        Written(9007199254740991L).ShouldBe("9007199254740991");
        Written(new DateOnly(2026, 6, 1)).ShouldBe("\"2026-06-01\"");
        Written(new object?[] { "a", null, CanonicalJson.Object() }).ShouldBe("[\"a\",null,{}]");
    }

    [Fact]
    public void Half_a_character_has_no_bytes() => Should.Throw<EncoderFallbackException>(() => CanonicalJson.Write("\ud83d"));

    [Fact]
    public void What_has_no_canonical_form_is_not_guessed() => Should.Throw<ArgumentException>(() => CanonicalJson.Write(1.5));

    private static string Written(object? value) => Encoding.UTF8.GetString(CanonicalJson.Write(value));
}
