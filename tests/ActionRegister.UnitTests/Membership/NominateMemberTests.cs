using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Membership;

public sealed class NominateMemberTests
{
    private static readonly NominateMember Nominate = new(Wales, Newcomer, Letter("wales-partnership"));

    private static Scenario Given() => Scenario.Given(TheGroup.Ledger()).By(Secretariat);

    [Fact]
    public void A_body_nominates_for_its_seat() =>
        Given().When(Nominate).Then(new MemberNominated(Wales, Newcomer, Letter("wales-partnership")))
            .Ledger.Group.Seats[Wales].Nominations.ShouldHaveSingleItem().Person.ShouldBe(Newcomer);

    [Fact]
    public void The_same_letter_twice_is_recorded_once() => Given().When(Nominate).When(Nominate).ThenAlreadySo();

    [Fact]
    public void Nominating_the_holder_is_already_so() => Given().When(Nominate with { Person = Holder(Wales) }).ThenAlreadySo();

    [Theory]
    [InlineData("london-partnership")]
    [InlineData("lga")]
    [InlineData("home-office")]
    public void Another_body_cannot_nominate_for_the_seat(string body) =>
        Given().When(Nominate with { Notice = Letter(body) })
            .ThenRefused($"needs a letter from \"wales-partnership\"; the one given is from \"{body}\"", cite: "[Arrangements] 1");

    [Fact]
    public void A_letter_is_not_dated_in_the_future() =>
        Given().When(Nominate with { Notice = Nominate.Notice with { Dated = new(2026, 1, 6) } })
            .ThenRefused("dated 2026-01-06, which is still to come");

    [Fact]
    public void A_letter_can_be_found() =>
        Given().When(Nominate with { Notice = Nominate.Notice with { Document = "" } }).ThenRefused("Say how the letter can be found.");

    [Fact]
    public void A_stranger_cannot_be_nominated() =>
        Given().When(Nominate with { Person = Stranger }).ThenRefused("The register knows no person", RefusalKind.Unknown);

    [Fact]
    public void A_seat_that_never_was_gets_no_nomination() =>
        Given().When(Nominate with { Seat = new("atlantis") }).ThenRefused("The group has no seat", RefusalKind.Unknown);

    [Fact]
    public void A_seat_that_has_ended_gets_no_nomination() =>
        Given().And(StreamName.Group, new SeatEnded(Wales)).When(Nominate).ThenRefused("The seat for Wales has ended");

    [Fact]
    public void Only_the_secretariat_records_nominations() =>
        Given().By(CentralCoChair).When(Nominate).ThenNotPermitted("It is for the secretariat.");
}
