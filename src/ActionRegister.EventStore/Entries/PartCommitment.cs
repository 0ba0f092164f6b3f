using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace ActionRegister.EventStore.Entries;

/// <summary>
/// Binds an event to the bytes of one part without showing them; without the key nobody can guess what they were.
/// </summary>
public readonly record struct PartCommitment(string Part, ReadOnlyMemory<byte> Hash)
{
    /// <summary>
    /// Bytes of a part's random key; exactly so many, because HMAC pads and hashes keys of other lengths into one
    /// another.
    /// </summary>
    public const int KeyBytes = 32;

    /// <summary>Structure; never erasable.</summary>
    public const string Data = "data";

    /// <summary>Wording; never erasable.</summary>
    public const string Text = "text";

    /// <summary>Attribution; erasable.</summary>
    public const string Actor = "actor";

    /// <summary>Personal free text; erasable.</summary>
    public const string Private = "private";

    /// <summary>HMAC-SHA256 (RFC 2104) over the part's name, a zero byte and the bytes.</summary>
    public static PartCommitment To(string part, ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes)
    {
        if (key.Length != KeyBytes)
            throw new ArgumentException($"A part's key has {KeyBytes} bytes, not {key.Length}.", nameof(key));

        var length = part.Length + 1 + bytes.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            Encoding.ASCII.GetBytes(part, buffer);
            buffer[part.Length] = 0;
            bytes.CopyTo(buffer.AsSpan(part.Length + 1));
            return new PartCommitment(part, HMACSHA256.HashData(key, buffer.AsSpan(0, length)));
        }
        finally
        {
            // The next renter must not find what somebody may one day ask to have erased.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>Whether a part's name is one that a verifier accepts: 1 to 16 lower-case letters.</summary>
    public static bool IsPartName(ReadOnlySpan<char> name)
    {
        foreach (var character in name)
        {
            if (character is < 'a' or > 'z')
                return false;
        }

        return name.Length is >= 1 and <= 16;
    }
}
