using ActionRegister.Application.Reading;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.Input;

namespace ActionRegister.Web.AsAt;

/// <summary>The day that a page is asked to look back to: what the register had recorded by its end, in London.</summary>
/// <param name="Typed">What was asked for, as it was typed.</param>
/// <param name="Today">The London day of the question: the last that can be asked for.</param>
/// <param name="Day">The day, or null when none, or none that exists, was asked for.</param>
/// <param name="Fault">Key of the words that say what is wrong with it, or null.</param>
public sealed record AsAtDay(string? Typed, DateOnly Today, DateOnly? Day, string? Fault)
{
    /// <summary>Name of the query's field.</summary>
    public const string Field = "asAt";

    /// <summary>Id of the field on the page.</summary>
    public const string FieldId = "as-at";

    /// <summary>Whether the page shows the past; today is not past.</summary>
    public bool IsPast => Day < Today;

    /// <summary>The moment: the last microsecond of the day, or now.</summary>
    public AsOf AsOf => IsPast ? new(At: LondonDay.EndOf(Day!.Value)) : AsOf.Now; // the past is a day

    /// <summary>Reads what was asked for.</summary>
    public static AsAtDay Read(string? typed, DateTimeOffset now)
    {
        var today = LondonDay.Of(now);
        if (string.IsNullOrWhiteSpace(typed)) return new(null, today, null, null);
        if (TypedDay.Of(typed) is not { } day) return new(typed, today, null, "NoSuchDay");
        return day > today ? new(typed, today, null, "DayToCome") : new(typed, today, day, null);
    }
}
