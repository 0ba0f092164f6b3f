using ActionRegister.Domain.Amendments;
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
using static ActionRegister.UnitTests.Decisions.J8NothingFellAwayTests;

namespace ActionRegister.UnitTests.Rounds;

public sealed class NoObjectionAfterWindowTests
{
    private static readonly RecordJointAgreement _agree = new(Id, Quarterly.Hash);
    private static readonly SendReminder _remind = new(Id, null, ReminderAbout.Position);
    private static readonly IReadOnlyList<SeatId> _local = [.. Seats.Except([HomeOffice, Dluhc])];

    [Fact]
    public void Half_of_each_side_with_a_consent_two_reminders_and_no_objection_are_enough() =>
        Given(Reminded(Asked()).On("2026-07-01").Ledger).At("2026-07-01").By(Secretariat).When(_agree).ThenAccepted();

    [Fact]
    public void Not_before_the_planned_close_has_passed() =>
        Given(Reminded(Asked()).Ledger).At("2026-06-30").By(Secretariat).When(_agree)
            .ThenUnmet("J6", "Focus 5", "Seats may answer until the end of 30 June 2026.");

    [Fact]
    public void Not_without_two_reminders() =>
        Given(Asked().Ledger).At("2026-07-01").By(Secretariat).When(_agree)
            .ThenUnmet("J6", "Focus 5", "Two reminders are sent to those who have not answered; 0 so far.");

    [Fact]
    public void Not_with_fewer_than_half_of_a_side() =>
        Given(Reminded(Asked(local: 5)).Ledger).At("2026-07-01").By(Secretariat).When(_agree)
            .ThenUnmet("J6", "Focus 5", "Half of the local seats have to answer; 5 of 12 have.");

    [Fact]
    public void Not_with_an_objection() =>
        Given(Reminded(Asked().Seat(_local[^1], Position.Objection, "No.").Do(new AnswerObjection(Id, null, 1, PrivateText.Of("Yes.")), Holder(Wales))).Ledger)
            .At("2026-07-01").By(Secretariat).When(_agree).ThenUnmet("J6", "Focus 5", "An objection blocks: ");

    [Fact]
    public void Not_without_a_consent_of_each_side() =>
        Given(Reminded(Asked().Seat(HomeOffice, Position.NoObjection)).Ledger).At("2026-07-01").By(Secretariat).When(_agree)
            .ThenUnmet("J6", "Focus 5", "No seat of the central side has consented");

    [Fact]
    public void Abstention_is_an_answer_and_is_set_aside() =>
        Given(Reminded(Asked(local: 5).Seat(_local[^1], Position.Abstain)).Ledger).At("2026-07-01").By(Secretariat).When(_agree).ThenAccepted();

    [Fact]
    public void It_holds_for_amendments_too()
    {
        var after = Decision("Dispersal is reviewed every month.");
        var ledger = Agreed().Record(StreamName.Group, Chosen(SettingName.GroupConsent, "every-seat", "no-objection-after-window")).Ledger;
        var asked = Amended(ledger, Id, after).Notice().Wait().Ask().Seat(HomeOffice, Position.Consent);
        foreach (var seat in _local.Take(6)) asked.Seat(seat, Position.Consent);
        asked.CoChairs();
        foreach (var _ in new[] { 1, 2 }) asked.Record(new ReminderSent(1, ReminderAbout.Position, 2, []));

        Given(asked.Ledger).At("2026-10-01").By(Secretariat).When(new AdoptAmendment(Id, 1, after.Hash)).ThenAccepted();
        Given(asked.Ledger).At("2026-09-30").By(Secretariat).When(new AdoptAmendment(Id, 1, after.Hash))
            .ThenUnmet("M5", "[Arrangements] 8", "Seats may answer until the end of 30 September 2026.");
    }

    private static Course Asked(int local = 6)
    {
        var asked = Proposed().Record(StreamName.Group, Chosen(SettingName.GroupConsent, "every-seat", "no-objection-after-window"))
            .Notice().Wait().Ask().Seat(HomeOffice, Position.Consent);
        foreach (var seat in _local.Take(local)) asked.Seat(seat, Position.Consent);
        return asked.CoChairs();
    }

    private static Course Reminded(Course asked)
    {
        foreach (var day in new[] { "2026-06-23", "2026-06-28" })
            asked.On(day).Ledger.Do(_remind, null, asked.At, new Domain.Authority.Capacity.Register());
        return asked;
    }
}
