using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Membership;

public sealed class GroupTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static (Ledger Ledger, long Left) WithWalesVacant()
    {
        var ledger = TheGroup.Ledger();
        ledger.Record(
            Scenario.Instant("2026-03-02"),
            new Fact(StreamName.Group, new MembershipEnded(Wales, Holder(Wales), Day, EndingGround.Resignation, null)));
        return (ledger, ledger.Log.Count - 1);
    }

    private static (Ledger Ledger, long Left, long Taken) WithWalesTakenAgain()
    {
        var (ledger, left) = WithWalesVacant();
        ledger.Record(
            Scenario.Instant("2026-03-09"),
            new Fact(StreamName.Group, new MemberAppointed(Wales, Newcomer, new(2026, 3, 9), Letter("wales-partnership"))));
        return (ledger, left, ledger.Log.Count - 1);
    }

    [Fact]
    public void A_seat_remembers_who_held_it_between_which_records_and_days()
    {
        var (ledger, left, taken) = WithWalesTakenAgain();

        var seat = ledger.Group.Seats[Wales];
        var appointed = ledger.Log.First(r => r.Event is MemberAppointed e && e.Seat == Wales).Position;
        seat.Tenures.ShouldBe([new(Holder(Wales), appointed, left, Day, Since), new(Newcomer, taken, null, null, new(2026, 3, 9))]);
        seat.Holder.ShouldBe(Newcomer);
        seat.VacatedAt.ShouldBeNull();
    }

    [Fact]
    public void A_seat_counts_as_filled_since_a_position_when_somebody_held_it_at_any_time_from_there()
    {
        var (ledger, left) = WithWalesVacant();
        var seat = ledger.Group.Seats[Wales];

        seat.FilledSince(left - 1).ShouldBeTrue();
        seat.FilledSince(left).ShouldBeFalse();
    }

    [Fact]
    public void The_electorate_is_every_seat_filled_at_any_time_from_the_notice_on()
    {
        var (ledger, left) = WithWalesVacant();
        ledger.Group.Electorate(since: left - 1).ShouldContain(Wales);
        ledger.Group.Electorate(since: left).ShouldBe(Seats.Where(s => s != Wales), ignoreOrder: true);

        var (again, _, taken) = WithWalesTakenAgain();
        again.Group.Electorate(since: left).ShouldContain(Wales);
        again.Group.Electorate(since: taken).ShouldContain(Wales);
    }

    [Fact]
    public void A_seat_never_filled_is_in_no_electorate()
    {
        var scenario = Scenario.Given(TheGroup.Ledger())
            .And(StreamName.Group, new SeatCreated(new(new("jersey"), "Jersey", Side.Local, new("lga"))));

        scenario.Ledger.Group.Electorate(since: 0).ShouldNotContain(new SeatId("jersey"));
    }

    [Fact]
    public void A_seat_that_ended_is_in_no_electorate_and_its_holder_holds_nothing()
    {
        var group = Scenario.Given(TheGroup.Ledger()).And(StreamName.Group, new SeatEnded(Wales)).Ledger.Group;

        group.Electorate(since: 0).ShouldNotContain(Wales);
        group.CapacitiesOf(Holder(Wales)).ShouldBeEmpty();
        group.CapacitiesOf(Assistant).ShouldBeEmpty();
    }

    [Fact]
    public void For_a_vacant_seat_its_nominating_body_is_told()
    {
        TheGroup.Ledger().Group.Recipients().ShouldBe(
            [.. Seats.Select(Party.Of), Party.CoChair(Side.Central), Party.CoChair(Side.Local)], ignoreOrder: true);

        var told = WithWalesVacant().Ledger.Group.Recipients();
        told.ShouldContain(Party.Of(WalesPartnership));
        told.ShouldNotContain(Party.Of(Wales));
    }

    [Fact]
    public void Everybody_acts_in_the_capacity_of_what_they_hold()
    {
        var group = TheGroup.Ledger().Group;

        group.CapacitiesOf(CentralCoChair).ShouldBe([CoChair(Side.Central)]);
        group.CapacitiesOf(Holder(Wales)).ShouldBe([HolderOf(Wales)]);
        group.CapacitiesOf(Assistant).ShouldBe([new Capacity.Assistant(Party.Of(Wales))]);
        group.CapacitiesOf(Secretariat).ShouldBe([new Capacity.Secretariat()]);
        group.CapacitiesOf(Auditor).ShouldBe([new Capacity.Auditor()]);
        group.CapacitiesOf(Newcomer).ShouldBeEmpty();
    }

    [Fact]
    public void A_co_chair_with_a_seat_and_somebody_to_assist_has_three_capacities()
    {
        var group = Scenario.Given(TheGroup.Ledger()).And(
            StreamName.Group,
            new MemberAppointed(Wales, CentralCoChair, Since, Letter("wales-partnership")),
            new AssistantNamed(Party.Of(London), CentralCoChair)).Ledger.Group;

        group.CapacitiesOf(CentralCoChair)
            .ShouldBe([CoChair(Side.Central), HolderOf(Wales), new Capacity.Assistant(Party.Of(London))]);
    }

    [Fact]
    public void A_new_co_chair_shows_who_holds_the_office_since_which_record_and_whether_confirmed()
    {
        var ledger = TheGroup.Ledger();
        var before = ledger.Group.CoChairs[Side.Central];
        (before.Person, before.Confirmed).ShouldBe((CentralCoChair, true));

        ledger.Record(Founded, new Fact(StreamName.Group, new CoChairAppointed(
            Side.Central, Newcomer, Since, Letter("home-office"), CentralCoChair, Since, Seats)));

        var after = ledger.Group.CoChairs[Side.Central];
        (after.Person, after.Since, after.Confirmed).ShouldBe((Newcomer, ledger.Log.Count - 1, false));
        after.Former.ShouldBe([CentralCoChair]);
    }

    [Theory]
    [InlineData("co-chair:central")]
    [InlineData("co-chair:local")]
    [InlineData("outgoing-co-chair:central")]
    [InlineData("outgoing-co-chair:local")]
    [InlineData("seat:wales")]
    [InlineData("assistant:seat:wales")]
    [InlineData("assistant:office:co-chair-local")]
    [InlineData("secretariat")]
    [InlineData("auditor")]
    [InlineData("operator")]
    [InlineData("register")]
    public void A_capacity_reads_back_as_it_is_written(string written) => Capacity.Parse(written)!.ToString().ShouldBe(written);

    [Fact]
    public void A_name_is_found_for_every_party()
    {
        var group = TheGroup.Ledger().Group;

        group.NameOf(Party.Of(Wales)).ShouldBe("Wales");
        group.NameOf(Party.Of(WalesPartnership)).ShouldBe("Wales Regional Strategic Migration Partnership");
        group.NameOf(Party.CoChair(Side.Local)).ShouldBe("the local co-chair");
        group.NameOf(Party.Secretariat).ShouldBe("the secretariat");
    }

    [Fact]
    public void An_event_of_another_stream_is_a_bug() =>
        Should.Throw<System.Diagnostics.UnreachableException>(() => TheGroup.Ledger().Record(
            Founded, new Fact(StreamName.Group, new Domain.People.SignInUnbound("key"))));
}
