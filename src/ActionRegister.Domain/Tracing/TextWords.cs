using System.Globalization;

namespace ActionRegister.Domain.Tracing;

/// <summary>Cuts a text into words, stretches of white space, and every other character by itself; together they are the whole text.</summary>
public static class TextWords
{
    /// <summary>Where each piece begins and ends, in order.</summary>
    public static List<(int Start, int End)> Of(ReadOnlySpan<char> text)
    {
        var pieces = new List<(int, int)>(text.Length / 3);
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            if (char.IsWhiteSpace(text[start]))
            {
                while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
            }
            else if (IsOfWord(text[start]))
            {
                while (end < text.Length && IsOfWord(text[end])) end++;
            }
            else if (char.IsHighSurrogate(text[start]) && end < text.Length && char.IsLowSurrogate(text[end]))
            {
                end++; // half of a character is none
            }

            pieces.Add((start, end));
            start = end;
        }

        return pieces;
    }

    // Letters, marks and numbers are the first categories of Unicode's list.
    private static bool IsOfWord(char c) => char.GetUnicodeCategory(c) <= UnicodeCategory.OtherNumber;
}
