using System.Globalization;

namespace ActionRegister.Domain.TermsOfReference.Documents;

/// <summary>How places are written at each depth of a list: 5, then (a), then (i).</summary>
internal static class PlaceNames
{
    private static readonly string[] _roman =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
         "xviii", "xix", "xx"];

    /// <summary>How many depths and how many nested clauses have a name.</summary>
    public const int MostDepths = 3;

    /// <summary>
    /// The place of the clause with that ordinal, counted from 1; null where there is no name for it.
    /// </summary>
    public static string? Of(int depth, int ordinal) => depth switch
    {
        0 => ordinal.ToString(CultureInfo.InvariantCulture),
        1 => ordinal <= 26 ? $"({(char)('a' + ordinal - 1)})" : null,
        2 => ordinal <= _roman.Length ? $"({_roman[ordinal - 1]})" : null,
        _ => null,
    };

    /// <summary>The number that a small Roman numeral states, or null.</summary>
    public static int? RomanOrdinal(string numeral) =>
        Array.IndexOf(_roman, numeral) is >= 0 and var index ? index + 1 : null;
}
