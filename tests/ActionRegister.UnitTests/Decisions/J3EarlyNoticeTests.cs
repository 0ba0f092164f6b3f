using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Decisions;

public sealed class J3EarlyNoticeTests
{
    [Fact]
    public void A_text_of_which_no_notice_was_given_is_not_agreed()
    {
        // Consent cannot be given without notice; recorded as if somebody had.
        var asked = Proposed().Record(J2CompleteTests.Round(Quarterly.Hash)).Seats().Record(
            new CoChairConsentGiven(null, Side.Central, CentralCoChair, Quarterly.Hash, new("s"), null, false, null, null),
            new CoChairConsentGiven(null, Side.Local, LocalCoChair, Quarterly.Hash, new("s"), null, false, null, null));

        Given(asked.Ledger)
            .By(Secretariat)
            .When(new RecordJointAgreement(Id, Quarterly.Hash))
            .ThenUnmet("J3", "Focus 5", "No early notice of this text has been given.");
    }

    [Fact]
    public void The_group_is_not_asked_while_the_notice_runs() =>
        Given(Proposed().Notice().Ledger)
            .At("2026-06-15T22:59:59Z")
            .By(Secretariat)
            .When(new OpenRound(Id, null, Quarterly.Hash, new DateOnly(2026, 6, 30)))
            .ThenUnmet("J3", "Focus 5", "Early notice runs until the end of 15 June 2026.");

    [Fact]
    public void The_group_is_asked_from_midnight_in_London_after_fourteen_clear_days() =>
        Given(Proposed().Notice().Ledger)
            .At("2026-06-15T23:00:00Z")
            .By(Secretariat)
            .When(new OpenRound(Id, null, Quarterly.Hash, new DateOnly(2026, 6, 30)))
            .ThenAccepted();

    [Theory]
    [InlineData("2026-03-20", "2026-04-03T22:59:59Z", "2026-04-03T23:00:00Z")] // the clocks go forward on 29 March
    [InlineData("2026-10-20", "2026-11-03T23:59:59Z", "2026-11-04T00:00:00Z")] // and back on 25 October
    public void A_notice_across_a_change_of_the_clocks_closes_at_midnight_in_London(string given, string closed, string open)
    {
        var noticed = Proposed(Ledger(), Id, Quarterly, given).Notice();
        var ask = new OpenRound(Id, null, Quarterly.Hash, new DateOnly(2026, 12, 1));

        Given(noticed.Ledger).At(closed).By(Secretariat).When(ask).ThenUnmet("J3", "Focus 5", "Early notice runs");
        Given(noticed.Ledger).At(open).By(Secretariat).When(ask).ThenAccepted();
    }

    [Fact]
    public void A_co_chair_does_not_consent_while_the_notice_runs() =>
        Given(Proposed().Notice().Ledger)
            .At("2026-06-15")
            .By(CentralCoChair)
            .When(new GiveConsent(Id, null, Quarterly.Hash, null, null))
            .ThenUnmet("J3", "Focus 5", "Early notice runs until the end of 15 June 2026.");

    [Fact]
    public void A_text_put_back_to_the_one_of_which_notice_was_given_needs_its_own()
    {
        var other = Decision("Dispersal is reviewed every month.");
        var back = Proposed().Notice().Wait()
            .Do(new ReviseProposal(Id, Quarterly.Hash, other, [], false, []), Holder(Wales))
            .Do(new ReviseProposal(Id, other.Hash, Quarterly, [], false, []), Holder(Wales));

        Given(back.Ledger)
            .By(Secretariat)
            .When(new OpenRound(Id, null, Quarterly.Hash, new DateOnly(2026, 6, 30)))
            .ThenUnmet("J3", "Focus 5", "No early notice of this text has been given.");
    }
}
