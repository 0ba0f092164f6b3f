using System.Globalization;
using System.Text;

namespace ActionRegister.EventStore.TamperEvidence;

/// <summary>
/// Addresses of tiles and entry bundles (C2SP tlog-tiles): three digits at a time, all groups but the last after an x.
/// </summary>
public static class TilePath
{
    private const long Group = 1000;

    /// <summary>Of the bundle with a tile's entries.</summary>
    public static string OfEntries(long number, int width) => $"tile/entries/{Of(number, width)}";

    /// <summary>The last part of a path: number, and width unless it is full.</summary>
    public static string Of(long number, int width)
    {
        var path = new StringBuilder((number % Group).ToString("000", CultureInfo.InvariantCulture));
        for (var rest = number / Group; rest > 0; rest /= Group)
            path.Insert(0, $"x{(rest % Group).ToString("000", CultureInfo.InvariantCulture)}/");
        if (width != Tile.FullWidth)
            path.Append(CultureInfo.InvariantCulture, $".p/{width}");
        return path.ToString();
    }

    /// <summary>Reads the last part of a path; only what <see cref="Of"/> writes is one.</summary>
    public static bool TryParse(string path, out long number, out int width)
    {
        (number, width) = (0, Tile.FullWidth);
        var partial = path.IndexOf(".p/", StringComparison.Ordinal);
        if (partial >= 0
            && !int.TryParse(path.AsSpan(partial + 3), NumberStyles.None, CultureInfo.InvariantCulture, out width))
            return false;
        var digits = (partial < 0 ? path : path[..partial])
            .Replace("x", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal);
        return digits.Length <= 18
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && width is >= 1 and <= Tile.FullWidth
            && Of(number, width) == path;
    }
}
