using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.TermsOfReference.Documents.Reading;

namespace ActionRegister.UnitTests.TermsOfReference.Documents;

public sealed class BulletsAndNumbersTests
{
    private static readonly string[] _two = ["Aims 1: Keep the lights lit.", "Aims 2: Sound the horn."];
    private static readonly string[] _nested =
        ["Aims 1: Keep the lights:", "Aims 1(a): Lit at night.", "Aims 1(b): Clean by day.", "Aims 2: Sound the horn."];

    [Theory]
    [InlineData("\u2022 ")]
    [InlineData("\u2022")]
    [InlineData("\u2022\t")]
    [InlineData("\u2022\u00A0")]
    [InlineData("\u2022 \u2003 ")]
    [InlineData("\u2022 \u2022 ")]
    [InlineData("  \u2022 ")]
    [InlineData("\t\u2022 ")]
    [InlineData("\u00A0\u00A0\u2022 ")]
    [InlineData("\uFEFF\u2022 ")]
    [InlineData("\uF0B7 ")]
    [InlineData("\uF0B7\t")]
    [InlineData("\uF0A7 ")]
    [InlineData("\uE123 ")]
    [InlineData("\u00B7 ")]
    [InlineData("\u25AA ")]
    [InlineData("\u27A2 ")]
    [InlineData("o ")]
    [InlineData("o\t")]
    [InlineData("\u00A7 ")]
    [InlineData("- ")]
    [InlineData("\u2013 ")]
    [InlineData("\u2014\t")]
    [InlineData("* ")]
    [InlineData("+ ")]
    public void Whatever_the_bullet_it_is_no_part_of_the_words(string bullet) =>
        Aims($"{bullet}Keep the lights lit.\n{bullet}Sound the horn.\n").ShouldBe(_two);

    [Theory]
    [InlineData("1. ", "2. ")]
    [InlineData("1) ", "2) ")]
    [InlineData("(1) ", "(2) ")]
    [InlineData("1\t", "2\t")]
    [InlineData("1\u00A0", "2\u00A0")]
    [InlineData("1   ", "2   ")]
    [InlineData("1.1 ", "1.2 ")]
    [InlineData("3.1.1. ", "3.1.2. ")]
    [InlineData("(a) ", "(b) ")]
    [InlineData("a. ", "b. ")]
    [InlineData("i) ", "ii) ")]
    [InlineData("(i)\t", "(ii)\t")]
    public void Whatever_the_number_it_is_no_part_of_the_words(string first, string second) =>
        Aims($"{first}Keep the lights lit.\n{second}Sound the horn.\n").ShouldBe(_two);

    [Theory]
    [InlineData("\u2022 ", "   o ")]
    [InlineData("\u2022 ", "o ")]
    [InlineData("\u2022 ", "    \u2022 ")]
    [InlineData("\u2022 ", "\t\u2013 ")]
    [InlineData("\uF0B7 ", "\uF0A7 ")]
    [InlineData("- ", "  - ")]
    public void A_deeper_bullet_belongs_to_the_clause_above(string outer, string inner) =>
        Aims($"{outer}Keep the lights:\n{inner}Lit at night.\n{inner}Clean by day.\n{outer}Sound the horn.\n").ShouldBe(_nested);

    [Fact]
    public void Letters_below_numbers_belong_to_the_number_above() =>
        Aims("1. Keep the lights:\n(a) Lit at night.\n(b) Clean by day.\n2. Sound the horn.\n").ShouldBe(_nested);

    [Fact]
    public void The_letter_after_h_is_i_and_no_Roman_number() =>
        Aims("1. Keep:\n" + string.Concat("abcdefghij".Select(letter => $"({letter}) Lamp {letter}.\n")))[9]
            .ShouldBe("Aims 1(i): Lamp i.");

    [Fact]
    public void Three_depths_have_names() =>
        Aims("1. Keep:\n(a) Lamps:\n(i) Lit.\n(ii) Clean.\n(b) Horns.\n2. Meet.\n").ShouldBe(
            ["Aims 1: Keep:", "Aims 1(a): Lamps:", "Aims 1(a)(i): Lit.", "Aims 1(a)(ii): Clean.", "Aims 1(b): Horns.", "Aims 2: Meet."]);

    [Theory]
    [InlineData("\u2022\n\u2022 Keep the lights lit.\n\u2022\n\u2022 Sound the horn.\n\u2022\n")]
    [InlineData("\u2022 Keep the lights lit.\n\n\u2022\n\n\u2022 Sound the horn.\n\n\u2022\n")]
    public void A_bullet_without_words_is_no_clause(string list) => Aims(list).ShouldBe(_two);

    [Theory]
    [InlineData("\u2022\nKeep the lights lit.\n\u2022\nSound the horn.\n")]
    [InlineData("\u2022\n\nKeep the lights lit.\n\n\u2022\n\nSound the horn.\n")]
    [InlineData("1.\nKeep the lights lit.\n2.\nSound the horn.\n")]
    public void A_bullet_on_a_line_of_its_own_belongs_to_the_words_below(string list) => Aims(list).ShouldBe(_two);

    [Fact]
    public void Short_words_below_bullets_that_stand_alone_are_clauses_and_no_headings() =>
        Aims("\u2022\n\nKeep the lights lit\n\n\u2022\n\nSound the horn\n\n\u2022\n\nMeet quarterly\n").ShouldBe(
            ["Aims 1: Keep the lights lit", "Aims 2: Sound the horn", "Aims 3: Meet quarterly"]);

    [Fact]
    public void A_heading_below_a_bullet_without_words_is_a_heading() =>
        Aims("\u2022 Keep the lights lit.\n\n\u2022\n\nMembers\n\n\u2022 Both ports.\n").ShouldBe(
            ["Aims 1: Keep the lights lit.", "Members 1: Both ports."]);

    [Fact]
    public void A_clause_that_lost_its_bullet_between_others_is_still_a_clause() =>
        Aims("\u2022 Keep the lights lit.\n\nSound the horn.\n\n\u2022 Meet quarterly.\n")
            .ShouldBe([.. _two, "Aims 3: Meet quarterly."]);

    [Fact]
    public void A_number_that_does_not_follow_is_named_with_its_line() =>
        Problems("Group\nTerms of Reference\n\nAims\n\n1. Keep the lights lit.\n\n3. Sound the horn.\n").ShouldBe(
            ["Line 8: The number of this clause does not follow on from the clause before it, or it is nested too deep."]);

    [Fact]
    public void Numbers_may_go_on_below_the_next_heading() =>
        Clauses("Group\nTerms of Reference\n\nAims\n\n1. Keep.\n2. Sound.\n\nMembers\n\n3. Both ports.\n")
            .ShouldBe(["Aims 1: Keep.", "Aims 2: Sound.", "Members 1: Both ports."]);

    [Fact]
    public void Numbers_that_start_again_begin_a_list_whose_heading_was_lost() =>
        Clauses("Group\nTerms of Reference\n\nAims\n\n1. Keep.\n2. Sound.\n\n1. Both ports.\n")
            .ShouldBe(["Aims 1: Keep.", "Aims 2: Sound.", "[Arrangements] 1: Both ports."]);
}
