using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ActionRegister.Benchmarks.Soaking;

/// <summary>Choices that look random and are the same in every run.</summary>
internal static class Chance
{
    /// <summary>A number from 0 up to, not including, a bound.</summary>
    public static int Below(int bound, params ReadOnlySpan<int> named) =>
        (int)(BinaryPrimitives.ReadUInt32BigEndian(Hash(named)) % (uint)bound);

    public static Guid Id(params ReadOnlySpan<int> named) => new(Hash(named).AsSpan(0, 16));

    private static byte[] Hash(ReadOnlySpan<int> named)
    {
        Span<byte> bytes = stackalloc byte[4 * named.Length];
        for (var i = 0; i < named.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(bytes[(4 * i)..], named[i]);
        return SHA256.HashData(bytes);
    }
}
