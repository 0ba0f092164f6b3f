namespace ActionRegister.EventStore.Entries;

/// <summary>Instants as entries write them: UTC, whole microseconds, always 27 characters.</summary>
public static class CanonicalInstant
{
    internal const int Length = 27;

    private const string Pattern = "0000-00-00T00:00:00.000000Z";

    /// <summary>Drops what is finer than a microsecond, which is what PostgreSQL keeps.</summary>
    public static DateTimeOffset Truncate(DateTimeOffset instant)
    {
        var utc = instant.ToUniversalTime();
        return new DateTimeOffset(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    internal static bool IsWhole(DateTimeOffset instant) =>
        instant.Offset == TimeSpan.Zero && instant.Ticks % TimeSpan.TicksPerMicrosecond == 0;

    internal static void Write(DateTimeOffset instant, Span<byte> to)
    {
        Digits(instant.Year, to[..4]);
        Digits(instant.Month, to[5..7]);
        Digits(instant.Day, to[8..10]);
        Digits(instant.Hour, to[11..13]);
        Digits(instant.Minute, to[14..16]);
        Digits(instant.Second, to[17..19]);
        Digits((int)(instant.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond), to[20..26]);
        for (var i = 0; i < Length; i++)
        {
            if (Pattern[i] != '0')
                to[i] = (byte)Pattern[i];
        }
    }

    internal static bool TryRead(ReadOnlySpan<byte> from, out DateTimeOffset instant)
    {
        instant = default;
        for (var i = 0; i < Length; i++)
        {
            var expected = Pattern[i] == '0' ? from[i] is >= (byte)'0' and <= (byte)'9' : from[i] == Pattern[i];
            if (!expected)
                return false;
        }

        var (year, month, day) = (Number(from[..4]), Number(from[5..7]), Number(from[8..10]));
        var (hour, minute, second) = (Number(from[11..13]), Number(from[14..16]), Number(from[17..19]));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        if (hour > 23 || minute > 59 || second > 59)
            return false;

        instant = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero)
            .AddTicks(Number(from[20..26]) * TimeSpan.TicksPerMicrosecond);
        return true;
    }

    private static void Digits(int number, Span<byte> to)
    {
        for (var i = to.Length - 1; i >= 0; i--)
        {
            to[i] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = (number * 10) + (digit - '0');
        return number;
    }
}
