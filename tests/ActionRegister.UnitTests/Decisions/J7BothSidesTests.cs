using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Decisions;

public sealed class J7BothSidesTests
{
    private static readonly RecordJointAgreement _agree = new(Id, Quarterly.Hash);
    private static readonly GiveConsent _consent = new(Id, null, Quarterly.Hash, null, null);

    [Fact]
    public void One_co_chair_is_not_enough() =>
        Given(Asked().Consents(Side.Central).Ledger).By(Secretariat).When(_agree)
            .ThenUnmet("J7", "Focus 5", "The local co-chair has not consented to this text.");

    [Fact]
    public void A_refusal_blocks_until_that_co_chair_consents()
    {
        var refused = Asked().Consents(Side.Local)
            .Do(new RefuseConsent(Id, null, Quarterly.Hash, PrivateText.Of("Not yet.")), CentralCoChair);
        Given(refused.Ledger).By(Secretariat).When(_agree)
            .ThenUnmet("J7", "Focus 5", "The central co-chair has refused consent to this text.");

        refused.Consents(Side.Central);
        Given(refused.Ledger).By(Secretariat).When(_agree).ThenAccepted();
    }

    [Fact]
    public void A_consent_taken_back_no_longer_counts() =>
        Given(Asked().CoChairs().Do(new WithdrawConsent(Id, null, Quarterly.Hash, null), LocalCoChair).Ledger)
            .By(Secretariat).When(_agree)
            .ThenUnmet("J7", "Focus 5", "The local co-chair has not consented to this text.");

    [Fact]
    public void A_co_chair_who_left_office_takes_the_consent_along_and_the_successor_has_to_consent()
    {
        var changed = Asked().CoChairs().Record(StreamName.Group, Appointed(Newcomer), Confirmed(Newcomer));
        Given(changed.Ledger).By(Secretariat).When(_agree)
            .ThenUnmet("J7", "Focus 5", "The central co-chair who consented has left office since; the one in office now has to consent.");

        changed.Consents(Side.Central);
        Given(changed.Ledger).By(Secretariat).When(_agree).ThenAccepted();
    }

    [Fact]
    public void An_office_that_fell_vacant_blocks() =>
        Given(Asked().CoChairs().Record(StreamName.Group, Left(CentralCoChair)).Ledger)
            .By(Secretariat).When(_agree)
            .ThenUnmet("J7", "Focus 5", "The office of the central co-chair is vacant; a vacant office blocks.");

    [Fact]
    public void A_co_chair_who_left_and_returned_has_to_consent_again_and_can()
    {
        var back = Asked().CoChairs()
            .Record(StreamName.Group, Left(CentralCoChair), Appointed(CentralCoChair), Confirmed(CentralCoChair));
        Given(back.Ledger).By(Secretariat).When(_agree)
            .ThenUnmet("J7", "Focus 5", "The central co-chair who consented has left office since");

        Given(back.Ledger).By(CentralCoChair).When(_consent).ThenAccepted()
            .By(Secretariat).When(_agree).ThenAccepted();
    }

    [Fact]
    public void A_successor_who_is_not_confirmed_does_not_count()
    {
        var recorded = Asked().Consents(Side.Local).Record(
            StreamName.Group, Appointed(Newcomer)).Record(
            new CoChairConsentGiven(null, Side.Central, Newcomer, Quarterly.Hash, new("s"), null, false, null, null));

        Given(recorded.Ledger).By(Secretariat).When(_agree)
            .ThenUnmet("J7", "Focus 5", "The central co-chair has not been confirmed in office yet.");
    }

    [Fact]
    public void One_person_in_both_offices_does_not_count_twice()
    {
        // The register does not let one person hold both offices; recorded as if somebody did.
        var both = Asked().Record(StreamName.Group, Appointed(LocalCoChair), Confirmed(LocalCoChair)).Consents(Side.Local);
        Given(both.Ledger).By(LocalCoChair, CoChair(Side.Central)).When(_consent)
            .ThenRefused("You consented for the other side already; two people have to consent.", cite: "Focus 5");

        both.Record(new CoChairConsentGiven(null, Side.Central, LocalCoChair, Quarterly.Hash, new("s"), null, false, null, null));
        Given(both.Ledger).By(Secretariat).When(_agree)
            .ThenUnmet("J7", "Focus 5", "Both consents come from the same person; two people are needed.");
    }

    [Fact]
    public void A_consent_to_an_earlier_text_does_not_count()
    {
        var later = Decision("Dispersal is reviewed every quarter!");
        var revised = Asked().CoChairs().Do(new ReviseProposal(Id, Quarterly.Hash, later, [], false, []), Holder(Wales))
            .Notice().Wait().Ask().Seats();

        Given(revised.Ledger).By(Secretariat).When(new RecordJointAgreement(Id, later.Hash))
            .ThenUnmet("J7", "Focus 5", "The central co-chair has not consented to this text.");
    }

    [Fact]
    public void A_consent_given_before_a_comment_was_answered_anew_is_given_again()
    {
        var consented = Proposed().Notice()
            .Do(new MakeComment(Id, null, Quarterly.Hash, null, PrivateText.Of("Why?")), Holder(London))
            .Do(new AnswerComment(Id, null, 1, Answer.NotAccepted, PrivateText.Of("Because.")), Holder(Wales))
            .Wait().CoChairs()
            .Do(new AnswerComment(Id, null, 1, Answer.NotAccepted, PrivateText.Of("Because of the budget.")), Holder(Wales))
            .Ask().Seats().Consents(Side.Local);

        Given(consented.Ledger).By(Secretariat).When(_agree)
            .ThenUnmet("J7", "Focus 5", "The central co-chair consented before every comment was answered, and has to consent again.");
        Given(consented.Ledger).By(CentralCoChair).When(_consent).ThenAccepted().By(Secretariat).When(_agree).ThenAccepted();
    }

    internal static CoChairAppointed Appointed(Domain.People.PersonId person) => new(
        Side.Central, person, new DateOnly(2026, 6, 16), Letter("home-office"), CentralCoChair, new DateOnly(2026, 7, 1), Seats);

    internal static CoChairConfirmed Confirmed(Domain.People.PersonId person) =>
        new(Side.Central, person, CoChairConfirmer.OtherCoChair, null);

    internal static CoChairEnded Left(Domain.People.PersonId person) =>
        new(Side.Central, person, new DateOnly(2026, 6, 16), EndingGround.Resignation, null);

    private static Course Asked() => Proposed().Notice().Wait().Ask().Seats();
}
