using System.Globalization;
using ActionRegister.Domain.Deciding;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Deciding;

public sealed class LondonDayTests
{
    [Theory]
    [InlineData("2026-06-01T22:59:59Z", "2026-06-01")]
    [InlineData("2026-06-01T23:00:00Z", "2026-06-02")] // half past eleven at night, UTC, is tomorrow in a London summer
    [InlineData("2026-06-01T23:30:00Z", "2026-06-02")]
    [InlineData("2026-12-01T23:30:00Z", "2026-12-01")]
    [InlineData("2026-12-01T23:30:00-01:00", "2026-12-02")]
    [InlineData("2026-12-31T23:59:59Z", "2026-12-31")]
    [InlineData("2028-02-29T23:59:59Z", "2028-02-29")]
    public void An_instant_falls_on_the_day_that_the_calendar_in_London_shows(string instant, string day) =>
        LondonDay.Of(At(instant)).ShouldBe(Day(day));

    [Theory]
    [InlineData("2026-03-29", "2026-03-29T00:00:00Z")] // the clocks go forward an hour later
    [InlineData("2026-03-30", "2026-03-29T23:00:00Z")]
    [InlineData("2026-10-25", "2026-10-24T23:00:00Z")] // the clocks go back two hours later
    [InlineData("2026-10-26", "2026-10-26T00:00:00Z")]
    [InlineData("2027-01-01", "2027-01-01T00:00:00Z")]
    [InlineData("2028-02-29", "2028-02-29T00:00:00Z")]
    public void A_day_starts_at_midnight_in_London(string day, string instant) =>
        LondonDay.StartOf(Day(day)).ShouldBe(At(instant));

    // As published on gov.uk/when-do-the-clocks-change, and the years in which the last Sunday is the 25th or the 31st.
    [Theory]
    [InlineData(2001, 25, 28)]
    [InlineData(2019, 31, 27)]
    [InlineData(2022, 27, 30)]
    [InlineData(2024, 31, 27)]
    [InlineData(2025, 30, 26)]
    [InlineData(2026, 29, 25)]
    [InlineData(2027, 28, 31)]
    public void The_day_in_March_has_23_hours_and_the_day_in_October_25(int year, int march, int october)
    {
        Hours(new DateOnly(year, 3, march)).ShouldBe(23);
        Hours(new DateOnly(year, 10, october)).ShouldBe(25);
    }

    [Fact]
    public void A_day_begins_with_its_first_instant_and_the_instant_before_is_the_day_before() =>
        Prop.ForAll(Days, day =>
            LondonDay.Of(LondonDay.StartOf(day)) == day
            && LondonDay.Of(LondonDay.StartOf(day).AddTicks(-1)) == day.AddDays(-1)).Holds();

    [Fact]
    public void Every_day_has_24_hours_but_for_two_Sundays_a_year()
    {
        var odd = Enumerable.Range(0, 365 * 40).Select(new DateOnly(1996, 1, 1).AddDays).Where(day => Hours(day) != 24).ToList();

        odd.ShouldAllBe(day => day.DayOfWeek == DayOfWeek.Sunday && day.Day > 24);
        odd.GroupBy(day => day.Year).ShouldAllBe(year => year.Count() == 2);
    }

    [Fact]
    public void A_day_ends_a_microsecond_before_the_next_begins() =>
        Prop.ForAll(Days, day => LondonDay.EndOf(day).AddMicroseconds(1) == LondonDay.StartOf(day.AddDays(1))).Holds();

    [Fact]
    public void The_last_day_of_the_calendar_ends_too() => LondonDay.Of(LondonDay.EndOf(DateOnly.MaxValue)).ShouldBe(DateOnly.MaxValue);

    private static FsCheck.Arbitrary<DateOnly> Days { get; } =
        Gen.Choose(0, 365 * 60).Select(new DateOnly(1996, 1, 2).AddDays).ToArbitrary();

    private static double Hours(DateOnly day) => (LondonDay.StartOf(day.AddDays(1)) - LondonDay.StartOf(day)).TotalHours;

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
