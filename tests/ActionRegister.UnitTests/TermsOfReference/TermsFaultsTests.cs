using ActionRegister.Domain.TermsOfReference;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.TermsOfReference;

public sealed class TermsFaultsTests
{
    private static readonly TermsVersion _terms = ReadyMadeTerms.Arcseg2022;

    [Fact]
    public void The_ready_made_terms_have_none() => ReadyMadeTerms.All.ShouldAllBe(terms => TermsFaults.Of(terms).Count == 0);

    [Theory]
    [InlineData("")]
    [InlineData("ARCSEG 2022")]
    public void A_stored_name_is_plain(string name) =>
        Faults(_terms with { Name = name }).ShouldBe(["The stored name of the terms must be small letters, digits and hyphens."]);

    [Fact]
    public void Terms_have_a_title_and_a_short_name() =>
        Faults(_terms with { ShortName = " " }).ShouldBe(["The terms need a title and a short name by which they are cited."]);

    [Fact]
    public void A_clause_that_rules_rely_on_must_exist() =>
        Faults(_terms with { Places = _terms.Places with { ChangeLock = "[Arrangements] 11" } })
            .ShouldBe(["The terms name [Arrangements] 11 as their clause on changeLock, but have no such clause."]);

    [Fact]
    public void A_clause_stands_once_and_says_something() =>
        Faults(_terms with { Wording = [.. _terms.Wording, new WordedClause("Focus 5", " ", null)] })
            .ShouldBe(["The clause Focus 5 stands in the terms more than once.", "The clause Focus 5 does not say anything."]);

    [Fact]
    public void Each_side_has_a_seat_and_exactly_one_co_chair() =>
        Faults(With(composition => composition with
        {
            Seats = [.. composition.Seats.Where(seat => seat.Side == Side.Local)],
            CoChairs = [.. composition.CoChairs.Where(chair => chair.Side == Side.Central)],
        })).ShouldBe(
            ["The central side has no seat, so it could never consent.", "The local side must have exactly one co-chair."]);

    [Fact]
    public void A_stored_name_is_given_once() =>
        Faults(With(composition => composition with { Seats = [.. composition.Seats, composition.Seats[0]] }))
            .ShouldBe(["The stored name home-office is given more than once."]);

    [Fact]
    public void A_seat_belongs_to_a_body_of_its_side() =>
        Faults(With(composition => composition with
        {
            Seats = [.. composition.Seats, new SeatInTerms("isles", "Isles", Side.Local, "home-office", "isles-partnership")],
        })).ShouldBe(
            [
                "Isles names the body home-office, which is not a body of the local side.",
                "Isles names the body isles-partnership, which is not a body of the local side.",
            ]);

    private static TermsVersion With(Func<Composition, Composition> change) =>
        _terms with { Composition = change(_terms.Composition) };

    private static IReadOnlyList<string> Faults(TermsVersion terms) => TermsFaults.Of(terms);
}
