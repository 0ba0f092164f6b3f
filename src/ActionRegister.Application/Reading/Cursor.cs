using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace ActionRegister.Application.Reading;

/// <summary>The place after the last row of a page; it pins the moment, so that all pages are of the same one.</summary>
internal sealed record Cursor(Moment Moment, long After)
{
    /// <summary>Opaque text for callers.</summary>
    public override string ToString() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{Moment.Position}.{Moment.At.UtcTicks}.{Moment.EffectiveOn.DayNumber}.{After}")));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Cursor Parse(string text)
    {
        try
        {
            if (Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.') is [var position, var at, var day, var after])
            {
                return new(
                    new(Number(position), new DateTimeOffset(Number(at), TimeSpan.Zero), DateOnly.FromDayNumber((int)Number(day))),
                    Number(after));
            }
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentOutOfRangeException)
        {
            throw new InvalidCursorException();
        }

        throw new InvalidCursorException();
    }

    private static long Number(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}

/// <summary>The cursor is none that this register gave.</summary>
public sealed class InvalidCursorException() : Exception("The cursor is none that this register gave.");
