using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Amendments;

public sealed class M5GroupTests
{
    private static readonly Content _after = Decision("Dispersal is reviewed every month.");
    private static readonly AdoptAmendment _adopt = new(Id, 1, _after.Hash);

    [Fact]
    public void One_silent_seat_blocks() =>
        Given(Asked().Seats(but: London).CoChairs().Ledger).By(Secretariat).When(_adopt)
            .ThenUnmet("M5", "[Arrangements] 8", "Not for yet: London (no answer).");

    [Fact]
    public void An_objection_blocks_and_is_answered()
    {
        var objected = Asked().Seats().Seat(London, Position.Objection, "Too often.").CoChairs();
        Given(objected.Ledger).By(Secretariat).When(_adopt).ThenUnmet("M5", "[Arrangements] 8", "London (objection)");

        objected.Seat(London, Position.NoObjection);
        Given(objected.Ledger).By(Secretariat).When(_adopt).ThenUnmet("M5", "[Arrangements] 8", "Objection 1 has no answer yet");

        objected.Do(new AnswerObjection(Id, 1, 1, PrivateText.Of("It is not.")), Holder(London));
        Given(objected.Ledger).By(Secretariat).When(_adopt).ThenAccepted();
    }

    [Fact]
    public void A_round_that_was_closed_is_not_enough() =>
        Given(Asked().Seats().CoChairs().Do(new CloseRound(Id, 1, _after.Hash, PrivateText.Of("Again.")), Secretariat).Ledger)
            .By(Secretariat).When(_adopt)
            .ThenUnmet("M5", "[Arrangements] 8", "The round has ended or was about an earlier text; a new round is needed.");

    [Fact]
    public void Both_co_chairs_without_the_group_are_not_enough()
    {
        var consulted = Amended(Agreed().Ledger, Id, _after).Notice().Wait().CoChairs();

        Given(consulted.Ledger).By(Secretariat).When(_adopt)
            .ThenUnmet("M5", "[Arrangements] 8", "The group has not been asked about this text.");
    }

    [Fact]
    public void The_consent_of_the_group_to_the_decision_is_not_its_consent_to_the_amendment()
    {
        var asked = Asked().CoChairs();
        asked.Ledger.Entry(Id).Proposal!.Round!.Positions.Count.ShouldBe(Seats.Count);

        Given(asked.Ledger).By(Secretariat).When(_adopt).ThenUnmet("M5", "[Arrangements] 8", "No seat of the local side has consented");
    }

    private static Course Asked() => Amended(Agreed().Ledger, Id, _after).Notice().Wait().Ask().Days(1);
}
