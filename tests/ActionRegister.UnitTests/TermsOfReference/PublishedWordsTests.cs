using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Domain.TermsOfReference.Documents;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.TermsOfReference;

public sealed class PublishedWordsTests
{
    public static TheoryData<string> Names => [.. ReadyMadeTerms.All.Select(terms => terms.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_is_recognised_by_title_date_and_clauses(string name) =>
        ReadyMadeTerms.Match(Document(name)).ShouldBe(ReadyMadeTerms.Find(name));

    [Fact]
    public void A_title_is_recognised_whatever_its_capitals_and_wherever_it_is_broken()
    {
        var document = Document("arcseg-2022") with
        {
            Title = "ASYLUM AND RESETTLEMENT \u2013 COUNCIL SENIOR ENGAGEMENT GROUP",
            Subtitle = "(ARCSEG) Revised Terms of Reference",
        };

        ReadyMadeTerms.Match(document).ShouldBe(ReadyMadeTerms.Arcseg2022);
    }

    [Fact]
    public void Another_title_another_date_or_another_clause_is_not_recognised()
    {
        var document = Document("arcseg-2022");

        ReadyMadeTerms.Match(document with { Title = "Another Group Terms of Reference" }).ShouldBeNull();
        ReadyMadeTerms.Match(document with { Dated = TermsDate.Undated }).ShouldBeNull();
        ReadyMadeTerms.Match(document with { Dated = document.Dated with { Day = new DateOnly(2023, 10, 1) } }).ShouldBeNull();
        ReadyMadeTerms.Match(document with { Headings = [.. document.Headings.SkipLast(1)] }).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_documents_own_words_stand_beside_each_clause(string name)
    {
        var terms = ReadyMadeTerms.Find(name).ShouldNotBeNull();

        var worded = terms.WithPublishedWords(Document(name));

        worded.Wording.Select(clause => clause.Published).ShouldBe(terms.Wording.Select(clause => $"The words of {clause.Cite}."));
        worded.Wording.Select(clause => clause with { Published = null }).ShouldBe(terms.Wording);
    }

    [Fact]
    public void A_document_that_lacks_a_clause_does_not_fit()
    {
        var document = Document("arcseg-2022");
        var short_ = document with { Headings = [.. document.Headings.SkipLast(1)] };

        ReadyMadeTerms.Arcseg2022.Misfit(short_)
            .ShouldBe("The document does not fit ARCSEG, October 2022: it has no clause [Arrangements] 1.");
        Should.Throw<ArgumentException>(() => ReadyMadeTerms.Arcseg2022.WithPublishedWords(short_));
    }

    [Fact]
    public void A_document_with_a_clause_too_many_does_not_fit()
    {
        var document = Document("arcseg-2022");

        ReadyMadeTerms.Arcseg2022
            .Misfit(document with { Headings = [.. document.Headings, new("Annex", "Annex", [new("Annex 1", "More.", 99)])] })
            .ShouldBe("The document does not fit ARCSEG, October 2022: it has a clause Annex 1, which those terms do not have.");
    }

    [Fact]
    public void A_document_in_another_order_does_not_fit() =>
        ReadyMadeTerms.Arcseg2022.Misfit(Document("arcseg-2022") with { Headings = [.. Document("arcseg-2022").Headings.Reverse()] })
            .ShouldBe("The document does not fit ARCSEG, October 2022: its clauses are in another order.");

    private static TermsDocument Document(string name)
    {
        var terms = ReadyMadeTerms.Find(name).ShouldNotBeNull();
        return new TermsDocument(terms.Title, Subtitle: null, terms.Dated,
        [
            .. terms.Wording.GroupBy(clause => clause.Cite[..clause.Cite.LastIndexOf(' ')]).Select(heading =>
                new DocumentHeading(heading.Key, heading.Key,
                    [.. heading.Select(clause => new DocumentClause(clause.Cite, $"The words of {clause.Cite}.", Line: 1))])),
        ]);
    }
}
