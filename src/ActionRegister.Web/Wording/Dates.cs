using System.Globalization;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Web.Wording;

/// <summary>The one place where days and instants become words, in the reader's language; instants are said in London's time.</summary>
public static class Dates
{
    /// <summary>A day: "3 May 2026".</summary>
    public static string Words(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>A day with its weekday: "Sunday 3 May 2026".</summary>
    public static string WithWeekday(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>The weekday of a day: "Sunday".</summary>
    public static string Weekday(DateOnly day) => day.ToString("dddd", CultureInfo.CurrentCulture);

    /// <summary>A month: "May 2026".</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>The day of an instant in London.</summary>
    public static string Day(DateTimeOffset instant) => Words(LondonDay.Of(instant));

    /// <summary>A time of day in London on a 24-hour clock: "16:05".</summary>
    public static string Time(DateTimeOffset instant) => LondonDay.TimeOf(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Day and time in London: "3 May 2026, 16:05".</summary>
    public static string Words(DateTimeOffset instant) => $"{Day(instant)}, {Time(instant)}";

    /// <summary>For the <c>datetime</c> attribute of an instant (UTC).</summary>
    public static string Machine(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>For the <c>datetime</c> attribute of a day.</summary>
    public static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
