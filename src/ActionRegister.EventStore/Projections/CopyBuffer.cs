using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace ActionRegister.EventStore.Projections;

/// <summary>
/// Rows as COPY's binary format has them (PostgreSQL's manual, "COPY", binary format), each value in that of its type. A driver's
/// writer finds out anew for each value how to write it, which costs as much as everything else about a row.
/// </summary>
public sealed class CopyBuffer
{
    private const int OidOfText = 25;
    private static readonly UTF8Encoding _utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly int _epochDay = new DateOnly(2000, 1, 1).DayNumber;
    private static readonly long _epochTicks = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 16);

    internal ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    internal void Begin()
    {
        _bytes.Write("PGCOPY\n"u8);
        _bytes.Write((ReadOnlySpan<byte>)[0xff, (byte)'\r', (byte)'\n', 0]);
        Put(0); // no flags
        Put(0); // no extension of the header
    }

    internal void Row(int columns) => Put((short)columns);

    internal void End() => Put((short)-1);

    internal void Clear() => _bytes.ResetWrittenCount();

    internal void Uuid(Guid? value)
    {
        if (!Sized(value, 16))
            return;
        value.GetValueOrDefault().TryWriteBytes(_bytes.GetSpan(16), bigEndian: true, out var written);
        _bytes.Advance(written);
    }

    internal void Text(string? value)
    {
        if (value is null)
        {
            Put(-1);
            return;
        }

        Put(_utf8.GetByteCount(value));
        _utf8.GetBytes(value, _bytes);
    }

    internal void Texts(string[] values)
    {
        var dimensions = values.Length == 0 ? 0 : 1;
        Put(12 + (dimensions * 8) + values.Sum(value => 4 + _utf8.GetByteCount(value)));
        Put(dimensions);
        Put(0); // no nulls among them
        Put(OidOfText);
        if (dimensions == 0)
            return;
        Put(values.Length);
        Put(1); // the first one's number
        foreach (var value in values)
            Text(value);
    }

    internal void Long(long? value)
    {
        if (Sized(value, 8))
            Put(value.GetValueOrDefault());
    }

    internal void Int(int? value)
    {
        if (Sized(value, 4))
            Put(value.GetValueOrDefault());
    }

    internal void Flag(bool value)
    {
        Put(1);
        _bytes.Write((ReadOnlySpan<byte>)[value ? (byte)1 : (byte)0]);
    }

    internal void Day(DateOnly? value)
    {
        if (Sized(value, 4))
            Put(value == DateOnly.MaxValue ? int.MaxValue : value.GetValueOrDefault().DayNumber - _epochDay);
    }

    internal void Instant(DateTimeOffset value)
    {
        Put(8);
        Put((value.UtcTicks - _epochTicks) / TimeSpan.TicksPerMicrosecond);
    }

    private bool Sized<T>(T? value, int bytes)
        where T : struct
    {
        Put(value is null ? -1 : bytes);
        return value is not null;
    }

    private void Put(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(_bytes.GetSpan(2), value);
        _bytes.Advance(2);
    }

    private void Put(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.GetSpan(4), value);
        _bytes.Advance(4);
    }

    private void Put(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
    }
}
