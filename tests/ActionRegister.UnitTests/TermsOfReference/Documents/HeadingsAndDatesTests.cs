using ActionRegister.Domain.TermsOfReference;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.TermsOfReference.Documents.Reading;

namespace ActionRegister.UnitTests.TermsOfReference.Documents;

public sealed class HeadingsAndDatesTests
{
    [Theory]
    [InlineData("Its aims are to:", "Aims")]
    [InlineData("Its focus will include:", "Focus")]
    [InlineData("The Group\u2019s aims are to:", "Aims")]
    [InlineData("Our aims:", "Aims")]
    [InlineData("Aims", "Aims")]
    [InlineData("AIMS", "Aims")]
    [InlineData("Aims:", "Aims")]
    [InlineData("1. Aims", "Aims")]
    [InlineData("Role and purpose", "Role and purpose")]
    public void A_heading_is_cited_by_its_noun(string heading, string name) =>
        Clauses($"Group\nTerms of Reference\n\n{heading}\n\n\u2022 Keep the lights lit.\n")
            .ShouldBe([$"{name} 1: Keep the lights lit."]);

    [Fact]
    public void Headings_may_stand_right_above_and_below_their_lists() =>
        Clauses("Group\nTerms of Reference\nRole and purpose\nIts aims are to:\n\u2022 Keep.\nIts focus will include:\n\u2022 Sound.\n")
            .ShouldBe(["Aims 1: Keep.", "Focus 1: Sound."]);

    [Fact]
    public void Numbered_headings_above_numbered_clauses() =>
        Clauses("Group\nTerms of Reference\n\n1. Aims\n\n1.1 Keep.\n1.2 Sound.\n\n2. Members\n\n2.1 Both ports.\n")
            .ShouldBe(["Aims 1: Keep.", "Aims 2: Sound.", "Members 1: Both ports."]);

    [Fact]
    public void A_heading_right_above_its_text_is_told_by_its_early_end() =>
        Clauses("Group\nTerms of Reference\n\nMembers\nThe Group consists of both ports and of everybody\nwho keeps a lamp.\n")
            .ShouldBe(["Members 1: The Group consists of both ports and of everybody who keeps a lamp."]);

    [Theory]
    [InlineData("October 2022", DatePrecision.Month, "2022-10-01")]
    [InlineData("Oct 2022", DatePrecision.Month, "2022-10-01")]
    [InlineData("12 October 2022", DatePrecision.Day, "2022-10-12")]
    [InlineData("12th October 2022", DatePrecision.Day, "2022-10-12")]
    [InlineData("Last updated: 1 October 2022", DatePrecision.Day, "2022-10-01")]
    [InlineData("12/10/2022", DatePrecision.Day, "2022-10-12")]
    [InlineData("2022-10-12", DatePrecision.Day, "2022-10-12")]
    [InlineData("2022", DatePrecision.Year, "2022-01-01")]
    public void A_date_below_the_last_clause_is_the_documents(string date, DatePrecision precision, string day)
    {
        var document = Read($"Group\nTerms of Reference\n\nAims\n\n\u2022 Keep the lights lit\n\n{date}");

        document.Dated.Precision.ShouldBe(precision);
        document.Dated.Day.ShouldBe(DateOnly.ParseExact(day, "yyyy-MM-dd"));
        document.Clauses.Single().Text.ShouldBe("Keep the lights lit");
    }

    [Fact]
    public void A_date_may_stand_right_below_a_finished_sentence() =>
        Read("Group\nTerms of Reference\n\nAims\n\u2022 Keep the lights lit.\nOctober 2022\n").Dated.AsPublished.ShouldBe("October 2022");

    [Fact]
    public void A_date_within_the_last_clause_is_its_own_words() =>
        Read("Group\nTerms of Reference\n\nAims\n\u2022 Keep the lights lit until\nOctober 2022\n").Clauses.Single().Text
            .ShouldBe("Keep the lights lit until October 2022");

    [Fact]
    public void A_date_may_stand_in_the_title()
    {
        var document = Read("Group\nTerms of Reference\nOctober 2022\n\nAims\n\n\u2022 Keep.\n");

        (document.Title, document.Subtitle, document.Dated.AsPublished).ShouldBe(("Group", null, "October 2022"));
    }

    [Fact]
    public void A_document_that_does_not_say_what_it_is_begins_with_its_title() =>
        Read("Joint Keepers Group\n\nAims\n\n\u2022 Keep.\n").Title.ShouldBe("Joint Keepers Group");
}
