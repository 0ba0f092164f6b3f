using ActionRegister.Application.Reading;
using ActionRegister.Web.AsAt;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Wording;

/// <summary>What a page understands of the past that it is asked to show, on both axes.</summary>
public sealed class AsAtAskedTests
{
    private static readonly DateTimeOffset _now = new(2026, 7, 10, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nothing_asked_is_now() => Read(null, null, null).AsOf.ShouldBe(AsOf.Now);

    [Fact]
    public void A_day_means_its_last_microsecond_in_London() =>
        Read("2026-07-03", null, null).AsOf.ShouldBe(new AsOf(At: new(2026, 7, 3, 22, 59, 59, 999, 999, TimeSpan.Zero)));

    [Fact]
    public void Today_is_not_the_past() => Read("2026-07-10", null, null).ShouldSatisfyAllConditions(
        asked => asked.IsOther.ShouldBeFalse(), asked => asked.AsOf.ShouldBe(AsOf.Now), asked => asked.Query.ShouldBe(""));

    [Theory]
    [InlineData("2026-07-03", "10:30", "2026-07-03T09:30:00Z")]
    [InlineData("2026-07-03T10:30", null, "2026-07-03T09:30:00Z")]
    [InlineData("2026-07-03T10:30:00.25", null, "2026-07-03T09:30:00.25Z")]
    [InlineData("2026-07-03T10:30:00Z", null, "2026-07-03T10:30:00Z")]
    [InlineData("2026-07-03T10:30:00-02:00", null, "2026-07-03T12:30:00Z")]
    public void A_moment_is_on_London_s_clock_unless_it_says_of_which(string typed, string? time, string instant)
    {
        var asked = Read(typed, time, null);
        asked.AsOf.At.ShouldBe(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
        Read(Uri.UnescapeDataString(asked.Query["asAt=".Length..]), null, null).AsOf.ShouldBe(asked.AsOf);
    }

    [Fact]
    public void A_number_is_a_position_of_the_log() => Read("412", null, "2027-01-01").ShouldSatisfyAllConditions(
        asked => asked.AsOf.ShouldBe(new AsOf(412, null, new DateOnly(2027, 1, 1))),
        asked => asked.Query.ShouldBe("asAt=412&effective=2027-01-01"));

    [Fact]
    public void A_day_in_force_may_be_asked_for_alone_and_may_lie_in_the_future() => Read(null, null, "2030-01-01").ShouldSatisfyAllConditions(
        asked => asked.AsOf.ShouldBe(new AsOf(EffectiveOn: new DateOnly(2030, 1, 1))),
        asked => (asked.IsPast, asked.IsOther).ShouldBe((false, true)));

    [Theory]
    [InlineData("2026-02-30", null, null, "as-at", "NoSuchDay")]
    [InlineData("yesterday", null, null, "as-at", "NoSuchDay")]
    [InlineData("2026-07-11", null, null, "as-at", "DayToCome")]
    [InlineData("2026-07-10T10:30", null, null, "as-at", "MomentToCome")]
    [InlineData("2026-07-10", "10:30", null, "as-at-time", "MomentToCome")]
    [InlineData("2026-07-03", "noon", null, "as-at-time", "NoSuchTime")]
    [InlineData(null, null, "2026-13-01", "effective", "NoSuchDay")]
    public void What_cannot_be_shown_is_said_at_its_field_and_now_is_shown(string? typed, string? time, string? effective, string field, string fault)
    {
        var asked = Read(typed, time, effective);
        asked.Faults.ShouldBe(new Dictionary<string, string> { [field] = fault });
        asked.AsOf.ShouldBe(AsOf.Now);
    }

    private static AsAtAsked Read(string? typed, string? time, string? effective) => AsAtAsked.Read(typed, time, effective, _now);
}
