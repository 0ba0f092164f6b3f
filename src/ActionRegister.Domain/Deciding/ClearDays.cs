namespace ActionRegister.Domain.Deciding;

/// <summary>Counts clear days: whole days in London, of which neither the day of giving nor the day of the act is one.</summary>
// Given on 1 June with 14 clear days, the window closes at the end of 15 June, and the act may be done from 00:00 on 16 June.
public static class ClearDays
{
    /// <summary>The last day of a window of that many clear days.</summary>
    public static DateOnly WindowClosesAtEndOf(DateTimeOffset given, int clearDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(clearDays);
        return LondonDay.Of(given).AddDays(clearDays);
    }

    /// <summary>The first day on which the act may be done.</summary>
    public static DateOnly ActFrom(DateTimeOffset given, int clearDays) => WindowClosesAtEndOf(given, clearDays).AddDays(1);

    /// <summary>How many clear days lie between the giving and the end of the closing day; negative when it closed before.</summary>
    public static int Until(DateTimeOffset given, DateOnly closes) => closes.DayNumber - LondonDay.Of(given).DayNumber;

    /// <summary>Whether a window that closes at the end of that day is closed at that instant.</summary>
    public static bool IsClosed(DateOnly closes, DateTimeOffset now) => LondonDay.Of(now) > closes;

    /// <summary>Whether that many clear days have passed since the giving.</summary>
    public static bool HasPassed(DateTimeOffset given, int clearDays, DateTimeOffset now) =>
        IsClosed(WindowClosesAtEndOf(given, clearDays), now);
}
