using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Membership;

public sealed class ConfirmCoChairTests
{
    private const string TooSoon = "2026-06-15T22:59:59Z";
    private const string SoonEnough = "2026-06-15T23:00:00Z"; // midnight in London

    private static readonly DateOnly Day = new(2026, 6, 1);
    private static readonly ConfirmCoChair Confirm = new(Side.Central, Newcomer);

    private static Scenario GivenANewCoChair(PersonId? person = null) =>
        Scenario.Given(TheGroup.Ledger()).At("2026-06-01").By(Secretariat)
            .When(new AppointCoChair(Side.Central, person ?? Newcomer, Day, Letter("home-office"))).ThenAccepted();

    private static CoChairConfirmed Confirmed(CoChairConfirmer by, SeatId? seat = null) => new(Side.Central, Newcomer, by, seat);

    private static bool IsConfirmed(Scenario scenario) => scenario.Ledger.Group.CoChairs[Side.Central].Confirmed;

    [Fact]
    public void The_other_co_chair_confirms_alone() =>
        IsConfirmed(GivenANewCoChair().By(LocalCoChair).When(Confirm).Then(Confirmed(CoChairConfirmer.OtherCoChair))).ShouldBeTrue();

    [Fact]
    public void The_outgoing_co_chair_confirms_alone() =>
        IsConfirmed(GivenANewCoChair().By(CentralCoChair).When(Confirm).Then(Confirmed(CoChairConfirmer.Outgoing))).ShouldBeTrue();

    [Fact]
    public void The_outgoing_co_chair_confirms_also_after_resigning_first() =>
        Scenario.Given(TheGroup.Ledger()).At("2026-06-01").By(CentralCoChair).When(new ResignCoChair(Side.Central, Day))
            .By(Secretariat).When(new AppointCoChair(Side.Central, Newcomer, Day, Letter("home-office")))
            .By(CentralCoChair).When(Confirm).Then(Confirmed(CoChairConfirmer.Outgoing));

    [Fact]
    public void The_outgoing_co_chair_may_do_nothing_else()
    {
        var scenario = GivenANewCoChair();
        scenario.Ledger.Group.CapacitiesOf(CentralCoChair).ShouldBe([new Capacity.OutgoingCoChair(Side.Central)]);

        scenario.By(CentralCoChair).When(Confirm).When(Confirm).ThenAlreadySo();
        scenario.Ledger.Group.CapacitiesOf(CentralCoChair).ShouldBeEmpty();
    }

    [Fact]
    public void An_outgoing_co_chair_with_a_seat_confirms_as_the_outgoing_one() =>
        Scenario.Given(TheGroup.Ledger()).At("2026-06-01").By(Secretariat)
            .When(new NominateMember(HomeOffice, CentralCoChair, Letter("home-office"))).ThenAccepted()
            .When(new AppointMember(HomeOffice, CentralCoChair, Day)).ThenAccepted()
            .When(new AppointCoChair(Side.Central, Newcomer, Day, Letter("home-office"))).ThenAccepted()
            .By(CentralCoChair).When(Confirm).Then(Confirmed(CoChairConfirmer.Outgoing));

    [Fact]
    public void Confirming_twice_records_it_once() =>
        GivenANewCoChair().By(LocalCoChair).When(Confirm).When(Confirm).ThenAlreadySo();

    [Fact]
    public void Nobody_confirms_themselves() =>
        GivenANewCoChair().By(Newcomer).When(Confirm).ThenRefused("Nobody confirms their own appointment.", cite: "[Arrangements] 6");

    [Fact]
    public void Nobody_confirms_themselves_as_the_outgoing_one() =>
        GivenANewCoChair().By(Secretariat)
            .When(new AppointCoChair(Side.Central, CentralCoChair, Day, Letter("home-office"))).ThenAccepted()
            .By(CentralCoChair).When(Confirm with { Person = CentralCoChair }).ThenRefused("Nobody confirms their own appointment.");

