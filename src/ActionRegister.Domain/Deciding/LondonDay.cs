namespace ActionRegister.Domain.Deciding;

/// <summary>The civil day in London of an instant, and the instant at which such a day begins.</summary>
// The rule is written out rather than asked of the machine: a deadline must fall on the same day wherever history is
// replayed, and a machine may have an old time-zone database or none. It holds since 1996 (Summer Time Order 2002,
// SI 2002/262, article 2): summer time runs from 01:00 UTC on the last Sunday in March to 01:00 UTC on the last Sunday
// in October.
public static class LondonDay
{
    private static readonly TimeSpan _summer = TimeSpan.FromHours(1);
    private static readonly TimeSpan _change = TimeSpan.FromHours(1);

    /// <summary>The day on the calendar in London at that instant.</summary>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(OnTheClock(instant));

    /// <summary>The time on the clock in London at that instant.</summary>
    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(OnTheClock(instant));

    /// <summary>Midnight in London at which the day begins, in UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        // Both changes happen at 01:00 UTC, so midnight is before the change on either Sunday.
        var midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return new DateTimeOffset(IsSummer(midnight) ? midnight - _summer : midnight);
    }

    private static DateTime OnTheClock(DateTimeOffset instant) =>
        IsSummer(instant.UtcDateTime) ? instant.UtcDateTime + _summer : instant.UtcDateTime;

    private static bool IsSummer(DateTime utc) =>
        utc >= LastSunday(utc.Year, 3) + _change && utc < LastSunday(utc.Year, 10) + _change;

    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, 31, 0, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
