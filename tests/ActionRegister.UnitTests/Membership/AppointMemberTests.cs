using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Membership;

public sealed class AppointMemberTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly BodyNotice Nomination = Letter("wales-partnership", "letter SMP/114");
    private static readonly NominateMember Nominate = new(Wales, Newcomer, Nomination);
    private static readonly AppointMember Appoint = new(Wales, Newcomer, Day);

    private static Scenario Given() => Scenario.Given(TheGroup.Ledger()).At("2026-03-02").By(Secretariat);

    private static Scenario GivenANomination() => Given().When(Nominate).ThenAccepted();

    private static Scenario GivenAVacancy() =>
        GivenANomination().When(new EndMembership(Wales, Holder(Wales), Day, Letter("wales-partnership"))).ThenAccepted();

    [Fact]
    public void The_nominated_person_takes_a_vacant_seat() =>
        GivenAVacancy().When(Appoint).Then(new MemberAppointed(Wales, Newcomer, Day, Nomination))
            .Ledger.Group.HolderOf(Party.Of(Wales)).ShouldBe(Newcomer);

    [Fact]
    public void Whoever_held_the_seat_leaves_it_on_the_same_letter() =>
        GivenANomination().When(Appoint).Then(
            new MembershipEnded(Wales, Holder(Wales), Day, EndingGround.BodyNotice, Nomination),
            new MemberAppointed(Wales, Newcomer, Day, Nomination));

    [Fact]
    public void The_last_nomination_is_the_one_that_counts() =>
        GivenANomination().When(Nominate with { Notice = Letter("wales-partnership", "letter SMP/120") }).When(Appoint)
            .Then(facts => facts[^1].Event.ShouldBeOfType<MemberAppointed>().Nomination.Document.ShouldBe("letter SMP/120"));

    [Fact]
    public void Appointing_twice_records_it_once() => GivenANomination().When(Appoint).When(Appoint).ThenAlreadySo();

    [Fact]
    public void Nobody_takes_a_seat_without_a_nomination() =>
        Given().When(Appoint).ThenRefused(
            "Nobody has nominated this person for Wales: record the nomination by Wales Regional Strategic Migration Partnership first.",
            cite: "[Arrangements] 1");

    [Fact]
    public void A_nomination_is_used_once() =>
        GivenANomination().When(Appoint)
            .When(Nominate with { Person = SecondNewcomer }).When(Appoint with { Person = SecondNewcomer })
            .When(Appoint).ThenRefused("Nobody has nominated this person");

    [Fact]
    public void A_nomination_for_another_seat_does_not_do() =>
        GivenANomination().When(Appoint with { Seat = London }).ThenRefused("Nobody has nominated this person for London");

    [Fact]
    public void One_person_holds_at_most_one_seat() =>
        Given().When(Nominate with { Person = Holder(London) }).When(Appoint with { Person = Holder(London) })
            .ThenRefused("This person holds the seat for London: one person holds at most one seat.", cite: "[Arrangements] 1");

    [Fact]
    public void The_secretariat_holds_no_seat() =>
        Given().When(Nominate with { Person = Secretariat }).When(Appoint with { Person = Secretariat })
            .ThenRefused("The secretariat holds no seat");

    [Fact]
    public void An_auditor_holds_no_seat() =>
        Given().When(Nominate with { Person = Auditor }).When(Appoint with { Person = Auditor })
            .ThenRefused("An auditor holds no seat");

    [Fact]
    public void A_co_chair_may_hold_a_seat_as_well() =>
        Given().When(Nominate with { Person = LocalCoChair }).When(Appoint with { Person = LocalCoChair }).ThenAccepted();

    [Fact]
    public void A_seat_is_taken_today_or_earlier() =>
        GivenANomination().When(Appoint with { From = Day.AddDays(-20) }).ThenAccepted();

    [Fact]
    public void A_seat_is_never_taken_in_the_future() =>
        GivenANomination().When(Appoint with { From = Day.AddDays(1) }).ThenRefused("2026-03-03 is still to come");

    [Fact]
    public void A_seat_is_not_taken_before_the_holder_now_took_it() =>
        GivenANomination().When(Appoint with { From = Since.AddDays(-1) })
            .ThenRefused("It began on 2026-01-05 and cannot have ended on 2026-01-04");

    [Fact]
    public void Today_is_the_day_in_London() =>
        GivenANomination().At("2026-07-01T23:30:00Z").When(Appoint with { From = new(2026, 7, 2) }).ThenAccepted();

    [Fact]
    public void A_seat_that_never_was_cannot_be_taken() =>
        Given().When(Appoint with { Seat = new("atlantis") })
            .ThenRefused("The group has no seat \"atlantis\".", RefusalKind.Unknown);

    [Fact]
    public void A_seat_that_has_ended_cannot_be_taken() =>
        GivenANomination().And(StreamName.Group, new SeatEnded(Wales)).When(Appoint)
            .ThenRefused("The seat for Wales has ended", cite: "[Arrangements] 1");

    [Fact]
    public void A_stranger_cannot_take_a_seat() =>
        Given().When(Appoint with { Person = Stranger }).ThenRefused("The register knows no person", RefusalKind.Unknown);

    [Fact]
    public void Only_the_secretariat_appoints() =>
        GivenANomination().By(Holder(Wales)).When(Appoint).ThenNotPermitted("It is for the secretariat.");

    [Fact]
    public void A_successor_brings_their_own_assistants()
    {
        var group = GivenANomination().When(Appoint).Ledger.Group;

        group.CapacitiesOf(Assistant).ShouldBeEmpty();
    }
}
