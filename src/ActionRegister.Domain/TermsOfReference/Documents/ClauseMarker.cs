using System.Globalization;

namespace ActionRegister.Domain.TermsOfReference.Documents;

/// <summary>The bullet, number or letter that begins a clause.</summary>
/// <param name="Kind">What sort of mark it is; the marks of one list are of one sort.</param>
/// <param name="Ordinal">The place that a number or letter states, counted from 1; 0 for a bullet.</param>
/// <param name="IsWeak">Whether a wrapped line of ordinary words may begin the same way.</param>
internal sealed record ClauseMarker(string Kind, int Ordinal, bool IsWeak)
{
    public const string Number = "number";
    public const string Letter = "letter";
    public const string Roman = "roman";

    // Word's symbol fonts come out as private-use characters (bullet F0B7, square F0A7, dash F02D) or, where the font
    // was mapped away, as Latin letters; each stands for the bullet that the reader of the page saw.
    private const string Bullets = "\u2022\u2023\u2043\u25CF\u00B7\u2219\u22C5\uF0B7";
    private const string Squares = "\u25AA\u25AB\u25A0\u25A1\uF0A7";
    private const string Rings = "\u25E6\u25CB\u26AC";
    private const string Others =
        "\u2192\u25B8\u25BA\u25B6\u27A2\u27A4\u2794\u2713\u2714\u25C6\u25C7\u2756\u2605\u2610";
    private const string Dashes = "-\u2010\u2011\u2012\u2013\u2014\u2212\uF02D";
    private const int LongestLabel = 9;
    private const string LetterLike = "o*+\u00A7\u00D8\u00FC";

    /// <summary>The marker at the start of a line's words, and where the words after it begin.</summary>
    public static ClauseMarker? At(string words, out int after)
    {
        after = 1;
        if (Glyph(words) is { } glyph)
        {
            // A bullet drawn twice is one bullet.
            var rest = words[1..].TrimStart();
            var isTwice = !glyph.IsWeak && rest.Length > 0 && Glyph(rest) is { IsWeak: false };
            after = isTwice ? words.Length - rest.Length + 1 : 1;
            return glyph;
        }

        return Ordered(words, out after);
    }

    /// <summary>A letter that could be a Roman number is one, unless it follows on from the letter before it.</summary>
    public ClauseMarker AfterLetter(int lastLetter) =>
        Kind == Letter && Ordinal is 9 or 22 or 24 && Ordinal != lastLetter + 1
            ? new ClauseMarker(Roman, Ordinal switch { 9 => 1, 22 => 5, _ => 10 }, IsWeak) : this;

    private static ClauseMarker? Glyph(string words)
    {
        var mark = words[0];
        var spaced = words.Length == 1 || char.IsWhiteSpace(words[1]);
        return mark switch
        {
            _ when Bullets.Contains(mark) => new("bullet", 0, false),
            _ when Squares.Contains(mark) => new("square", 0, false),
            _ when Rings.Contains(mark) => new("ring", 0, false),
            _ when Dashes.Contains(mark) => spaced ? new("dash", 0, true) : null,
            _ when LetterLike.Contains(mark) => spaced ? new(mark == 'o' ? "ring" : $"mark {mark}", 0, true) : null,
            _ when Others.Contains(mark) || char.GetUnicodeCategory(mark) == UnicodeCategory.PrivateUse =>
                new($"mark {mark}", 0, false),
            _ => null,
        };
    }

    // "1." "1)" "(1)" "1.2" "a." "a)" "(a)" "(iv)", and "1" where more than one space or a tab follows.
    private static ClauseMarker? Ordered(string words, out int after)
    {
        var open = words[0] == '(';
        var start = open ? 1 : 0;
        var end = start;
        while (end < words.Length && end - start < LongestLabel
            && (char.IsAsciiLetterOrDigit(words[end]) || IsInnerDot(words, end)))
        {
            end++;
        }

        var closed = end < words.Length && (words[end] == ')' || (!open && words[end] == '.'));
        after = closed ? end + 1 : end;
        var spaced = after == words.Length || char.IsWhiteSpace(words[after]);
        if (end == start || !spaced || (open && !closed))
        {
            return null;
        }

        return Labelled(words[start..end], closed, IsWideGap(words, after));
    }

    private static bool IsInnerDot(string words, int at) =>
        words[at] == '.' && at > 0 && at + 1 < words.Length
        && char.IsAsciiDigit(words[at - 1]) && char.IsAsciiDigit(words[at + 1]);

    private static bool IsWideGap(string words, int at) =>
        at < words.Length && (words[at] != ' ' || (at + 1 < words.Length && char.IsWhiteSpace(words[at + 1])));

    private static ClauseMarker? Labelled(string label, bool closed, bool wideGap)
    {
        var parts = label.Split('.');
        if (parts.All(part => part.Length is >= 1 and <= 3 && part.All(char.IsAsciiDigit)))
        {
            var ordinal = int.Parse(parts[^1], CultureInfo.InvariantCulture);
            return parts.Length > 1 ? new($"{Number} {parts.Length}", ordinal, true)
                : closed || wideGap ? new(Number, ordinal, true)
                : null;
        }

        return !closed ? null
            : label.Length == 1 && char.IsAsciiLetterLower(label[0]) ? new(Letter, label[0] - 'a' + 1, true)
            : PlaceNames.RomanOrdinal(label) is { } roman ? new(Roman, roman, true)
            : null;
    }
}
