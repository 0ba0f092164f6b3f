using System.Globalization;
using ActionRegister.EventStore.Entries;
using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.EventStore.Verification;

/// <summary>One line of <c>openings.jsonl</c>: what opens one commitment of one event, or which event erased it.</summary>
internal static class OpeningLine
{
    /// <summary>The line without its newline.</summary>
    public static string Write(long position, Opening opening)
    {
        var named = string.Create(CultureInfo.InvariantCulture, $"{{\"pos\":{position},\"part\":\"{opening.Part}\",");
        return opening is { Key: { } key, Bytes: { } bytes }
            ? $"{named}\"key\":\"{Convert.ToBase64String(key.Span)}\",\"bytes\":\"{Convert.ToBase64String(bytes.Span)}\"}}"
            : string.Create(CultureInfo.InvariantCulture, $"{named}\"erasedBy\":{opening.ErasedBy}}}");
    }

    /// <summary>Reads only exactly what would be written again: every piece is canonical, and nothing stands between them.</summary>
    public static (long Position, Opening Opening)? TryRead(ReadOnlySpan<byte> line)
    {
        var rest = line;
        if (!Skip(ref rest, "{\"pos\":"u8) || !TakeUntil(",\"part\":\""u8, ref rest, out var pos)
            || !CanonicalText.TryNumber(pos, out var position) || !TakeUntil("\",\""u8, ref rest, out var part)
            || PartCommitment.NameOf(part) is var name && !PartCommitment.IsPartName(name))
            return null;
        var opening = Skip(ref rest, "erasedBy\":"u8) ? Erased(name, rest) : Opened(name, rest);
        return opening is { } read ? (position, read) : null;
    }

    private static Opening? Opened(string part, ReadOnlySpan<byte> rest) =>
        Skip(ref rest, "key\":\""u8) && TakeUntil("\",\"bytes\":\""u8, ref rest, out var key)
        && TakeUntil("\"}"u8, ref rest, out var bytes) && rest.IsEmpty
        && CanonicalText.TryBase64(key) is { } keyBytes && CanonicalText.TryBase64(bytes) is { } partBytes
            ? new Opening(part, keyBytes, partBytes)
            : null;

    private static Opening? Erased(string part, ReadOnlySpan<byte> rest) =>
        TakeUntil("}"u8, ref rest, out var position) && rest.IsEmpty && CanonicalText.TryNumber(position, out var by)
            ? new Opening(part, null, null, by)
            : null;

    private static bool Skip(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> word)
    {
        if (!rest.StartsWith(word))
            return false;
        rest = rest[word.Length..];
        return true;
    }

    private static bool TakeUntil(ReadOnlySpan<byte> word, ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> taken)
    {
        var end = rest.IndexOf(word);
        taken = end < 0 ? default : rest[..end];
        if (end >= 0)
            rest = rest[(end + word.Length)..];
        return end >= 0;
    }
}
