using System.Globalization;
using ActionRegister.Domain.Deciding;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Deciding;

public sealed class ClearDaysTests
{
    // The example that the law itself gives.
    [Fact]
    public void Given_on_1_June_fourteen_clear_days_close_with_15_June_and_the_act_is_from_midnight_on_16_June()
    {
        var given = At("2026-06-01T10:00:00Z");

        var closes = ClearDays.WindowClosesAtEndOf(given, 14);

        closes.ShouldBe(new DateOnly(2026, 6, 15));
        ClearDays.ActFrom(given, 14).ShouldBe(new DateOnly(2026, 6, 16));
        ClearDays.IsClosed(closes, At("2026-06-15T22:59:59.999999Z")).ShouldBeFalse();
        ClearDays.IsClosed(closes, At("2026-06-15T23:00:00Z")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-06-01T23:30:00Z", 14, "2026-06-16")] // already 2 June in London
    [InlineData("2026-03-20T12:00:00Z", 14, "2026-04-03")] // across the change to summer time
    [InlineData("2026-10-20T22:30:00Z", 14, "2026-11-03")] // across the change to winter time
    [InlineData("2026-10-20T23:30:00Z", 14, "2026-11-04")]
    [InlineData("2028-02-20T12:00:00Z", 14, "2028-03-05")] // over 29 February
    [InlineData("2026-02-20T12:00:00Z", 14, "2026-03-06")]
    [InlineData("2026-12-24T12:00:00Z", 14, "2027-01-07")] // over the new year
    [InlineData("2026-06-01T12:00:00Z", 1, "2026-06-02")]
    [InlineData("2026-06-01T12:00:00Z", 0, "2026-06-01")]
    public void A_window_closes_at_the_end_of_a_day_in_London(string given, int clearDays, string closes) =>
        ClearDays.WindowClosesAtEndOf(At(given), clearDays).ShouldBe(DateOnly.Parse(closes, CultureInfo.InvariantCulture));

    [Fact]
    public void In_winter_a_window_closes_at_midnight_UTC()
    {
        var closes = ClearDays.WindowClosesAtEndOf(At("2026-10-20T12:00:00Z"), 14);

        ClearDays.IsClosed(closes, At("2026-11-03T23:59:59Z")).ShouldBeFalse();
        ClearDays.IsClosed(closes, At("2026-11-04T00:00:00Z")).ShouldBeTrue();
    }

    [Fact]
    public void A_window_of_fewer_than_no_days_is_an_error() =>
        Should.Throw<ArgumentOutOfRangeException>(() => ClearDays.WindowClosesAtEndOf(At("2026-06-01T12:00:00Z"), -1));

    [Fact]
    public void That_many_whole_days_lie_between_the_giving_and_the_act() =>
        Prop.ForAll(Givings, Lengths, (given, clearDays) =>
        {
            var act = LondonDay.StartOf(ClearDays.ActFrom(given, clearDays));
            var between = Enumerable.Range(1, clearDays + 1).Select(LondonDay.Of(given).AddDays)
                .Count(day => LondonDay.StartOf(day) > given && LondonDay.StartOf(day.AddDays(1)) <= act);
            return between == clearDays;
        }).Holds();

    [Fact]
    public void A_window_is_open_until_the_act_may_be_done_and_closed_from_then_on() =>
        Prop.ForAll(Givings, Lengths, (given, clearDays) =>
        {
            var act = LondonDay.StartOf(ClearDays.ActFrom(given, clearDays));
            return ClearDays.HasPassed(given, clearDays, act) && !ClearDays.HasPassed(given, clearDays, act.AddTicks(-1));
        }).Holds();

    [Fact]
    public void A_later_giving_or_a_longer_window_never_closes_earlier() =>
        Prop.ForAll(Givings, Givings, Lengths, (one, other, clearDays) =>
        {
            var (earlier, later) = one <= other ? (one, other) : (other, one);
            var closes = ClearDays.WindowClosesAtEndOf(earlier, clearDays);
            return closes <= ClearDays.WindowClosesAtEndOf(later, clearDays)
                && closes < ClearDays.WindowClosesAtEndOf(earlier, clearDays + 1);
        }).Holds();

    [Fact]
    public void The_clear_days_until_a_closing_are_those_that_it_was_made_from() =>
        Prop.ForAll(Givings, Lengths, (given, clearDays) =>
            ClearDays.Until(given, ClearDays.WindowClosesAtEndOf(given, clearDays)) == clearDays).Holds();

    private static Arbitrary<DateTimeOffset> Givings { get; } =
        Gen.Choose(0, 60 * 24 * 365 * 20).Select(minute => At("2018-01-01T00:00:00Z").AddMinutes(minute)).ToArbitrary();

    private static Arbitrary<int> Lengths { get; } = Gen.Choose(0, 400).ToArbitrary();

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
