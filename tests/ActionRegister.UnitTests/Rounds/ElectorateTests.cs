using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Rounds;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;
using static ActionRegister.UnitTests.Proposals.GiveEarlyNoticeTests;

namespace ActionRegister.UnitTests.Rounds;

public sealed class ElectorateTests
{
    private static readonly RecordPosition _consent = new(Id, null, Quarterly.Hash, Position.Consent, null, null, null);

    [Fact]
    public void A_seat_that_was_filled_at_any_time_from_notice_to_asking_is_in_it() =>
        Electorate(Proposed().Notice().Days(1).Record(StreamName.Group, Vacated(Wales, "2026-06-02")).Wait().Ask()).ShouldContain(Wales);

    [Fact]
    public void A_seat_filled_between_notice_and_asking_is_in_it() =>
        Electorate(Proposed().Record(StreamName.Group, Vacated(Wales)).Notice().Days(1)
            .Record(StreamName.Group, Filled(Newcomer)).Wait().Ask()).ShouldContain(Wales);

    [Fact]
    public void A_seat_vacant_from_notice_to_asking_is_not_in_it_and_whoever_fills_it_later_does_not_answer()
    {
        var asked = Proposed(Ledger(), Id, Quarterly, "2026-06-01");
        asked.Record(StreamName.Group, Vacated(London)).Notice().Wait().Ask();
        Electorate(asked).ShouldNotContain(London);

        asked.Days(1).Record(StreamName.Group, new MemberAppointed(London, Newcomer, new DateOnly(2026, 6, 17), Letter("london-partnership")));
        Given(asked.Ledger).By(Newcomer).When(_consent)
            .ThenRefused("London is not in this round: it was vacant from the notice until the round was opened.", cite: "Focus 5");
        Given(asked.Seats().CoChairs().Ledger).By(Secretariat).When(new RecordJointAgreement(Id, Quarterly.Hash)).ThenAccepted();
    }

    [Fact]
    public void The_seat_answers_by_whoever_holds_it_and_its_position_stays_when_its_holder_leaves()
    {
        var asked = Proposed().Notice().Wait().Ask().Seats(but: Wales).CoChairs().Days(1);
        asked.Record(StreamName.Group, Filled(Newcomer));
        Given(asked.Ledger).By(Holder(Wales)).When(_consent).ThenNotPermitted("You hold no seat or office");

        var answered = asked.Seat(Wales, Position.Consent).Record(
            StreamName.Group, new MembershipEnded(Wales, Newcomer, LondonDay.Of(asked.At), EndingGround.Resignation, null));
        Given(answered.Ledger).By(Secretariat).When(new RecordJointAgreement(Id, Quarterly.Hash)).ThenAccepted();
    }

    [Fact]
    public void A_successor_may_change_what_the_seat_answered()
    {
        var asked = Proposed().Notice().Wait().Ask().Seats().CoChairs().Days(1).Record(StreamName.Group, Filled(Newcomer));

        Given(asked.Ledger).By(Newcomer).When(_consent with { Position = Position.Abstain }).ThenAccepted()
            .By(Secretariat).When(new RecordJointAgreement(Id, Quarterly.Hash)).ThenUnmet("J6", "Focus 5", "Wales (abstains)");
    }

    [Fact]
    public void A_late_record_voids_what_was_answered_after_the_last_day_and_the_person_may_answer_again_when_back()
    {
        var asked = Proposed().Notice().Wait().Ask().Days(1).Seats().CoChairs().Days(2)
            .Record(StreamName.Group, Vacated(Wales, "2026-06-10"));
        Given(asked.Ledger).By(Secretariat).When(new RecordJointAgreement(Id, Quarterly.Hash))
            .ThenUnmet("J6", "Focus 5", "Wales (no answer)");

        asked.Record(StreamName.Group, Filled(Holder(Wales)));
        Given(asked.Ledger).By(Holder(Wales)).When(_consent).ThenAccepted()
            .By(Secretariat).When(new RecordJointAgreement(Id, Quarterly.Hash)).ThenAccepted();
    }

    [Fact]
    public void An_ending_recorded_in_time_voids_nothing() =>
        Given(Proposed().Notice().Wait().Ask().Days(1).Seats().CoChairs().Record(StreamName.Group, Vacated(Wales, "2026-06-17")).Ledger)
            .By(Secretariat).When(new RecordJointAgreement(Id, Quarterly.Hash)).ThenAccepted();

    private static MemberAppointed Filled(PersonId person) => new(Wales, person, new DateOnly(2026, 6, 16), Letter("wales-partnership"));

    private static IReadOnlyList<SeatId> Electorate(Course course) => course.Deliberation.OpenRound!.Electorate;
}
