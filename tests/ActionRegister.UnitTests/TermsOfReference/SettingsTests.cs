using System.Text.Json;
using ActionRegister.Domain.TermsOfReference;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.TermsOfReference;

public sealed class SettingsTests
{
    [Fact]
    public void There_is_one_setting_for_each_name_in_order() =>
        Settings.All.Select(setting => setting.Name).ShouldBe(Enum.GetValues<SettingName>());

    // Events carry the name as an enum, links and refusals as text: the two must never part.
    [Fact]
    public void A_stored_name_is_the_name_as_the_log_writes_it() =>
        Settings.All.ShouldAllBe(setting =>
            setting.StoredName == JsonNamingPolicy.KebabCaseLower.ConvertName(setting.Name.ToString()));

    [Fact]
    public void A_stored_name_finds_its_setting()
    {
        Settings.All.ShouldAllBe(setting => Settings.Find(setting.StoredName) == setting);
        Settings.Find("EarlyNotice").ShouldBeNull();
    }

    [Fact]
    public void Every_default_may_be_chosen() =>
        Settings.All.ShouldAllBe(setting => setting.Check(setting.Default) == null);

    [Theory]
    [InlineData(SettingName.GroupConsent, "no-objection-after-window")]
    [InlineData(SettingName.EarlyNotice, "1")]
    [InlineData(SettingName.EarlyNotice, "365")]
    [InlineData(SettingName.Consultation, "7")]
    [InlineData(SettingName.NoticeAfterRevision, "1")]
    [InlineData(SettingName.WhoAgreesForASide, "every-seat-of-the-side")]
    [InlineData(SettingName.LockCoversEarlierTerms, "no")]
    [InlineData(SettingName.LockCoversImports, "no")]
    [InlineData(SettingName.CoChairConfirmation, "5")]
    [InlineData(SettingName.CompletionDispute, "5")]
    [InlineData(SettingName.Lapse, "60")]
    [InlineData(SettingName.Lapse, "3650")]
    public void A_value_within_bounds_may_be_chosen(SettingName name, string value) =>
        Settings.Check(name, value).ShouldBeNull();

    [Theory]
    [InlineData(SettingName.EarlyNotice, "0", "\"0\" is too short for the setting early-notice; it takes 1 to 365 clear days.")]
    [InlineData(SettingName.EarlyNotice, "366", "\"366\" is too long for the setting early-notice; it takes 1 to 365 clear days.")]
    [InlineData(SettingName.Consultation, "6", "\"6\" is too short for the setting consultation; it takes 7 to 365 clear days.")]
    [InlineData(SettingName.CoChairConfirmation, "4", "\"4\" is too short for the setting co-chair-confirmation; it takes 5 to 365 clear days.")]
    [InlineData(SettingName.CompletionDispute, "4", "\"4\" is too short for the setting completion-dispute; it takes 5 to 365 clear days.")]
    [InlineData(SettingName.Lapse, "59", "\"59\" is too short for the setting lapse; it takes 60 to 3650 days.")]
    [InlineData(SettingName.Lapse, "3651", "\"3651\" is too long for the setting lapse; it takes 60 to 3650 days.")]
    [InlineData(SettingName.NoticeAfterRevision, "0", "\"0\" is too short for the setting notice-after-revision; it takes full or 1 to 365 clear days.")]
    [InlineData(SettingName.GroupConsent, "majority", "\"majority\" is not a choice for the setting group-consent; choose every-seat or no-objection-after-window.")]
    [InlineData(SettingName.SubstituteForCoChair, "yes", "The setting substitute-for-co-chair can only be \"no\"; the register offers no other value.")]
    [InlineData(SettingName.VacantCoChair, "deputy", "The setting vacant-co-chair can only be \"blocks\"; the register offers no other value.")]
    [InlineData(SettingName.NoticeForActions, "none", "The setting notice-for-actions can only be \"as-decisions\"; the register offers no other value.")]
    [InlineData(SettingName.ExtraMeetings, "secretariat", "The setting extra-meetings can only be \"both-co-chairs\"; the register offers no other value.")]
    public void A_value_out_of_bounds_is_refused_in_a_sentence(SettingName name, string value, string because) =>
        Settings.Check(name, value).ShouldBe(because);

    [Theory]
    [InlineData("")]
    [InlineData(" 14")]
    [InlineData("014")]
    [InlineData("+14")]
    [InlineData("14.0")]
    [InlineData("-1")]
    [InlineData("١٤")]
    [InlineData("99999999999999999999")]
    public void A_number_has_one_spelling_only(string value) =>
        Settings.Check(SettingName.EarlyNotice, value).ShouldNotBeNull();

    [Fact]
    public void A_refusal_quotes_no_more_of_the_value_than_fits_a_line() =>
        Settings.Check(SettingName.EarlyNotice, "\r\n<b>" + new string('9', 100_000)).ShouldNotBeNull().Length.ShouldBeLessThan(160);

    [Fact]
    public void A_change_to_the_same_value_is_refused() =>
        Settings.Check(SettingName.EarlyNotice, from: "14", to: "14")
            .ShouldBe("The setting early-notice is \"14\" already; a change must choose another value.");

    [Fact]
    public void A_change_to_another_value_is_checked_as_that_value()
    {
        Settings.Check(SettingName.EarlyNotice, from: "14", to: "10").ShouldBeNull();
        Settings.Check(SettingName.EarlyNotice, from: "14", to: "0").ShouldNotBeNull();
    }
}
