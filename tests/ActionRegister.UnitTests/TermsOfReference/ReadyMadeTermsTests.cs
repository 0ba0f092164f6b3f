using System.Text.Json;
using System.Text.Json.Serialization;
using ActionRegister.Domain.TermsOfReference;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.TermsOfReference;

public sealed class ReadyMadeTermsTests
{
    private static readonly JsonSerializerOptions _strict = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static TheoryData<string> Names => [.. ReadyMadeTerms.All.Select(terms => terms.Name)];

    [Fact]
    public void The_terms_of_2022_have_nineteen_clauses_cited_by_heading_and_place() =>
        ReadyMadeTerms.Arcseg2022.Wording.Select(clause => clause.Cite).ShouldBe(
        [
            "Aims 1", "Aims 2", "Aims 3",
            "Focus 1", "Focus 2", "Focus 3", "Focus 4", "Focus 5", "Focus 6",
            .. Enumerable.Range(1, 10).Select(place => $"[Arrangements] {place}"),
        ]);

    [Fact]
    public void The_earlier_terms_have_nineteen_clauses_four_of_them_within_another() =>
        ReadyMadeTerms.AascEra.Wording.Select(clause => clause.Cite).ShouldBe(
        [
            "Aims 1", "Aims 2", "Aims 3", "Aims 4", "Aims 5",
            "Aims 5(a)", "Aims 5(b)", "Aims 5(c)", "Aims 5(d)", "Aims 6",
            .. Enumerable.Range(1, 9).Select(place => $"Arrangements {place}"),
        ]);

    [Fact]
    public void The_terms_of_2022_create_two_central_and_twelve_local_seats()
    {
        var seats = ReadyMadeTerms.Arcseg2022.Composition.Seats;

        seats.Count.ShouldBe(14);
        seats.Where(seat => seat.Side == Side.Central).Select(seat => seat.Key).ShouldBe(["home-office", "dluhc"]);
        seats.ShouldContain(seat => seat.Key == "northern-ireland" && seat.Side == Side.Local);
    }

    [Fact]
    public void The_earlier_terms_create_one_central_and_eleven_local_seats()
    {
        var seats = ReadyMadeTerms.AascEra.Composition.Seats;

        seats.Count.ShouldBe(12);
        seats.Where(seat => seat.Side == Side.Central).Select(seat => seat.Key).ShouldBe(["home-office"]);
        seats.ShouldNotContain(seat => seat.Key == "northern-ireland" || seat.Key == "dluhc");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_seat_and_co_chair_belongs_to_a_body_of_its_own_side(string name)
    {
        var composition = Terms(name).Composition;
        var sides = composition.Bodies.ToDictionary(body => body.Key, body => body.Side);

        composition.Seats.ShouldAllBe(seat => sides[seat.Body] == seat.Side && sides[seat.NominatingBody] == seat.Side);
        composition.CoChairs.ShouldAllBe(chair => sides[chair.Body] == chair.Side);
        composition.Seats.Select(seat => seat.Key).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_regional_seat_is_filled_on_the_nomination_of_its_own_partnership(string name) =>
        Terms(name).Composition.Seats.Where(seat => seat.Side == Side.Local)
            .ShouldAllBe(seat => seat.NominatingBody == $"{seat.Key}-partnership");

    [Theory]
    [InlineData("arcseg-2022", CoChairHeldBy.Post)]
    [InlineData("aasc-era", CoChairHeldBy.Organisation)]
    public void Each_side_has_one_co_chair(string name, CoChairHeldBy heldBy)
    {
        var coChairs = Terms(name).Composition.CoChairs;

        coChairs.Select(chair => chair.Side).ShouldBe([Side.Central, Side.Local]);
        coChairs.ShouldAllBe(chair => chair.HeldBy == heldBy);
    }

    [Fact]
    public void Only_the_later_terms_have_the_change_lock()
    {
        $"{ReadyMadeTerms.Arcseg2022.ChangeLock}".ShouldBe("ARCSEG, October 2022, [Arrangements] 8");
        ReadyMadeTerms.Arcseg2022.Amending.ShouldBe(ReadyMadeTerms.Arcseg2022.ChangeLock);
        ReadyMadeTerms.AascEra.HasChangeLock.ShouldBeFalse();
        $"{ReadyMadeTerms.AascEra.Amending}".ShouldBe("Chief Executive Group, AASC era, Aims 6");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_place_that_the_rules_cite_is_a_clause_of_the_wording(string name)
    {
        var cites = Terms(name).Wording.Select(clause => clause.Cite).ToList();

        typeof(ClausePlaces).GetProperties().Select(place => (string?)place.GetValue(Terms(name).Places))
            .OfType<string>().ShouldBeSubsetOf(cites);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_clause_of_the_wording_is_cited_by_some_rule(string name) =>
        Terms(name).Wording.Select(clause => clause.Cite).ShouldBeSubsetOf(
            typeof(ClausePlaces).GetProperties().Select(place => (string?)place.GetValue(Terms(name).Places)).OfType<string>());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_clause_asked_for_by_name_is_the_clause_at_the_place_of_that_name(string name)
    {
        foreach (var place in typeof(ClausePlaces).GetProperties())
        {
            var clause = (Clause?)typeof(TermsClauses).GetMethod($"get_{place.Name}")?.Invoke(null, [Terms(name)]);

            clause?.Cite.ShouldBe((string?)place.GetValue(Terms(name).Places), place.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_version_reads_back_from_strict_JSON_as_it_was_written(string name)
    {
        var written = JsonSerializer.Serialize(Terms(name), _strict);

        JsonSerializer.Serialize(JsonSerializer.Deserialize<TermsVersion>(written, _strict), _strict).ShouldBe(written);
    }

    [Fact]
    public void An_unknown_name_finds_nothing() => ReadyMadeTerms.Find("arcseg-2023").ShouldBeNull();

    [Fact]
    public void A_date_is_shown_no_more_exactly_than_it_was_published()
    {
        $"{ReadyMadeTerms.Arcseg2022.Dated}".ShouldBe("October 2022 (no day stated)");
        $"{ReadyMadeTerms.AascEra.Dated}".ShouldBe("no date stated");
        $"{ReadyMadeTerms.AascEra.Dated.WithDay(new DateOnly(2019, 3, 1), "the first meeting's papers")}"
            .ShouldBe("no date stated; taken as 1 March 2019: the first meeting's papers");
    }

    private static TermsVersion Terms(string name) => ReadyMadeTerms.Find(name).ShouldNotBeNull();
}