    [Fact]
    public void A_predecessor_who_was_never_confirmed_does_not_confirm() =>
        GivenANewCoChair().By(Secretariat)
            .When(new AppointCoChair(Side.Central, SecondNewcomer, Day, Letter("home-office"))).ThenAccepted()
            .By(Newcomer).When(Confirm with { Person = SecondNewcomer }).ThenNotPermitted()
            .By(CentralCoChair).When(Confirm with { Person = SecondNewcomer }).ThenAccepted();

    [Fact]
    public void Two_new_co_chairs_do_not_confirm_each_other() =>
        GivenANewCoChair().By(Secretariat).When(new AppointCoChair(Side.Local, SecondNewcomer, Day, Letter("lga"))).ThenAccepted()
            .By(SecondNewcomer).When(Confirm)
            .ThenNotPermitted("You have not been confirmed as co-chair yet", cite: "[Arrangements] 6");

    [Fact]
    public void A_confirmation_is_of_the_person_who_is_co_chair_now() =>
        GivenANewCoChair().By(LocalCoChair).When(Confirm with { Person = SecondNewcomer })
            .ThenRefused("The person whom you would confirm is not the co-chair now.");

    [Fact]
    public void The_own_side_does_not_confirm_before_the_set_time() =>
        GivenANewCoChair().By(Holder(HomeOffice)).At(TooSoon).When(Confirm)
            .ThenRefused("Until 2026-06-16 only the other co-chair or the outgoing one may confirm", cite: "[Arrangements] 6");

    [Fact]
    public void After_the_set_time_every_seat_of_the_own_side_confirms_together()
    {
        var scenario = GivenANewCoChair().At(SoonEnough)
            .By(Holder(HomeOffice)).When(Confirm).Then(Confirmed(CoChairConfirmer.Seat, HomeOffice));
        IsConfirmed(scenario).ShouldBeFalse();

        scenario.By(Holder(Dluhc)).When(Confirm).Then(Confirmed(CoChairConfirmer.Seat, Dluhc));
        IsConfirmed(scenario).ShouldBeTrue();
    }

    [Fact]
    public void One_seat_confirming_twice_is_recorded_once() =>
        GivenANewCoChair().At(SoonEnough).By(Holder(HomeOffice)).When(Confirm).When(Confirm).ThenAlreadySo();

    [Fact]
    public void A_seat_that_fell_vacant_is_not_waited_for()
    {
        var scenario = GivenANewCoChair().At(SoonEnough).By(Holder(HomeOffice)).When(Confirm)
            .By(Holder(Dluhc)).When(new ResignSeat(Dluhc, Day)).ThenAccepted();
        IsConfirmed(scenario).ShouldBeFalse();

        IsConfirmed(scenario.By(Holder(HomeOffice)).When(Confirm).ThenAccepted()).ShouldBeTrue();
    }

    [Fact]
    public void A_co_chair_who_holds_a_seat_does_not_confirm_from_it()
    {
        var scenario = GivenANewCoChair(Holder(HomeOffice)).At(SoonEnough)
            .By(Holder(HomeOffice), HolderOf(HomeOffice)).When(Confirm with { Person = Holder(HomeOffice) })
            .ThenRefused("Nobody confirms their own appointment.");

        IsConfirmed(scenario.By(Holder(Dluhc)).When(Confirm with { Person = Holder(HomeOffice) }).ThenAccepted()).ShouldBeTrue();
    }

    [Fact]
    public void The_other_side_does_not_confirm_from_its_seats() =>
        GivenANewCoChair().At(SoonEnough).By(Holder(Wales)).When(Confirm).ThenNotPermitted();

    [Fact]
    public void The_secretariat_does_not_confirm() => GivenANewCoChair().When(Confirm).ThenNotPermitted();

    [Fact]
    public void An_assistant_does_not_confirm() =>
        GivenANewCoChair().By(Assistant, new Capacity.Assistant(Party.Of(Wales))).When(Confirm).ThenNotPermitted();
}
