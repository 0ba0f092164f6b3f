using System.Globalization;
using System.Text;
using ActionRegister.EventStore.TamperEvidence;
using ActionRegister.EventStore.Verification;

namespace ActionRegister.EventStore.Packs;

/// <summary>Writes and reads the lines of a pack's evidence; only exactly what would be written again is read.</summary>
internal static class PackedLines
{
    private const string Withheld = ",\"withheld\":true}";

    public static string Proof(long position, TreeHash leaf, IReadOnlyList<TreeHash> inclusion) => string.Create(
        CultureInfo.InvariantCulture, $"{position} {leaf}{string.Concat(inclusion.Select(hash => $" {hash}"))}");

    public static (long Position, TreeHash Leaf, IReadOnlyList<TreeHash> Inclusion)? TryProof(ReadOnlySpan<byte> line)
    {
        if (Encoding.Latin1.GetString(line).Split(' ') is not [var position, .. var hashes] || !CanonicalText.TryNumber(position, out var number))
            return null;
        var read = hashes.Select(hash => CanonicalText.TryHash(hash)).ToList();
        return read.Count > 0 && read.TrueForAll(hash => hash is not null)
            ? (number, read[0]!.Value, [.. read.Skip(1).Select(hash => hash!.Value)]) // none is null
            : null;
    }

    public static string Part(long position, PackedPart part) => part.Withheld
        ? string.Create(CultureInfo.InvariantCulture, $"{{\"pos\":{position},\"part\":\"{part.Name}\"{Withheld}")
        : OpeningLine.Write(position, part.Opening);

    public static (long Position, PackedPart Part)? TryPart(ReadOnlySpan<byte> line)
    {
        if (OpeningLine.TryRead(line) is var (position, opening))
            return (position, new(opening, Withheld: false));
        // A withheld line is one of an erasure whose ending is another.
        var text = Encoding.Latin1.GetString(line);
        if (!text.EndsWith(Withheld, StringComparison.Ordinal))
            return null;
        var erased = Encoding.Latin1.GetBytes($"{text[..^Withheld.Length]},\"erasedBy\":0}}");
        return OpeningLine.TryRead(erased) is var (named, closed) ? (named, new(closed with { ErasedBy = null }, Withheld: true)) : null;
    }
}
