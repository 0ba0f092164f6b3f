using System.Security.Cryptography;

namespace ActionRegister.EventStore.TamperEvidence;

/// <summary>
/// SHA-256 and HMAC-SHA256 over a few bytes. By way of .NET each call looks its algorithm up, takes locks and allocates, which
/// costs several times the hashing itself; and verifying a log is a dozen such calls for every event.
/// </summary>
internal static class ShortHash
{
    /// <summary>Bytes of a hash.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    // What is longer goes by way of .NET: there the hashing is what costs, and nothing else may have to wait for it.
    private const int Longest = 4096 + 64;
    private const int Block = 64;

    private static readonly bool _direct = LibCrypto.HasSha256();

    /// <summary>SHA-256 over one byte and others.</summary>
    public static void Of(byte first, ReadOnlySpan<byte> rest, Span<byte> to)
    {
        if (!_direct || rest.Length > Longest)
        {
            SHA256.HashData((byte[])[first, .. rest], to);
            return;
        }

        var state = default(LibCrypto.Sha256State);
        LibCrypto.BeginSha256(ref state);
        Add(ref state, [first]);
        Add(ref state, rest);
        End(ref state, to);
    }

    /// <summary>HMAC-SHA256 (RFC 2104) under a key of at most 64 bytes, over a name and others.</summary>
    public static void Mac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> name, ReadOnlySpan<byte> rest, Span<byte> to)
    {
        if (!_direct || name.Length + rest.Length > Longest)
        {
            using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
            hash.AppendData(name);
            hash.AppendData(rest);
            hash.GetHashAndReset(to);
            return;
        }

        Span<byte> padded = stackalloc byte[Block];
        key.CopyTo(padded);
        Mask(padded, 0x36);
        var state = default(LibCrypto.Sha256State);
        LibCrypto.BeginSha256(ref state);
        Add(ref state, padded);
        Add(ref state, name);
        Add(ref state, rest);
        Span<byte> inner = stackalloc byte[Size];
        End(ref state, inner);

        Mask(padded, 0x36 ^ 0x5c);
        LibCrypto.BeginSha256(ref state);
        Add(ref state, padded);
        Add(ref state, inner);
        End(ref state, to);
        padded.Clear();
    }

    private static void Mask(Span<byte> bytes, byte with)
    {
        foreach (ref var masked in bytes)
            masked ^= with;
    }

    private static void Add(ref LibCrypto.Sha256State state, ReadOnlySpan<byte> bytes) =>
        LibCrypto.AddSha256(ref state, bytes, (nuint)bytes.Length);

    private static void End(ref LibCrypto.Sha256State state, Span<byte> to)
    {
        if (to.Length < Size)
            throw new ArgumentException($"A hash has {Size} bytes.", nameof(to));
        LibCrypto.EndSha256(to, ref state);
    }
}
