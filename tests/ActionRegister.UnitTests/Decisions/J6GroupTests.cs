using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Rounds;
using ActionRegister.UnitTests.Deciding;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Decisions;

public sealed class J6GroupTests
{
    private static readonly RecordJointAgreement _agree = new(Id, Quarterly.Hash);

    [Fact]
    public void One_silent_seat_blocks() =>
        Given(Asked().Seats(but: Wales).CoChairs().Ledger).By(Secretariat).When(_agree)
            .ThenUnmet("J6", "Focus 5", "Not for yet: Wales (no answer).");

    [Theory]
    [InlineData(Position.Abstain, "Wales (abstains)")]
    [InlineData(Position.NeedsTime, "Wales (needs time)")]
    public void A_seat_that_is_not_for_blocks_and_is_named(Position position, string because) =>
        Given(Asked().Seats(but: Wales).Seat(Wales, position).CoChairs().Ledger).By(Secretariat).When(_agree)
            .ThenUnmet("J6", "Focus 5", because);

    [Fact]
    public void An_objection_blocks_until_its_seat_takes_another_position_and_is_answered_all_the_same()
    {
        var objected = Asked().Seats(but: Wales).Seat(Wales, Position.Objection, "Too often.").CoChairs();
        Given(objected.Ledger).By(Secretariat).When(_agree).ThenUnmet("J6", "Focus 5", "Wales (objection)");

        objected.Do(new AnswerObjection(Id, null, 1, PrivateText.Of("It is not.")), Holder(Wales));
        Given(objected.Ledger).By(Secretariat).When(_agree).ThenUnmet("J6", "Focus 5", "Wales (objection)");

        objected.Seat(Wales, Position.Consent);
        Given(objected.Ledger).By(Secretariat).When(_agree).ThenAccepted();
    }

    [Fact]
    public void An_objection_taken_back_still_needs_its_answer() =>
        Given(Asked().Seats(but: Wales).Seat(Wales, Position.Objection, "Too often.").Seat(Wales, Position.Consent).CoChairs().Ledger)
            .By(Secretariat).When(_agree)
            .ThenUnmet("J6", "Focus 5", "Objection 1 has no answer yet");

    [Fact]
    public void An_objection_in_an_earlier_round_still_needs_its_answer()
    {
        var again = Asked().Seat(Wales, Position.Objection, "Too often.")
            .Do(new CloseRound(Id, null, Quarterly.Hash, PrivateText.Of("We talk first.")), Secretariat)
            .Ask().Seats().CoChairs();

        Given(again.Ledger).By(Secretariat).When(_agree).ThenUnmet("J6", "Focus 5", "Objection 1 has no answer yet");
    }

    [Fact]
    public void No_objection_is_for() =>
        Given(Asked().Seats(but: Wales).Seat(Wales, Position.NoObjection).CoChairs().Ledger).By(Secretariat).When(_agree).ThenAccepted();

    [Fact]
    public void No_objection_is_not_the_one_consent_that_a_side_needs()
    {
        var asked = Asked().Seats(HomeOffice, Dluhc).Seat(HomeOffice, Position.NoObjection).Seat(Dluhc, Position.NoObjection).CoChairs();

        Given(asked.Ledger).By(Secretariat).When(_agree)
            .ThenUnmet("J6", "Focus 5", "No seat of the central side has consented; at least one has to.");

        asked.Seat(Dluhc, Position.Consent);
        Given(asked.Ledger).By(Secretariat).When(_agree).ThenAccepted();
    }

    private static Course Asked() => Proposed().Notice().Wait().Ask();
}
