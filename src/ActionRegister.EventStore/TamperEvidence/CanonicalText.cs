using System.Buffers;
using System.Buffers.Text;
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

    /// <summary>Standard base64 as above, in ASCII.</summary>
    public static byte[]? TryBase64(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length / 4 * 3];
        if (Base64.DecodeFromUtf8(text, bytes, out var read, out var length) != OperationStatus.Done || read != text.Length)
            return null;
        Array.Resize(ref bytes, length);
        var again = ArrayPool<byte>.Shared.Rent(text.Length + 4);
        Base64.EncodeToUtf8(bytes, again, out _, out var written);
        var same = text.SequenceEqual(again.AsSpan(0, written));
        // The next renter must not find what somebody may one day ask to have erased.
        ArrayPool<byte>.Shared.Return(again, clearArray: true);
        return same ? bytes : null;
    }

    /// <summary>A whole number as above, in ASCII.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && (text.Length == 1 || text[0] != '0');

    /// <summary>A hash in base64.</summary>
    public static TreeHash? TryHash(ReadOnlySpan<char> text) =>
        TryBase64(text) is { Length: TreeHash.Size } bytes ? new TreeHash(bytes) : null;
}
