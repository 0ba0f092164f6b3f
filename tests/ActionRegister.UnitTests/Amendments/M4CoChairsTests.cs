using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;
using static ActionRegister.UnitTests.Decisions.J7BothSidesTests;

namespace ActionRegister.UnitTests.Amendments;

public sealed class M4CoChairsTests
{
    private static readonly Content _after = Decision("Dispersal is reviewed every month.");
    private static readonly AdoptAmendment _adopt = new(Id, 1, _after.Hash);

    [Theory]
    [InlineData(Side.Central, "The local co-chair has not consented to this text.")]
    [InlineData(Side.Local, "The central co-chair has not consented to this text.")]
    public void One_co_chair_is_not_enough(Side side, string because) =>
        Given(Asked().Consents(side).Ledger).By(Secretariat).When(_adopt).ThenUnmet("M4", "[Arrangements] 8", because);

    [Fact]
    public void A_consent_taken_back_blocks() =>
        Given(Asked().CoChairs().Do(new WithdrawConsent(Id, 1, _after.Hash, null), CentralCoChair).Ledger)
            .By(Secretariat).When(_adopt)
            .ThenUnmet("M4", "[Arrangements] 8", "The central co-chair has not consented to this text.");

    [Fact]
    public void A_refusal_is_not_an_end()
    {
        var refused = Asked().Consents(Side.Local).Do(new RefuseConsent(Id, 1, _after.Hash, PrivateText.Of("No.")), CentralCoChair);

        Given(refused.Ledger).By(Secretariat).When(_adopt)
            .ThenUnmet("M4", "[Arrangements] 8", "The central co-chair has refused consent to this text.");
        Given(refused.Consents(Side.Central).Ledger).By(Secretariat).When(_adopt).ThenAccepted();
    }

    [Fact]
    public void A_co_chair_who_left_before_the_adoption_takes_the_consent_along()
    {
        var changed = Asked().CoChairs().Record(StreamName.Group, Appointed(Newcomer), Confirmed(Newcomer));

        Given(changed.Ledger).By(Secretariat).When(_adopt)
            .ThenUnmet("M4", "[Arrangements] 8", "The central co-chair who consented has left office since; the one in office now has to consent.");
        Given(changed.Consents(Side.Central).Ledger).By(Secretariat).When(_adopt).ThenAccepted();
    }

    [Fact]
    public void An_adoption_already_made_stands_when_a_co_chair_leaves_or_is_found_to_have_left()
    {
        var adopted = Asked().CoChairs().Adopt().Record(StreamName.Group, Left(CentralCoChair));

        adopted.Ledger.Entry(Id).LastAgreed!.Content.ShouldBe(_after);
        Given(adopted.Ledger).By(Secretariat).When(_adopt).ThenAlreadySo();
    }

    [Fact]
    public void A_successor_who_is_not_confirmed_does_not_count()
    {
        var recorded = Asked().Consents(Side.Local).Record(StreamName.Group, Appointed(Newcomer)).Record(
            new CoChairConsentGiven(1, Side.Central, Newcomer, _after.Hash, new("s"), null, false, null, null));

        Given(recorded.Ledger).By(Secretariat).When(_adopt)
            .ThenUnmet("M4", "[Arrangements] 8", "The central co-chair has not been confirmed in office yet.");
    }

    [Fact]
    public void No_setting_spares_a_co_chair()
    {
        var ledger = Agreed().Record(
            StreamName.Group, Decisions.J8NothingFellAwayTests.Chosen(SettingName.WhoAgreesForASide, "co-chair", "every-seat-of-the-side")).Ledger;
        var asked = Amended(ledger, Id, _after).Notice().Wait().Ask().Days(1).Seats();

        Given(asked.Ledger).By(Secretariat).When(_adopt)
            .ThenUnmet("M4", "[Arrangements] 8", "The central co-chair has not consented to this text.");
    }

    [Fact]
    public void A_consent_to_a_text_is_not_a_consent_to_that_text_with_one_character_more()
    {
        var typo = Decision("Dispersal is reviewed every month..");
        var revised = Asked().CoChairs()
            .Do(new ReviseAmendment(Id, 1, _after.Hash, Quarterly.Hash, typo, [], []), Holder(London))
            .Notice().Wait().Ask().Days(1).Seats();

        Given(revised.Ledger).By(Secretariat).When(_adopt with { Seen = typo.Hash })
            .ThenUnmet("M4", "[Arrangements] 8", "The central co-chair has not consented to this text.");
    }

    [Fact]
    public void One_person_in_both_offices_does_not_count_twice()
    {
        // The register does not let one person hold both offices; recorded as if somebody did.
        var both = Asked().Record(StreamName.Group, Appointed(LocalCoChair), Confirmed(LocalCoChair)).Consents(Side.Local)
            .Record(new CoChairConsentGiven(1, Side.Central, LocalCoChair, _after.Hash, new("s"), null, false, null, null));

        Given(both.Ledger).By(Secretariat).When(_adopt)
            .ThenUnmet("M4", "[Arrangements] 8", "Both consents come from the same person; two people are needed.");
    }

    private static Course Asked() => Amended(Agreed().Ledger, Id, _after).Notice().Wait().Ask().Days(1).Seats();
}
