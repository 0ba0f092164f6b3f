using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.TermsOfReference.Documents.Reading;

namespace ActionRegister.UnitTests.TermsOfReference.Documents;

public sealed class WrappedLinesTests
{
    [Theory]
    [InlineData("co-\nproduction", "co-production")]
    [InlineData("co-  \n   production", "co-production")]
    [InlineData("co\u2010\nproduction", "co\u2010production")]
    [InlineData("2019\u2013\n2022", "2019\u20132022")]
    [InlineData("lamps/\nhorns", "lamps/horns")]
    [InlineData("pre-\nand post-war", "pre- and post-war")]
    [InlineData("lamps \u2013\nand horns", "lamps \u2013 and horns")]
    [InlineData("light\u00AD\nhouse", "lighthouse")]
    [InlineData("light\u00ADhouse", "lighthouse")]
    [InlineData("light\nhouse", "light house")]
    [InlineData("light\u00A0house", "light\u00A0house")]
    public void Lines_are_joined_and_nothing_else_changes(string wrapped, string joined) =>
        Aims($"\u2022 Keep the {wrapped}.\n").ShouldBe([$"Aims 1: Keep the {joined}."]);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\v")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData(" \t\u00A0\n")]
    public void Whatever_ends_a_line(string end) =>
        Aims($"\u2022 Keep the{end}lights lit.{end}\u2022 Sound the horn.{end}")
            .ShouldBe(["Aims 1: Keep the lights lit.", "Aims 2: Sound the horn."]);

    // Each of these second lines begins the way a clause may begin.
    [Theory]
    [InlineData("as settled in\n2. the year of the lamp")]
    [InlineData("of the kinds named in\n(b) above")]
    [InlineData("of both ports\n\u2013 and of the islands")]
    [InlineData("in autumn\n2022. Then rest")]
    [InlineData("for port\no\u2019clock ships")]
    public void A_wrapped_line_that_looks_like_a_clause_is_not_one(string wrapped) =>
        Aims($"  \u2022 Keep the lamps {wrapped}.\n  \u2022 Sound the horn.\n")
            .ShouldBe([$"Aims 1: Keep the lamps {wrapped.Replace('\n', ' ')}.", "Aims 2: Sound the horn."]);

    [Theory]
    [InlineData("\u2022 Keep the\n\flights lit.\n\u2022 Sound the horn.\n")]
    [InlineData("\u2022 Keep the\n\n3\n\f\nlights lit.\n\u2022 Sound the horn.\n")]
    [InlineData("\u2022 Keep the\n\nPage 3 of 4\n\f\n\nlights lit.\n\f\u2022 Sound the horn.\n")]
    [InlineData("\u2022 Keep the\n\nlights lit.\n\u2022 Sound the horn.\n")]
    [InlineData("\u2022 Keep the lights lit.\n\n\n1\n\f\n\n\n\u2022 Sound the horn.\n\n2\n")]
    public void A_page_break_or_a_stray_blank_line_ends_no_clause_and_its_page_number_is_no_words(string list) =>
        Aims(list).ShouldBe(["Aims 1: Keep the lights lit.", "Aims 2: Sound the horn."]);

    [Fact]
    public void A_page_break_in_a_tight_list_is_no_lost_heading() =>
        Aims("\u2022 Keep.\n\u2022 Sound.\n\n\n\f\n\n\u2022 Meet.\n").ShouldBe(["Aims 1: Keep.", "Aims 2: Sound.", "Aims 3: Meet."]);

    [Fact]
    public void Paragraphs_without_bullets_or_indents_are_clauses() =>
        Aims("Provide oversight of all the lamps and of the\nfog horns too\n\nMeet quarterly, and when a lamp has\ngone out.\n")
            .ShouldBe(
            [
                "Aims 1: Provide oversight of all the lamps and of the fog horns too",
                "Aims 2: Meet quarterly, and when a lamp has gone out.",
            ]);

    [Fact]
    public void Clauses_without_bullets_that_follow_each_other_are_told_by_their_indents() =>
        Aims(" Provide oversight of all the lamps and of the\nfog horns too\n Sound the horn\n Meet quarterly, and when a\nlamp has gone out\n")
            .ShouldBe(
            [
                "Aims 1: Provide oversight of all the lamps and of the fog horns too",
                "Aims 2: Sound the horn",
                "Aims 3: Meet quarterly, and when a lamp has gone out",
            ]);
}
