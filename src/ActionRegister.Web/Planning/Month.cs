using System.Globalization;

namespace ActionRegister.Web.Planning;

/// <summary>A month of the civil calendar, as whole weeks from Monday to Sunday.</summary>
/// <param name="First">Its first day.</param>
public sealed record Month(DateOnly First)
{
    private const string Written = "yyyy-MM";
    private const int DaysOfWeek = 7;

    // A plan reaches no further than people do; it also keeps the weeks around it inside the calendar.
    private static readonly DateOnly _earliest = new(2000, 1, 1);
    private static readonly DateOnly _latest = new(2199, 12, 1);

    /// <summary>The month that a day is in.</summary>
    public static Month Of(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1));

    /// <summary>Reads <c>2026-05</c>; null when it is no month, or before 2000 or after 2199.</summary>
    public static Month? Parse(string text) =>
        DateOnly.TryParseExact(text, Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        && first >= _earliest && first <= _latest
            ? new(first)
            : null;

    /// <summary>Its last day.</summary>
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <summary>The month before, or null at the beginning.</summary>
    public Month? Before => First > _earliest ? new(First.AddMonths(-1)) : null;

    /// <summary>The month after, or null at the end.</summary>
    public Month? After => First < _latest ? new(First.AddMonths(1)) : null;

    /// <summary>Whether the day is in it.</summary>
    public bool Has(DateOnly day) => day.Year == First.Year && day.Month == First.Month;

    /// <summary>Its weeks, each of seven days; the first and the last reach into the months beside it.</summary>
    public IEnumerable<IReadOnlyList<DateOnly>> Weeks
    {
        get
        {
            for (var monday = First.AddDays(-(((int)First.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek)); monday < First.AddMonths(1); monday = monday.AddDays(DaysOfWeek))
                yield return [.. Enumerable.Range(0, DaysOfWeek).Select(monday.AddDays)];
        }
    }

    /// <summary>As in an address: <c>2026-05</c>.</summary>
    public override string ToString() => First.ToString(Written, CultureInfo.InvariantCulture);
}
