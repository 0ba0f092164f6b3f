using ActionRegister.Domain.TermsOfReference;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.TermsOfReference;

public sealed class RulesInForceTests
{
    private const string Silent = "the terms are silent; default of the register";

    private static readonly RulesInForce _later = RulesInForce.Under(ReadyMadeTerms.Arcseg2022);
    private static readonly RulesInForce _earlier = RulesInForce.Under(ReadyMadeTerms.AascEra);

    [Fact]
    public void Founding_chooses_nothing_and_the_strictest_default_holds()
    {
        _later.Number.ShouldBe(1);
        _later.EarlyNoticeDays.Value.ShouldBe(14);
        _later.ConsultationDays.Value.ShouldBe(14);
        _later.NoticeAfterRevisionDays.Value.ShouldBeNull();
        _later.GroupConsent.Value.ShouldBe(GroupConsent.EverySeat);
        _later.WhoAgreesForASide.Value.ShouldBe(WhoAgreesForASide.CoChair);
        _later.LockCoversEarlierTerms.Value.ShouldBeTrue();
        _later.LockCoversImports.Value.ShouldBeTrue();
        _later.CoChairConfirmationDays.Value.ShouldBe(14);
        _later.CompletionDisputeDays.Value.ShouldBe(14);
        _later.LapseDays.Value.ShouldBe(180);
        _later.PapersBeforeMeetingDays.Value.ShouldBe(7);
    }

    [Fact]
    public void A_default_says_that_the_terms_are_silent_and_cites_the_clause_that_demands_the_act() =>
        _later.EarlyNoticeDays.ShouldBe(new Provision<int>(14, new Clause("ARCSEG, October 2022", "Focus 5"), Silent));

    [Theory]
    [InlineData(SettingName.GroupConsent, "Focus 5", "Aims 6")]
    [InlineData(SettingName.EarlyNotice, "Focus 5", "Aims 6")]
    [InlineData(SettingName.Consultation, "[Arrangements] 8", "Aims 6")]
    [InlineData(SettingName.NoticeAfterRevision, "Focus 5", "Aims 6")]
    [InlineData(SettingName.WhoAgreesForASide, "Focus 5", "Aims 6")]
    [InlineData(SettingName.SubstituteForCoChair, "[Arrangements] 6", "Arrangements 5")]
    [InlineData(SettingName.VacantCoChair, "[Arrangements] 6", "Arrangements 5")]
    [InlineData(SettingName.LockCoversEarlierTerms, "[Arrangements] 8", "Aims 6")]
    [InlineData(SettingName.LockCoversImports, "[Arrangements] 8", "Aims 6")]
    [InlineData(SettingName.NoticeForActions, "Focus 5", "Aims 6")]
    [InlineData(SettingName.CoChairConfirmation, "[Arrangements] 6", "Arrangements 5")]
    [InlineData(SettingName.CompletionDispute, "Focus 5", "Aims 6")]
    [InlineData(SettingName.Lapse, "Focus 5", "Aims 6")]
    [InlineData(SettingName.PapersBeforeMeeting, "[Arrangements] 7", "Arrangements 2")]
    [InlineData(SettingName.ExtraMeetings, "[Arrangements] 10", "Arrangements 2")]
    public void Each_setting_cites_the_clause_that_demands_its_act(SettingName name, string later, string earlier)
    {
        _later.Provision(name).Clause.Cite.ShouldBe(later);
        _earlier.Provision(name).Clause.Cite.ShouldBe(earlier);
    }

    [Fact]
    public void Where_the_terms_speak_the_basis_does_not_claim_silence()
    {
        _later.Provision(SettingName.ExtraMeetings).Basis.ShouldBe("the terms say so");
        _earlier.Provision(SettingName.ExtraMeetings).Basis.ShouldBe(Silent);
        _later.PapersBeforeMeetingDays.Basis.ShouldBe("the terms say a week; the register reads it as 7 clear days");
        _earlier.PapersBeforeMeetingDays.Basis.ShouldBe(Silent);
    }

    [Fact]
    public void A_chosen_value_holds_with_the_entry_that_chose_it_under_a_new_number()
    {
        var rules = _later.With(new ChosenSetting(SettingName.EarlyNotice, "10", "D-2026-0014"));

        rules.Number.ShouldBe(2);
        rules.EarlyNoticeDays.Value.ShouldBe(10);
        rules.EarlyNoticeDays.Basis.ShouldBe("chosen by D-2026-0014");
        rules.ConsultationDays.ShouldBe(_later.ConsultationDays);
        _later.EarlyNoticeDays.Value.ShouldBe(14);
    }

    [Fact]
    public void A_later_choice_replaces_an_earlier_one()
    {
        var rules = _later
            .With(new ChosenSetting(SettingName.EarlyNotice, "10", "D-2026-0014"))
            .With(new ChosenSetting(SettingName.EarlyNotice, "20", "D-2026-0019"));

        rules.Number.ShouldBe(3);
        rules.Chosen.ShouldBe([new ChosenSetting(SettingName.EarlyNotice, "20", "D-2026-0019")]);
    }

    [Fact]
    public void New_terms_make_a_new_number_and_what_was_chosen_stays_chosen()
    {
        var rules = _earlier
            .With(new ChosenSetting(SettingName.Consultation, "21", "D-2019-0003"))
            .WithTerms(ReadyMadeTerms.Arcseg2022);

        rules.Number.ShouldBe(3);
        rules.ConsultationDays.Value.ShouldBe(21);
        $"{rules.ConsultationDays.Clause}".ShouldBe("ARCSEG, October 2022, [Arrangements] 8");
    }

    [Fact]
    public void Every_choice_that_the_settings_offer_can_be_read()
    {
        With(SettingName.GroupConsent, "no-objection-after-window").GroupConsent.Value.ShouldBe(GroupConsent.NoObjectionAfterWindow);
        With(SettingName.WhoAgreesForASide, "every-seat-of-the-side").WhoAgreesForASide.Value
            .ShouldBe(WhoAgreesForASide.EverySeatOfTheSide);
        With(SettingName.NoticeAfterRevision, "3").NoticeAfterRevisionDays.Value.ShouldBe(3);
        With(SettingName.LockCoversEarlierTerms, "no").LockCoversEarlierTerms.Value.ShouldBeFalse();
        With(SettingName.LockCoversImports, "no").LockCoversImports.Value.ShouldBeFalse();
    }

    private static RulesInForce With(SettingName name, string value) => _later.With(new ChosenSetting(name, value, "D-2026-0001"));
}
