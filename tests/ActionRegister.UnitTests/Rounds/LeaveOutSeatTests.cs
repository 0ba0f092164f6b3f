using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;
using static ActionRegister.UnitTests.Proposals.GiveEarlyNoticeTests;

namespace ActionRegister.UnitTests.Rounds;

public sealed class LeaveOutSeatTests
{
    private static readonly LeaveOutSeat _leave = new(Id, null, Quarterly.Hash, Wales, PrivateText.Of("Nobody is nominated."));
    private static readonly RecordJointAgreement _agree = new(Id, Quarterly.Hash);

    [Fact]
    public void A_seat_vacant_at_the_planned_close_is_left_out_by_both_co_chairs() =>
        Given(Vacant("2026-06-16").Ledger).At("2026-07-01")
            .By(CentralCoChair).When(_leave)
            .Then(new SeatLeftOut(null, 1, Wales, Side.Central, CentralCoChair, PrivateText.Of("Nobody is nominated.")))
            .When(_leave).ThenAlreadySo()
            .By(Secretariat).When(_agree).ThenUnmet("J6", "Focus 5", "Wales (no answer)")
            .By(LocalCoChair).When(_leave).ThenAccepted()
            .By(Secretariat).When(_agree).ThenAccepted();

    [Fact]
    public void Not_before_the_planned_close_has_passed() =>
        Given(Vacant("2026-06-16").Ledger).At("2026-06-30").By(CentralCoChair).When(_leave)
            .ThenRefused("The round is planned to close at the end of 30 June 2026", cite: "Focus 5");

    [Theory]
    [InlineData("2026-07-10T22:59:59Z", false)]
    [InlineData("2026-07-10T23:00:00Z", true)]
    public void Not_before_fourteen_clear_days_after_its_body_was_told(string at, bool may)
    {
        var scenario = Given(Vacant("2026-06-26").Ledger).At(at).By(CentralCoChair).When(_leave);

        if (may) scenario.ThenAccepted();
        else scenario.ThenRefused("was told on 26 June 2026; it can be left out 14 clear days later, from 11 July 2026", cite: "Focus 5");
    }

    [Fact]
    public void A_seat_that_fell_vacant_after_the_planned_close_is_not_left_out() =>
        Given(Vacant("2026-07-01").Ledger).At("2026-08-01").By(CentralCoChair).When(_leave)
            .ThenRefused("Wales fell vacant after the planned close", cite: "Focus 5");

    [Fact]
    public void A_filled_seat_is_not_left_out() =>
        Given(Asked().Ledger).At("2026-08-01").By(CentralCoChair).When(_leave)
            .ThenRefused("Wales is filled; only a vacant seat can be left out.", cite: "Focus 5");

    [Fact]
    public void Whoever_fills_it_afterwards_does_not_answer_in_this_round()
    {
        var left = Vacant("2026-06-16").On("2026-07-01").Do(_leave, CentralCoChair).Do(_leave, LocalCoChair).Record(
            StreamName.Group, new MemberAppointed(Wales, Newcomer, new DateOnly(2026, 7, 1), Letter("wales-partnership")));

        Given(left.Ledger).By(Newcomer).When(new RecordPosition(Id, null, Quarterly.Hash, Position.Abstain, null, null, null))
            .ThenRefused("Wales was left out of this round by both co-chairs.");
    }

    [Fact]
    public void Only_co_chairs_in_office_and_confirmed_and_two_people()
    {
        Given(Vacant("2026-06-16").Ledger).At("2026-07-01").By(Secretariat).When(_leave).ThenNotPermitted("both co-chairs, each personally");
        Given(Vacant("2026-06-16").Record(StreamName.Group, Decisions.J7BothSidesTests.Appointed(Newcomer)).Ledger)
            .At("2026-07-01").By(Newcomer).When(_leave).ThenNotPermitted("not been confirmed");
        Given(Vacant("2026-06-16").On("2026-07-01").Do(_leave, LocalCoChair).Record(
                StreamName.Group, Decisions.J7BothSidesTests.Appointed(LocalCoChair), Decisions.J7BothSidesTests.Confirmed(LocalCoChair)).Ledger)
            .By(LocalCoChair, CoChair(Side.Central)).When(_leave).ThenRefused("two people have to");
    }

    [Fact]
    public void There_is_a_round_and_the_seat_is_in_it()
    {
        Given(Proposed().Notice().Ledger).By(CentralCoChair).When(_leave).ThenRefused("No round is open on this text.");
        Given(Asked().Ledger).At("2026-08-01").By(CentralCoChair).When(_leave with { Seat = new("atlantis") })
            .ThenRefused("atlantis is not in this round.", RefusalKind.Unknown);
    }

    [Fact]
    public void Each_side_still_needs_a_seat_that_consents()
    {
        var vacant = Asked().Seats(HomeOffice, Dluhc).CoChairs().Record(StreamName.Group, Vacated(HomeOffice), Vacated(Dluhc)).On("2026-07-01");
        foreach (var seat in new[] { HomeOffice, Dluhc })
            vacant.Do(_leave with { Seat = seat }, CentralCoChair).Do(_leave with { Seat = seat }, LocalCoChair);

        Given(vacant.Ledger).By(Secretariat).When(_agree)
            .ThenUnmet("J6", "Focus 5", "No seat of the central side has consented; at least one has to.");
    }

    private static Course Asked() => Proposed().Notice().Wait().Ask();

    private static Course Vacant(string day) =>
        Asked().Seats(but: Wales).CoChairs().On(day).Record(StreamName.Group, Vacated(Wales, day));
}
