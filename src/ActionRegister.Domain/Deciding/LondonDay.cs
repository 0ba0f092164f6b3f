namespace ActionRegister.Domain.Deciding;

/// <summary>The civil day in London of an instant, and the instants at which such a day begins and ends.</summary>
// The rule is written out rather than asked of the machine: a deadline must fall on the same day wherever history is
// replayed, and a machine may have an old time-zone database or none. It holds since 1996 (Summer Time Order 2002,
// SI 2002/262, article 2): summer time runs from 01:00 UTC on the last Sunday in March to 01:00 UTC on the last Sunday
// in October.
public static class LondonDay
{
    private static readonly TimeSpan _summer = TimeSpan.FromHours(1);
    private static readonly TimeSpan _change = TimeSpan.FromHours(1);
    private static readonly TimeOnly _last = new(23, 59, 59, 999, 999);

    /// <summary>The day on the calendar in London at that instant.</summary>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(OnTheClock(instant));

    /// <summary>The time on the clock in London at that instant.</summary>
    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(OnTheClock(instant));

    /// <summary>Midnight in London at which the day begins, in UTC.</summary>
    // Both changes happen at 01:00 UTC, so midnight is before the change on either Sunday.
    public static DateTimeOffset StartOf(DateOnly day) => When(day, TimeOnly.MinValue);

    /// <summary>The last microsecond of the day in London, in UTC: what was recorded by its end was recorded by then.</summary>
    // By then the change of either Sunday has happened.
    public static DateTimeOffset EndOf(DateOnly day) => When(day, _last);

    // Of times at which the clock in London shows the same as in UTC, or an hour more: not during a change.
    private static DateTimeOffset When(DateOnly day, TimeOnly clock)
    {
        var shown = day.ToDateTime(clock, DateTimeKind.Utc);
        return new DateTimeOffset(IsSummer(shown) ? shown - _summer : shown);
    }

    /// <summary>
    /// The instant at which the clock in London shows a time of a day: of the hour that comes twice in October the first, of
    /// the one that is left out in March the one after it.
    /// </summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var shown = day.ToDateTime(time, DateTimeKind.Utc);
        return new DateTimeOffset(day.DayNumber > 0 && IsSummer(shown - _summer) ? shown - _summer : shown);
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
