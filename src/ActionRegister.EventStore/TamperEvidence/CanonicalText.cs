using System.Globalization;

namespace ActionRegister.EventStore.TamperEvidence;

/// <summary>
/// Reads numbers and bytes from text only as they would be written: a decoder that forgives hides a change.
/// </summary>
public static class CanonicalText
{
    /// <summary>A whole number without sign, space or leading zero.</summary>
    public static bool TryNumber(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && (text.Length == 1 || text[0] != '0');

    /// <summary>Standard base64 (RFC 4648 §4) with its padding, no white space, and no bit set that means nothing.</summary>
    public static byte[]? TryBase64(ReadOnlySpan<char> text)
    {
        var bytes = new byte[text.Length / 4 * 3];
        if (!Convert.TryFromBase64Chars(text, bytes, out var length))
            return null;
        Array.Resize(ref bytes, length);
        return text.SequenceEqual(Convert.ToBase64String(bytes)) ? bytes : null;
    }

    /// <summary>A hash in base64.</summary>
    public static TreeHash? TryHash(ReadOnlySpan<char> text) =>
        TryBase64(text) is { Length: TreeHash.Size } bytes ? new TreeHash(bytes) : null;
}
