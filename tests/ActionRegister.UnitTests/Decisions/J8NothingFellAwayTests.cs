using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using Xunit;
using static ActionRegister.UnitTests.Deciding.Scenario;
using static ActionRegister.UnitTests.Deciding.TheEntry;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Decisions;

public sealed class J8NothingFellAwayTests
{
    private static readonly RecordJointAgreement _agree = new(Id, Quarterly.Hash);

    [Fact]
    public void A_notice_opened_for_another_length_than_the_one_in_force_is_void() =>
        Given(Proposed().Ready().Record(StreamName.Group, Chosen(SettingName.EarlyNotice, "14", "21")).Ledger)
            .By(Secretariat).When(_agree)
            .ThenUnmet("J8", "Focus 5", "It was opened for 14 clear days, and the rules have asked for 21 clear days since.");

    [Theory]
    [InlineData(SettingName.GroupConsent, "every-seat", "no-objection-after-window")]
    [InlineData(SettingName.WhoAgreesForASide, "co-chair", "every-seat-of-the-side")]
    public void A_round_opened_by_another_rule_than_the_one_in_force_is_void(SettingName name, string from, string to) =>
        Given(Proposed().Ready().Record(StreamName.Group, Chosen(name, from, to)).Ledger)
            .By(Secretariat).When(_agree)
            .ThenUnmet("J8", "Focus 5", "The rule for the group's consent has changed since the round was opened");

    [Theory]
    [InlineData(SettingName.EarlyNotice, "14", "21")]
    [InlineData(SettingName.GroupConsent, "every-seat", "no-objection-after-window")]
    public void What_became_void_stays_void_when_the_setting_is_put_back(SettingName name, string from, string to) =>
        Given(Proposed().Ready().Record(StreamName.Group, Chosen(name, from, to), Chosen(name, to, from)).Ledger)
            .By(Secretariat).When(_agree)
            .ThenUnmet("J8", "Focus 5", "void");

    [Fact]
    public void A_void_round_is_not_closed_to_keep_its_consents() =>
        Given(Proposed().Ready().Record(
                StreamName.Group, Chosen(SettingName.GroupConsent, "every-seat", "no-objection-after-window")).Ledger)
            .By(Secretariat)
            .When(new CloseRound(Id, null, Quarterly.Hash, PrivateText.Of("We ask again.")))
            .ThenRefused("is void", cite: "Focus 5");

    [Fact]
    public void A_setting_that_the_text_does_not_stand_on_changes_nothing() =>
        Given(Proposed().Ready().Record(StreamName.Group, Chosen(SettingName.Consultation, "14", "21")).Ledger)
            .By(Secretariat).When(_agree).ThenAccepted();

    [Fact]
    public void An_action_is_not_agreed_when_the_decision_that_it_carries_out_was_overturned()
    {
        var action = Numbered(31);
        var ready = Under(Id, Agreed().Ledger, action, "2026-07-01").Ready()
            .Record(StreamName.Of(Id), new EntrySuperseded(Numbered(40), new("D-2026-0040"), new DateOnly(2026, 7, 20)));

        Given(ready.Ledger).By(Secretariat).When(new RecordJointAgreement(action, Hotels().Hash))
            .ThenUnmet("J8", "Focus 5", "D-2026-0014, which this action carries out, is superseded.");
    }

    internal static SettingChosen Chosen(SettingName name, string from, string to) =>
        new(Numbered(90), new("D-2026-0090"), 2, name, from, to);
}
