using System.Globalization;
using System.Reflection;
using ActionRegister.Application.Reading;
using ActionRegister.Web.Problems;

namespace ActionRegister.Web.Input;

/// <summary>As of which moment a question is asked: <c>asOf</c>, a position or an RFC 3339 instant, and <c>effectiveOn</c>, a day.</summary>
internal sealed record AsOfQuery(AsOf Value, Malformed? Malformed) : IInput, IBindableFromHttpContext<AsOfQuery>
{
    public const string AsOfName = "asOf";
    public const string EffectiveOnName = "effectiveOn";

    // RFC 3339 §5.6, with at most the microseconds that the log keeps. The offset is not optional: a time without one is
    // another time elsewhere.
    private static readonly string[] _instants =
        [.. Enumerable.Range(0, 7).Select(n => $"yyyy-MM-dd'T'HH:mm:ss{(n == 0 ? "" : "." + new string('f', n))}zzz")];

    public static ValueTask<AsOfQuery?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var faults = new List<Fault>();
        var (position, at) = Moment(Single(context, AsOfName, faults), faults);
        var effectiveOn = Day(Single(context, EffectiveOnName, faults), faults);
        return ValueTask.FromResult<AsOfQuery?>(new(
            new AsOf(position, at, effectiveOn), faults.Count == 0 ? null : new(ProblemKind.InvalidRequest, faults)));
    }

    private static (long?, DateTimeOffset?) Moment(string? text, List<Fault> faults)
    {
        if (text is null) return (null, null);
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position)) return (position, null);
        var utc = text.EndsWith('Z') ? $"{text[..^1]}+00:00" : text;
        if (DateTimeOffset.TryParseExact(utc, _instants, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            return (null, at.ToUniversalTime());
        faults.Add(new(AsOfName, "It has to be a position of the log, or an instant as 2026-01-05T10:00:00Z (a + is written %2B)."));
        return (null, null);
    }

    private static DateOnly? Day(string? text, List<Fault> faults)
    {
        if (text is null) return null;
        if (TypedDay.Exactly(text) is { } day) return day;
        faults.Add(new(EffectiveOnName, "It has to be a day, as 2026-01-31."));
        return null;
    }

    private static string? Single(HttpContext context, string name, List<Fault> faults)
    {
        var values = context.Request.Query[name];
        if (values.Count > 1) faults.Add(new(name, "It is given more than once."));
        return values.Count == 1 ? values[0] : null;
    }
}
