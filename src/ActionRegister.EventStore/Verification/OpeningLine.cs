using System.Globalization;
using System.Text;
using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.EventStore.Verification;

/// <summary>One line of <c>openings.jsonl</c>: what opens one commitment of one event, or which event erased it.</summary>
internal static class OpeningLine
{
    private const string PosWord = "{\"pos\":";
    private const string PartWord = ",\"part\":\"";
    private const string KeyWord = "\",\"key\":\"";
    private const string BytesWord = "\",\"bytes\":\"";
    private const string ErasedWord = "\",\"erasedBy\":";

    /// <summary>The line without its newline.</summary>
    public static string Write(long position, Opening opening)
    {
        var named = string.Create(CultureInfo.InvariantCulture, $"{PosWord}{position}{PartWord}{opening.Part}");
        return opening is { Key: { } key, Bytes: { } bytes }
            ? $"{named}{KeyWord}{Convert.ToBase64String(key.Span)}{BytesWord}{Convert.ToBase64String(bytes.Span)}\"}}"
            : string.Create(CultureInfo.InvariantCulture, $"{named}{ErasedWord}{opening.ErasedBy}}}");
    }

    /// <summary>Reads only exactly what would be written again.</summary>
    public static (long Position, Opening Opening)? TryRead(ReadOnlySpan<byte> line)
    {
        var text = Encoding.Latin1.GetString(line);
        var rest = text.AsSpan();
        if (!Take(ref rest, PosWord, PartWord, out var pos) || !CanonicalText.TryNumber(pos, out var position))
            return null;
        var opening = rest.Contains(ErasedWord, StringComparison.Ordinal) ? Erased(rest) : Opened(rest);
        return opening is { } read && Entries.PartCommitment.IsPartName(read.Part) && Write(position, read) == text
            ? (position, read)
            : null;
    }

    private static Opening? Opened(ReadOnlySpan<char> rest)
    {
        if (!Take(ref rest, "", KeyWord, out var part) || !Take(ref rest, "", BytesWord, out var key) || !rest.EndsWith("\"}"))
            return null;
        return CanonicalText.TryBase64(key) is { } keyBytes && CanonicalText.TryBase64(rest[..^2]) is { } bytes
            ? new Opening(part.ToString(), keyBytes, bytes)
            : null;
    }

    private static Opening? Erased(ReadOnlySpan<char> rest) =>
        Take(ref rest, "", ErasedWord, out var part) && rest.EndsWith("}") && CanonicalText.TryNumber(rest[..^1], out var by)
            ? new Opening(part.ToString(), null, null, by)
            : null;

    private static bool Take(ref ReadOnlySpan<char> rest, string from, string to, out ReadOnlySpan<char> between)
    {
        between = default;
        var end = rest.IndexOf(to, StringComparison.Ordinal);
        if (end < from.Length || !rest.StartsWith(from, StringComparison.Ordinal))
            return false;
        between = rest[from.Length..end];
        rest = rest[(end + to.Length)..];
        return true;
    }
}
