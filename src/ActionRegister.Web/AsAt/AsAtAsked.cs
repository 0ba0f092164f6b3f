using System.Globalization;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.Wording;

namespace ActionRegister.Web.AsAt;

/// <summary>
/// Which past a page is asked to show, on both axes: what the register said at a moment, and what was in force on a day, as
/// far as it knew at that moment.
/// </summary>
/// <param name="Typed">The day or moment as it was typed.</param>
/// <param name="TypedTime">The time of that day as it was typed.</param>
/// <param name="TypedEffective">The day whose content in force is meant, as it was typed.</param>
/// <param name="Today">The London day of the question: the last that the register can have said anything on.</param>
/// <param name="Day">The London day whose end is meant, or null.</param>
/// <param name="Instant">The instant that is meant, or null.</param>
/// <param name="Position">The position of the log that is meant, or null.</param>
/// <param name="Effective">The London day whose content in force is meant; null means the day of the moment.</param>
/// <param name="Faults">What is wrong, by field: a key of the words that say so.</param>
public sealed record AsAtAsked(
    string? Typed,
    string? TypedTime,
    string? TypedEffective,
    DateOnly Today,
    DateOnly? Day,
    DateTimeOffset? Instant,
    long? Position,
    DateOnly? Effective,
    IReadOnlyDictionary<string, string> Faults)
{
    /// <summary>Name of the query's field for the day, the moment or the position.</summary>
    public const string Field = "asAt";

    /// <summary>Name of the field for the time of that day.</summary>
    public const string TimeField = "asAtTime";

    /// <summary>Name of the field for the day whose content in force is meant.</summary>
    public const string EffectiveField = "effective";

    /// <summary>Ids of the fields on the page.</summary>
    public const string FieldId = "as-at";

    /// <summary>Id of the time's field on the page.</summary>
    public const string TimeId = "as-at-time";

    /// <summary>Id of the effective day's field on the page.</summary>
    public const string EffectiveId = "effective";

    private static readonly string[] _times = ["HH:mm", "HH:mm:ss"];

    private static readonly string[] _moments =
        ["yyyy-MM-dd'T'HH:mm", .. Enumerable.Range(0, 7).Select(n => $"yyyy-MM-dd'T'HH:mm:ss{(n == 0 ? "" : "." + new string('f', n))}")];

    /// <summary>Nothing is asked for: the page shows now.</summary>
    public static AsAtAsked Now(DateTimeOffset now) => Read(null, null, null, now);

    /// <summary>Whether the page shows what the register said before now; today is not past.</summary>
    public bool IsPast => Day < Today || Instant is not null || Position is not null;

    /// <summary>Whether the page shows anything else than now, on either axis.</summary>
    public bool IsOther => IsPast || IsOtherDay;

    /// <summary>Whether a day is named whose content in force is meant.</summary>
    public bool IsOtherDay => Effective is not null && Effective != (IsPast ? Day : Today);

    /// <summary>The moment that is asked about; a day is meant with its last microsecond.</summary>
    public AsOf AsOf => new(Position, IsPast && Day is { } day ? LondonDay.EndOf(day) : Instant, Effective);

    /// <summary>The same as part of an address; empty for now.</summary>
    public string Query => string.Join('&', Asked.Select(asked => $"{asked.Name}={Uri.EscapeDataString(asked.Value)}"));

    /// <summary>The same as fields of a form.</summary>
    public IEnumerable<(string Name, string Value)> Asked
    {
        get
        {
            if (Position is { } position) yield return (Field, position.ToString(CultureInfo.InvariantCulture));
            else if (Instant is { } instant) yield return (Field, instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture));
            else if (IsPast) yield return (Field, Dates.Machine(Day!.Value)); // the past is one of the three
            if (Effective is { } effective) yield return (EffectiveField, Dates.Machine(effective));
        }
    }

    /// <summary>Reads what was asked for.</summary>
    public static AsAtAsked Read(string? typed, string? time, string? effective, DateTimeOffset now)
    {
        var faults = new Dictionary<string, string>();
        var (day, instant, position) = Recorded(typed, time, now, faults);
        return new(typed, time, effective, LondonDay.Of(now), day, instant, position, Effect(effective, faults), faults);
    }

    private static (DateOnly? Day, DateTimeOffset? Instant, long? Position) Recorded(
        string? typed, string? time, DateTimeOffset now, Dictionary<string, string> faults)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0) return default;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position)) return (null, null, position);
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            if (At(text) is { } moment) return Until(moment, FieldId);
            faults[FieldId] = "NoSuchDay";
            return default;
        }

        if (day > LondonDay.Of(now))
        {
            faults[FieldId] = "DayToCome";
            return default;
        }

        if (string.IsNullOrWhiteSpace(time)) return (day, null, null);
        if (TimeOnly.TryParseExact(time.Trim(), _times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
            return Until(LondonDay.At(day, clock), TimeId);
        faults[TimeId] = "NoSuchTime";
        return default;

        (DateOnly?, DateTimeOffset?, long?) Until(DateTimeOffset asked, string field)
        {
            if (asked <= now) return (null, asked, null);
            faults[field] = "MomentToCome";
            return default;
        }
    }

    // On London's clock, unless it says of which.
    private static DateTimeOffset? At(string text)
    {
        if (DateTime.TryParseExact(text, _moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return LondonDay.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        var utc = text.EndsWith('Z') ? $"{text[..^1]}+00:00" : text;
        return DateTimeOffset.TryParseExact(
            utc, [.. _moments.Select(format => $"{format}zzz")], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at.ToUniversalTime()
            : null;
    }

    private static DateOnly? Effect(string? typed, Dictionary<string, string> faults)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        faults[EffectiveId] = "NoSuchDay";
        return null;
    }
}
