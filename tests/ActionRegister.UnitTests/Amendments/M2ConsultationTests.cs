using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Amendments;

public sealed class M2ConsultationTests
{
    private static readonly Content _after = Decision("Dispersal is reviewed every month.");

    [Fact]
    public void A_change_on_which_nobody_was_consulted_is_refused_though_everybody_consents()
    {
        // Nobody can be asked without a consultation; recorded as if somebody had been.
        var asked = Amended(Agreed().Ledger, Id, _after);
        asked.Record(Decisions.J2CompleteTests.Round(_after.Hash, 2, 1)).Seats().Record(
            new CoChairConsentGiven(1, Side.Central, CentralCoChair, _after.Hash, new("s"), null, false, null, null),
            new CoChairConsentGiven(1, Side.Local, LocalCoChair, _after.Hash, new("s"), null, false, null, null));

        Given(asked.Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, _after.Hash))
            .ThenUnmet("M2", "[Arrangements] 8", "No consultation on this change has been opened.");
    }

    [Theory]
    [InlineData("2026-09-15T22:59:59Z", false)]
    [InlineData("2026-09-15T23:00:00Z", true)]
    public void The_group_is_asked_from_midnight_in_London_after_fourteen_clear_days(string at, bool open)
    {
        var scenario = Given(Amended(Agreed().Ledger, Id, _after).Notice().Ledger)
            .At(at).By(Secretariat).When(new OpenRound(Id, 1, _after.Hash, new DateOnly(2026, 10, 1)));

        if (open) scenario.ThenAccepted();
        else scenario.ThenUnmet("M2", "[Arrangements] 8", "The consultation runs until the end of 15 September 2026.");
    }

    [Fact]
    public void A_co_chair_does_not_consent_while_the_consultation_runs() =>
        Given(Amended(Agreed().Ledger, Id, _after).Notice().Ledger)
            .At("2026-09-15").By(CentralCoChair).When(new GiveConsent(Id, 1, _after.Hash, null, null))
            .ThenUnmet("M2", "[Arrangements] 8", "The consultation runs until the end of 15 September 2026.");

    [Fact]
    public void A_change_of_one_character_needs_a_consultation_of_its_own()
    {
        var typo = Decision("Dispersal is reviewed every month!");
        var revised = Amended(Agreed().Ledger, Id, _after).Notice().Wait()
            .Do(new ReviseAmendment(Id, 1, _after.Hash, Quarterly.Hash, typo, [], []), Holder(London));

        Given(revised.Ledger).At(revised.At).By(Secretariat).When(new OpenRound(Id, 1, typo.Hash, new DateOnly(2026, 10, 1)))
            .ThenUnmet("M2", "[Arrangements] 8", "No consultation on this change has been opened.");
    }

    [Fact]
    public void The_consultation_goes_to_every_seat_and_both_co_chairs()
    {
        var consulted = Amended(Agreed().Ledger, Id, _after).Notice();
        var opened = consulted.Ledger.Log.Select(r => r.Event).OfType<ConsultationOpened>().Single();

        opened.Recipients.ShouldBe(
            [.. Seats.Select(Party.Of), Party.CoChair(Side.Central), Party.CoChair(Side.Local)], ignoreOrder: true);
        opened.Days.ShouldBe(14);
    }
}
