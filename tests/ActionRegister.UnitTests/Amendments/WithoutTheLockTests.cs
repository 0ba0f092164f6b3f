using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;
using static ActionRegister.UnitTests.Decisions.J8NothingFellAwayTests;

namespace ActionRegister.UnitTests.Amendments;

public sealed class WithoutTheLockTests
{
    private static readonly Content _after = Decision("Dispersal is reviewed every month.");
    private static readonly AdoptAmendment _adopt = new(Id, 1, _after.Hash);

    [Fact]
    public void An_amendment_needs_what_a_joint_agreement_needs_and_cites_the_clause_for_that()
    {
        var asked = Amended(Agreed(TheEarlierGroup.Ledger()), Id, _after).Notice().Wait().Ask().Seats();

        Given(asked.Ledger).By(Secretariat).When(_adopt).ThenUnmet("M4", "Aims 6", "The central co-chair has not consented to this text.");
        Given(asked.CoChairs().Ledger).By(Secretariat).When(_adopt).ThenAccepted();
    }

    [Fact]
    public void Never_less()
    {
        var amended = Amended(Agreed(TheEarlierGroup.Ledger()), Id, _after);

        Given(amended.Ledger).By(Secretariat).When(_adopt).ThenRefused("M2: No consultation on this change has been opened. M4: ", cite: "Aims 6");
        Given(amended.Notice().Wait().CoChairs().Ledger).By(Secretariat).When(_adopt)
            .ThenUnmet("M5", "Aims 6", "The group has not been asked about this text.");
    }

    [Fact]
    public void The_window_is_that_of_an_early_notice()
    {
        var ledger = Choose(Agreed(TheEarlierGroup.Ledger()), SettingName.EarlyNotice, "14", "5");

        Amended(ledger, Id, _after).Notice().Deliberation.Opening!.Days.ShouldBe(5);
    }

    [Fact]
    public void The_setting_who_agrees_for_a_side_holds_for_amendments_too()
    {
        var ledger = Choose(Agreed(TheEarlierGroup.Ledger()), SettingName.WhoAgreesForASide, "co-chair", "every-seat-of-the-side");

        Given(Amended(ledger, Id, _after).Notice().Wait().Ask().Seats().Ledger).By(Secretariat).When(_adopt).ThenAccepted();
    }

    [Fact]
    public void And_where_an_entry_is_superseded()
    {
        var ledger = Choose(Agreed(TheEarlierGroup.Ledger()), SettingName.WhoAgreesForASide, "co-chair", "every-seat-of-the-side");
        var monthly = Decision("Dispersal is reviewed every month.", ReferenceOf(Id));
        var asked = Proposed(ledger, Numbered(20), monthly, "2026-09-01", Id).Notice().Wait().Ask().Seats();

        Given(asked.Ledger).By(Secretariat).When(new RecordJointAgreement(Numbered(20), monthly.Hash)).ThenAccepted();
    }

    [Fact]
    public void What_was_agreed_under_them_is_under_the_lock_once_terms_with_the_lock_are_in_force()
    {
        var ledger = Agreed(TheEarlierGroup.Ledger());
        Proposed(ledger, Numbered(30), TheEarlierGroup.NewTerms, "2026-08-01").Ready().Agree();
        ledger = Choose(ledger, SettingName.WhoAgreesForASide, "co-chair", "every-seat-of-the-side");
        var asked = Amended(ledger, Id, _after).Notice().Wait().Ask().Seats();

        Given(asked.Ledger).By(Secretariat).When(_adopt)
            .ThenUnmet("M4", "[Arrangements] 8", "The central co-chair has not consented to this text.");
    }

    [Fact]
    public void Unless_the_group_has_chosen_that_the_lock_does_not_reach_back()
    {
        var ledger = Agreed(TheEarlierGroup.Ledger());
        Proposed(ledger, Numbered(30), TheEarlierGroup.NewTerms, "2026-08-01").Ready().Agree();
        ledger = Choose(ledger, SettingName.WhoAgreesForASide, "co-chair", "every-seat-of-the-side");
        ledger = Choose(ledger, SettingName.LockCoversEarlierTerms, "yes", "no");

        Given(Amended(ledger.Fork(), Id, _after).Notice().Wait().Ask().Seats().Ledger).By(Secretariat).When(_adopt).ThenAccepted();

        // What was amended under the lock was agreed under it.
        var amended = Amended(ledger.Fork(), Id, _after).Notice().Wait().Ask().Seats().Adopt().Ledger;
        var again = Amended(amended, Id, Quarterly, day: "2026-11-01").Notice().Wait().Ask().Seats();
        Given(again.Ledger).By(Secretariat).When(new AdoptAmendment(Id, 2, Quarterly.Hash))
            .ThenUnmet("M4", "[Arrangements] 8", "The central co-chair has not consented to this text.");
    }

    [Fact]
    public void How_an_entry_was_agreed_is_judged_by_the_rules_in_force_then()
    {
        var ledger = Agreed(TheEarlierGroup.Ledger());
        Proposed(ledger, Numbered(30), TheEarlierGroup.NewTerms, "2026-08-01").Ready().Agree();

        ledger.Entry(Id).LastAgreed!.Rules.ShouldBe(1);
        ledger.Group.Rules.Number.ShouldBe(2);
        ledger.Group.RulesHistory[0].Terms.Name.ShouldBe("aasc-era");
    }

    private static Ledger Agreed(Ledger ledger) => Proposed(ledger, Id, Quarterly, Day).Ready().Agree().Ledger;

    private static Ledger Choose(Ledger ledger, SettingName name, string from, string to)
    {
        ledger.Record(ledger.Log[^1].Clock, new Fact(StreamName.Group, Chosen(name, from, to)));
        return ledger;
    }
}
