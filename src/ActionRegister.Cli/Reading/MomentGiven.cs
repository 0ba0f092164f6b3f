using System.Globalization;
using ActionRegister.Application.Reading;
using ActionRegister.Cli.Running;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Cli.Reading;

/// <summary>A moment as it is typed: a position, an instant, a day (its end in London), or "now".</summary>
internal static class MomentGiven
{
    public static AsOf Parse(string text, DateOnly? effectiveOn)
    {
        if (text == "now")
            return new(EffectiveOn: effectiveOn);
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            return new(Position: position, EffectiveOn: effectiveOn);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new(At: LondonDay.EndOf(day), EffectiveOn: effectiveOn);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? new(At: instant, EffectiveOn: effectiveOn)
            : throw Failure.Usage(
                $"\"{text}\" is no moment: give a position (412), an instant (2026-06-30T12:00:00Z), a day (2026-06-30: its end in London) or now.");
    }

    public static string Said(Moment moment) => string.Create(
        CultureInfo.InvariantCulture,
        $"As of position {moment.Position}, {moment.At:yyyy-MM-dd HH:mm:ss} UTC; in force on {moment.EffectiveOn:yyyy-MM-dd}.");
}
