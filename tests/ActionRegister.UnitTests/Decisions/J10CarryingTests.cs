using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Decisions;

public sealed class J10CarryingTests
{
    private static readonly Content _shorter = Carrying(new Carried(new SettingChange(SettingName.EarlyNotice, "14", "10"), null));

    [Fact]
    public void A_setting_changes_in_the_same_append_as_the_agreement()
    {
        Given(Proposed(_shorter).Ready().Ledger).By(Secretariat).When(new RecordJointAgreement(Id, _shorter.Hash)).Then(facts =>
            facts.Select(f => f.Event).Skip(1).ShouldBe(
                [new SettingChosen(Id, ReferenceOf(Id), 2, SettingName.EarlyNotice, "14", "10")]))
            .Ledger.Group.Rules.EarlyNoticeDays.ShouldBe(
                new Provision<int>(10, new Clause("ARCSEG, October 2022", "Focus 5"), "chosen by D-2026-0014"));
    }

    [Fact]
    public void A_change_that_starts_from_what_is_not_in_force_is_refused()
    {
        var content = Carrying(new Carried(new SettingChange(SettingName.EarlyNotice, "21", "10"), null));

        Given(Proposed(content).Ready().Ledger).By(Secretariat).When(new RecordJointAgreement(Id, content.Hash))
            .ThenUnmet("J10", "[Arrangements] 5", "The proposal starts from \"21\" for early-notice; \"14\" is in force.");
    }

    [Fact]
    public void A_setting_chosen_by_somebody_else_meanwhile_is_not_overwritten()
    {
        var content = Carrying(new Carried(new SettingChange(SettingName.Consultation, "14", "10"), null));
        var ready = Proposed(content).Ready()
            .Record(StreamName.Group, J8NothingFellAwayTests.Chosen(SettingName.Consultation, "14", "21"));

        Given(ready.Ledger).By(Secretariat).When(new RecordJointAgreement(Id, content.Hash))
            .ThenUnmet("J10", "[Arrangements] 5", "starts from \"14\" for consultation; \"21\" is in force");
    }

    [Fact]
    public void A_value_below_the_least_is_refused()
    {
        var content = Carrying(new Carried(new SettingChange(SettingName.Consultation, "14", "6"), null));

        Given(Proposed(content).Ready().Ledger).By(Secretariat).When(new RecordJointAgreement(Id, content.Hash))
            .ThenUnmet("J10", "[Arrangements] 5", "\"6\" is too short for the setting consultation");
    }

    [Fact]
    public void There_is_no_short_notice_of_a_change_of_rules() =>
        Given(Proposed(_shorter).Notice().Ledger)
            .By(Secretariat)
            .When(new AskShortNotice(Id, _shorter.Hash, new DateOnly(2026, 6, 5), PrivateText.Of("Urgent.")))
            .ThenRefused("has no short notice", cite: "Focus 5");

    [Fact]
    public void New_terms_over_terms_with_the_lock_are_an_amendment_of_the_entry_that_adopted_those()
    {
        var next = ReadyMadeTerms.Arcseg2022 with { Name = "arcseg-2027" };
        var content = Carrying(new Carried(null, new TermsChange("arcseg-2022", next)));

        Given(Proposed(content).Ready().Ledger).By(Secretariat).When(new RecordJointAgreement(Id, content.Hash))
            .ThenUnmet("J10", "[Arrangements] 5", "new terms are an amendment of the entry that adopted them");
    }

    [Fact]
    public void Overturning_an_entry_puts_the_default_back_in_the_same_append()
    {
        var ledger = Agreed(_shorter).Ledger;
        var overturn = Amended(ledger, Id, Content.Overturning(EntryKind.Decision, "Overturned", "Ten is too few.", null, []), AmendmentKind.Overturn)
            .Ready();

        Given(overturn.Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, overturn.Hash)).Then(facts =>
            facts.Select(f => f.Event).Skip(1).ShouldBe(
                [new SettingChosen(Id, ReferenceOf(Id), 3, SettingName.EarlyNotice, "10", "14")]));
    }

    [Fact]
    public void Overturning_an_entry_leaves_alone_what_another_has_chosen_since()
    {
        var ledger = Agreed(_shorter).Record(StreamName.Group, J8NothingFellAwayTests.Chosen(SettingName.EarlyNotice, "10", "12")).Ledger;
        var overturn = Amended(ledger, Id, Content.Overturning(EntryKind.Decision, "Overturned", "Ten is too few.", null, []), AmendmentKind.Overturn)
            .Ready();

        Given(overturn.Ledger).By(Secretariat).When(new AdoptAmendment(Id, 1, overturn.Hash)).Then(facts => facts.Count.ShouldBe(1))
            .Ledger.Group.Rules.EarlyNoticeDays.Value.ShouldBe(12);
    }
}
