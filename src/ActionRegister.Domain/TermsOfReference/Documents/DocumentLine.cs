namespace ActionRegister.Domain.TermsOfReference.Documents;

/// <summary>A line with words on it, and what it takes to see where it belongs.</summary>
/// <param name="Number">Its place in the file, counted from 1.</param>
/// <param name="Indent">Columns of white space before it.</param>
/// <param name="Unmarked">Everything on it, without white space around it.</param>
/// <param name="Marker">The bullet or number that it begins with, or what looks like one.</param>
/// <param name="Text">The words after the marker.</param>
/// <param name="BlanksBefore">Blank lines between it and the last line with words.</param>
/// <param name="AfterPageBreak">Whether a page ended since the last line with words.</param>
internal sealed record DocumentLine(
    int Number, int Indent, string Unmarked, ClauseMarker? Marker, string Text, int BlanksBefore, bool AfterPageBreak)
{
    /// <summary>Whether nothing comes between it and the line before.</summary>
    public bool IsTight => BlanksBefore == 0 && !AfterPageBreak;

    private const int TabStop = 8;
    private const char PageBreak = '\f';
    private const char SoftHyphen = '\u00AD';

    /// <summary>Splits a text into its lines with words; a page's number on a line of its own is not one.</summary>
    public static List<DocumentLine> AllOf(string text)
    {
        var lines = new List<DocumentLine>();
        var (number, blanks, pageBreak) = (1, 0, false);
        foreach (var (raw, endsPage, endsText) in Split(text))
        {
            if (raw.Trim(_invisible).Trim(SoftHyphen).Length > 0)
            {
                lines.Add(Of(number, raw, blanks, pageBreak));
                (blanks, pageBreak) = (0, false);
            }
            else if (!endsPage)
            {
                blanks++;
            }

            if ((endsPage || endsText) && lines.Count > 0 && lines[^1].IsPageNumber)
            {
                lines.RemoveAt(lines.Count - 1);
            }

            // The character that ends a page stands within a line of the file.
            pageBreak |= endsPage;
            number += endsPage ? 0 : 1;
        }

        return lines;
    }

    // White space is what Unicode says, and what word processors leave behind without showing it.
    private static readonly char[] _invisible =
        [.. Enumerable.Range(0, 0x3001).Select(code => (char)code).Where(char.IsWhiteSpace),
         '\u200B', '\u2060', '\uFEFF'];

    private static DocumentLine Of(int number, string raw, int blanks, bool pageBreak)
    {
        var words = raw.Trim(_invisible);
        var marker = ClauseMarker.At(words, out var after);
        var text = marker is null ? words : words[after..].TrimStart(_invisible);
        return new DocumentLine(
            number, IndentOf(raw), WithoutSoftHyphens(words), marker, WithoutSoftHyphens(text), blanks, pageBreak);
    }

    // A soft hyphen asks for a line break and is no part of the word; at the end of a line it keeps the word together.
    private static string WithoutSoftHyphens(string text) =>
        text.Replace($"{SoftHyphen}", "", StringComparison.Ordinal) + (text.EndsWith(SoftHyphen) ? SoftHyphen : "");

    private static int IndentOf(string raw)
    {
        var column = 0;
        foreach (var c in raw.TakeWhile(_invisible.Contains))
        {
            column = c == '\t' ? (column / TabStop + 1) * TabStop : column + 1;
        }

        return column;
    }

    private bool IsPageNumber => (BlanksBefore > 0 || AfterPageBreak) && Text.Split(' ') switch
    {
        [var n] => IsNumber(n),
        [var page, var n] => IsPage(page) && IsNumber(n),
        [var page, var n, "of", var m] => IsPage(page) && IsNumber(n) && IsNumber(m),
        _ => false,
    };

    private static bool IsPage(string word) => word.Equals("page", StringComparison.OrdinalIgnoreCase);

    private static bool IsNumber(string word) => word.Length is >= 1 and <= 3 && word.All(char.IsAsciiDigit);

    private static IEnumerable<(string Raw, bool EndsPage, bool EndsText)> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\r' or '\v' or PageBreak or '\u0085' or '\u2028' or '\u2029')
            {
                yield return (text[start..i], text[i] == PageBreak, false);
                i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                start = i + 1;
            }
        }

        yield return (text[start..], false, true);
    }
}
