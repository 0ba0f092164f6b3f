using System.Text;
using ActionRegister.EventStore.TamperEvidence;

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

    private static readonly string[] _known = [Actor, Data, Private, Text];

    /// <summary>HMAC-SHA256 (RFC 2104) over the part's name, a zero byte and the bytes.</summary>
    public static PartCommitment To(string part, ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes)
    {
        if (key.Length != KeyBytes)
            throw new ArgumentException($"A part's key has {KeyBytes} bytes, not {key.Length}.", nameof(key));

        Span<byte> name = stackalloc byte[part.Length + 1];
        Encoding.ASCII.GetBytes(part, name);
        name[^1] = 0;
        var hash = new byte[ShortHash.Size];
        ShortHash.Mac(key, name, bytes, hash);
        return new PartCommitment(part, hash);
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

    /// <summary>A name as it was read; of those that millions of commitments have there is one string each.</summary>
    internal static string NameOf(ReadOnlySpan<byte> ascii)
    {
        foreach (var known in _known)
        {
            if (Ascii.Equals(ascii, known))
                return known;
        }

        return Encoding.Latin1.GetString(ascii);
    }
}
