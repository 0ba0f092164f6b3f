using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;
using static ActionRegister.UnitTests.Decisions.J8NothingFellAwayTests;

namespace ActionRegister.UnitTests.Rounds;

public sealed class EverySeatOfTheSideTests
{
    private static readonly RecordJointAgreement _agree = new(Id, Quarterly.Hash);

    [Fact]
    public void Every_seat_of_a_side_may_agree_for_it_in_place_of_its_co_chair() =>
        Given(Asked().Seats().Ledger).By(Secretariat).When(_agree).ThenAccepted();

    [Fact]
    public void Then_every_one_of_them_consents_and_no_objection_is_not_enough() =>
        Given(Asked().Seats(but: Wales).Seat(Wales, Position.NoObjection).CoChairs().Ledger).By(Secretariat).When(_agree)
            .ThenUnmet("J7", "Focus 5", "Every seat of the local side has to consent; missing: Wales.");

    private static Course Asked() => Proposed()
        .Record(StreamName.Group, Chosen(SettingName.WhoAgreesForASide, "co-chair", "every-seat-of-the-side"))
        .Notice().Wait().Ask();
}
