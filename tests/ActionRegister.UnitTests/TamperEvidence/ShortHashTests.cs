using System.Security.Cryptography;
using ActionRegister.EventStore.TamperEvidence;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.TamperEvidence;

public sealed class ShortHashTests
{
    // Every length around the blocks of 64 bytes, and around where .NET's own functions take over.
    private static readonly int[] Lengths = [.. Enumerable.Range(0, 260), .. Enumerable.Range(4090, 160), 100_000];

    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * 7 % 251))];

    [Fact]
    public void It_is_SHA_256_over_the_first_byte_and_the_rest()
    {
        foreach (var length in Lengths)
        {
            var hash = new byte[ShortHash.Size];
            ShortHash.Of(1, Bytes.AsSpan(0, length), hash);
            hash.ShouldBe(SHA256.HashData([1, .. Bytes.AsSpan(0, length)]));
        }
    }

    [Fact]
    public void It_is_HMAC_SHA_256_over_the_name_and_the_rest()
    {
        foreach (var length in Lengths)
        {
            var mac = new byte[ShortHash.Size];
            ShortHash.Mac(Bytes.AsSpan(3, 32), "data\0"u8, Bytes.AsSpan(0, length), mac);
            mac.ShouldBe(HMACSHA256.HashData(Bytes.AsSpan(3, 32), (byte[])[.. "data\0"u8, .. Bytes.AsSpan(0, length)]));
        }
    }
}
