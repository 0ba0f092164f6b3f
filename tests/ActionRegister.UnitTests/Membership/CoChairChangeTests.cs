using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Membership;

public sealed class CoChairChangeTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);
    private static readonly AppointCoChair Appoint = new(Side.Local, Newcomer, Day, Letter("lga"));
    private static readonly EndCoChair End = new(Side.Local, LocalCoChair, Day, Letter("lga"));
    private static readonly ResignCoChair Resign = new(Side.Local, Day);

    private static Scenario Given() => Scenario.Given(TheGroup.Ledger()).At("2026-06-01").By(Secretariat);

    [Fact]
    public void A_new_co_chair_takes_office_and_waits_for_confirmation()
    {
        var ledger = Given().When(Appoint).Then(new CoChairAppointed(
            Side.Local, Newcomer, Day, Letter("lga"),
            Outgoing: LocalCoChair,
            ConfirmableBySeatsFrom: new DateOnly(2026, 6, 16),
            Told: [.. Seats.OrderBy(s => s.Value, StringComparer.Ordinal)])).Ledger;

        var office = ledger.Group.CoChairs[Side.Local];
        office.Person.ShouldBe(Newcomer);
        office.Confirmed.ShouldBeFalse();
        office.Since.ShouldBe(ledger.Log.Count - 1);
        ledger.Group.CapacitiesOf(Newcomer).ShouldBe([CoChair(Side.Local)]);
    }

    [Fact]
    public void Appointing_twice_records_it_once() => Given().When(Appoint).When(Appoint).ThenAlreadySo();

    [Fact]
    public void The_own_side_waits_as_long_as_the_setting_says() =>
        Given().And(StreamName.Group, new SettingChosen(
                TermsEntry, TermsReference, 2, SettingName.CoChairConfirmation, "14", "5"))
            .When(Appoint)
            .Then(facts => facts[0].Event.ShouldBeOfType<CoChairAppointed>().ConfirmableBySeatsFrom.ShouldBe(new DateOnly(2026, 6, 7)));

    [Fact]
    public void Only_the_body_that_the_terms_name_gives_notice() =>
        Given().When(Appoint with { Notice = Letter("home-office") })
            .ThenRefused("needs a letter from \"lga\"", cite: "[Arrangements] 6");

    [Fact]
    public void One_person_is_never_both_co_chairs() =>
        Given().When(Appoint with { Person = CentralCoChair })
            .ThenRefused("the two co-chairs are two people", cite: "[Arrangements] 6");

    [Fact]
    public void The_secretariat_is_never_co_chair() =>
        Given().When(Appoint with { Person = Secretariat }).ThenRefused("no co-chair office");

    [Fact]
    public void An_auditor_is_never_co_chair() => Given().When(Appoint with { Person = Auditor }).ThenRefused("no co-chair office");

    [Fact]
    public void A_member_may_be_co_chair_as_well() => Given().When(Appoint with { Person = Holder(Wales) }).ThenAccepted();

    [Fact]
    public void Office_is_taken_today_or_earlier() =>
        Given().When(Appoint with { From = Day.AddDays(-30) }).ThenAccepted();

    [Fact]
    public void Office_is_never_taken_in_the_future() =>
        Given().When(Appoint with { From = Day.AddDays(1) }).ThenRefused("2026-06-02 is still to come");

    [Fact]
    public void Office_is_not_taken_before_the_co_chair_now_took_it() =>
        Given().When(Appoint with { From = Since.AddDays(-1) }).ThenRefused("It began on 2026-01-05");

    [Fact]
    public void A_stranger_is_never_co_chair() =>
        Given().When(Appoint with { Person = Stranger }).ThenRefused("The register knows no person", RefusalKind.Unknown);

    [Fact]
    public void Only_the_secretariat_records_a_change() =>
        Given().By(CentralCoChair).When(Appoint).ThenNotPermitted("It is for the secretariat.");

    [Fact]
    public void The_body_ends_the_office() =>
        Given().When(End).Then(new CoChairEnded(Side.Local, LocalCoChair, Day, EndingGround.BodyNotice, Letter("lga")))
            .Ledger.Group.CoChairs[Side.Local].Person.ShouldBeNull();

    [Fact]
    public void Ending_twice_records_it_once() => Given().When(End).When(End).ThenAlreadySo();

    [Fact]
    public void Another_body_does_not_end_it() =>
        Given().When(End with { Notice = Letter("wales-partnership") }).ThenRefused("needs a letter from \"lga\"", cite: "[Arrangements] 6");

    [Fact]
    public void It_does_not_end_in_the_future() => Given().When(End with { On = Day.AddDays(1) }).ThenRefused("is still to come");

    [Fact]
    public void It_does_not_end_before_it_began() => Given().When(End with { On = new(2026, 1, 4) }).ThenRefused("It began on 2026-01-05");

    [Fact]
    public void Somebody_who_never_was_co_chair_does_not_leave() =>
        Given().When(End with { Person = Newcomer }).ThenRefused("This person has never been the local co-chair.");

    [Fact]
    public void Only_the_secretariat_records_that_the_body_ended_it() =>
        Given().By(CentralCoChair).When(End).ThenNotPermitted("It is for the secretariat.");

    [Fact]
    public void A_co_chair_resigns() =>
        Given().By(LocalCoChair).When(Resign)
            .Then(new CoChairEnded(Side.Local, LocalCoChair, Day, EndingGround.Resignation, Notice: null));

    [Fact]
    public void Resigning_twice_records_it_once() => Given().By(LocalCoChair).When(Resign).When(Resign).ThenAlreadySo();

    [Fact]
    public void A_co_chair_does_not_resign_the_other_office() =>
        Given().By(CentralCoChair).When(Resign).ThenNotPermitted("a co-chair (the local co-chair only)");

    [Fact]
    public void A_co_chair_does_not_resign_in_the_future() =>
        Given().By(LocalCoChair).When(Resign with { On = Day.AddDays(1) }).ThenRefused("is still to come");

    [Fact]
    public void A_co_chair_does_not_resign_before_it_began() =>
        Given().By(LocalCoChair).When(Resign with { On = Since.AddDays(-1) }).ThenRefused("It began on 2026-01-05");
}
