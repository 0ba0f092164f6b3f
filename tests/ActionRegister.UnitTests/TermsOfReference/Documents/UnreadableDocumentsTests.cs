using System.Text;
using ActionRegister.Domain.TermsOfReference.Documents;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.TermsOfReference.Documents.Reading;

namespace ActionRegister.UnitTests.TermsOfReference.Documents;

public sealed class UnreadableDocumentsTests
{
    [Theory]
    [InlineData("", "The document is empty.")]
    [InlineData(" \n\t\r\n\f\u00A0", "The document is empty.")]
    [InlineData("\u2022\n\n\u2022\n", "The document has bullets but no words.")]
    [InlineData("Group\n\nTerms of Reference\n", "The document has no heading with clauses below it.")]
    [InlineData("Group\n\nTerms of Reference\n\n\u2022 Keep.\n", "Line 5: The clauses that begin here have no heading above them; "
        + "the register cites clauses by heading and place.")]
    [InlineData("\u2022 Keep.\n\nAims\n\n\u2022 Sound.\n", "Line 1: The clauses that begin here have no heading above them; "
        + "the register cites clauses by heading and place.")]
    [InlineData("Group\n\nAims\n\n\u2022 Keep.\n\nAims\n\n\u2022 Sound.\n",
        "Line 7: The heading Aims stands on line 3 already; clauses below it could not be told apart.")]
    [InlineData("Group\n\nAims\n\u2022 A.\n\u2022 B.\n\n\n\u2022 C.\n\u2022 D.\n\n\n\u2022 E.\n",
        "Line 12: A list begins here without a heading, and so does the one on line 8; give one a heading.")]
    [InlineData("Group\n\nAims\n\u2022 Keep\0.\n", "Line 4: The character U+0000 is not text; the file must be UTF-8 text.")]
    [InlineData("Group\n\nAims\n\u2022 Keep\u0092.\n", "Line 4: The character U+0092 is not text; the file must be UTF-8 text.")]
    [InlineData("Group\n\nAims\n\u2022 Keep \uFFFD.\n", "Line 4: A character could not be read; the file must be UTF-8 text.")]
    public void What_stands_in_the_way_is_said_with_its_line(string text, string problem) => Problems(text).ShouldBe([problem]);

    [Fact]
    public void Half_a_character_could_not_be_read() =>
        Problems("Group\n\nAims\n\u2022 Keep \uD83D.\n").ShouldBe(
            ["Line 4: A character could not be read; the file must be UTF-8 text."]);

    [Fact]
    public void A_whole_character_beyond_the_first_plane_is_text() =>
        Aims("\u2022 Keep \U0001F4A1.\n").ShouldBe(["Aims 1: Keep \U0001F4A1."]);

    [Fact]
    public void A_binary_file_has_at_most_ten_problems() =>
        Problems(Encoding.Latin1.GetString([.. Enumerable.Range(0, 50_000).Select(i => (byte)(i * 7))])).Count.ShouldBe(10);

    [Fact]
    public void Five_million_characters_are_refused_unread() =>
        Problems(new string('\u2022', 5_000_000)).ShouldBe(
            ["The file holds 5000000 characters; the register reads terms of at most 100000."]);

    // Five times as long must not take 25 times the work. Memory asked for stands in for work: unlike time, it is the same
    // on every machine, however busy.
    [Theory]
    [InlineData("\u2022 a\n")]
    [InlineData("\u2022")]
    [InlineData("\u2022\n")]
    [InlineData("\n")]
    [InlineData(" ")]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("a\n")]
    [InlineData("Aims:\n")]
    [InlineData("Aims\n\n\u2022 a.\n\n")]
    [InlineData("(a) b\n")]
    [InlineData("1.1.1.1.")]
    [InlineData("- a-\n")]
    [InlineData("\u00AD\n")]
    [InlineData("\f1\n")]
    [InlineData(" a:\nb\n")]
    public void The_work_of_reading_grows_with_the_length_of_the_document(string unit) =>
        Allocated(unit, TermsDocumentReader.MostCharacters)
            .ShouldBeLessThan(10 * Allocated(unit, TermsDocumentReader.MostCharacters / 5));

    private static long Allocated(string unit, int length)
    {
        var text = new StringBuilder("Group\nTerms of Reference\n\nAims\n\n");
        while (text.Length + unit.Length <= length)
        {
            text.Append(unit);
        }

        var document = text.ToString();
        var before = GC.GetAllocatedBytesForCurrentThread();
        TermsDocumentReader.Read(document);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
