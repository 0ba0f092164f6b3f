using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Membership;

public sealed class LeavingASeatTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly EndMembership End = new(Wales, Holder(Wales), Day, Letter("wales-partnership"));
    private static readonly ResignSeat Resign = new(Wales, Day);

    private static Scenario Given() => Scenario.Given(TheGroup.Ledger()).At("2026-03-02").By(Secretariat);

    private static Scenario GivenTheHolder() => Given().By(Holder(Wales));

    [Fact]
    public void A_body_ends_its_members_place()
    {
        var ledger = Given().When(End)
            .Then(new MembershipEnded(Wales, Holder(Wales), Day, EndingGround.BodyNotice, Letter("wales-partnership"))).Ledger;

        ledger.Group.Seats[Wales].Holder.ShouldBeNull();
        ledger.Group.Seats[Wales].VacatedAt.ShouldBe(Scenario.Instant("2026-03-02"));
        ledger.Group.CapacitiesOf(Holder(Wales)).ShouldBeEmpty();
        ledger.Group.CapacitiesOf(Assistant).ShouldBeEmpty();
    }

    [Fact]
    public void Ending_twice_records_it_once() => Given().When(End).When(End).ThenAlreadySo();

    [Fact]
    public void Another_body_cannot_end_it() =>
        Given().When(End with { Notice = Letter("lga") }).ThenRefused("needs a letter from \"wales-partnership\"", cite: "[Arrangements] 1");

    [Fact]
    public void It_does_not_end_in_the_future() =>
        Given().When(End with { On = Day.AddDays(1) }).ThenRefused("2026-03-03 is still to come");

    [Fact]
    public void It_does_not_end_before_it_began() =>
        Given().When(End with { On = Since.AddDays(-1) }).ThenRefused("It began on 2026-01-05 and cannot have ended on 2026-01-04");

    [Fact]
    public void Somebody_who_never_held_the_seat_cannot_leave_it() =>
        Given().When(End with { Person = Newcomer }).ThenRefused("This person has never held the seat for Wales.");

    [Fact]
    public void A_seat_that_never_was_is_not_left() =>
        Given().When(End with { Seat = new("atlantis") }).ThenRefused("The group has no seat", RefusalKind.Unknown);

    [Fact]
    public void Only_the_secretariat_records_that_a_body_ended_it() =>
        Given().By(Holder(London)).When(End).ThenNotPermitted("It is for the secretariat.");

    [Fact]
    public void A_member_resigns() =>
        GivenTheHolder().When(Resign)
            .Then(new MembershipEnded(Wales, Holder(Wales), Day, EndingGround.Resignation, Notice: null));

    [Fact]
    public void Resigning_twice_records_it_once() => GivenTheHolder().When(Resign).When(Resign).ThenAlreadySo();

    [Fact]
    public void A_member_does_not_resign_in_the_future() =>
        GivenTheHolder().When(Resign with { On = Day.AddDays(1) }).ThenRefused("2026-03-03 is still to come");

    [Fact]
    public void A_member_does_not_resign_before_it_began() =>
        GivenTheHolder().When(Resign with { On = Since.AddDays(-1) }).ThenRefused("It began on 2026-01-05");

    [Fact]
    public void A_member_does_not_resign_another_seat() =>
        GivenTheHolder().When(Resign with { Seat = London }).ThenNotPermitted("a member (London only)");

    [Fact]
    public void An_assistant_does_not_resign_the_seat() => Given().By(Assistant).When(Resign).ThenNotPermitted();

    [Fact]
    public void The_secretariat_does_not_resign_for_a_member() => Given().When(Resign).ThenNotPermitted();
}
