namespace ActionRegister.Domain.TermsOfReference.Documents;

/// <summary>What can be told from the words of a line alone.</summary>
internal static class Wording
{
    private const int LongestHeading = 60;
    private const int LongestLeadIn = 80;
    private const int MostWords = 8;

    /// <summary>Whether the first letter is a small one; a number counts as a capital.</summary>
    public static bool StartsSmall(string text) => char.IsLower(text.FirstOrDefault(char.IsLetterOrDigit));

    /// <summary>Whether a sentence, or a part that a list sets off, ends here; a comma ends neither.</summary>
    public static bool IsEnded(string text) =>
        text.TrimEnd('"', '\'', '\u2019', '\u201D', ')', ' ') is { Length: > 0 } words
        && words[^1] is '.' or ';' or ':' or '!' or '?';

    /// <summary>Whether the words announce what follows: "Its aims are to:".</summary>
    public static bool LeadsIn(string text) => text.EndsWith(':') && text.Length <= LongestLeadIn && !StartsSmall(text);

    /// <summary>Whether the words could be a heading: few, begun with a capital, and no sentence.</summary>
    public static bool IsHeadingLike(string text) =>
        LeadsIn(text)
        || (text.Length <= LongestHeading && text.Any(char.IsLetter) && !StartsSmall(text) && !IsEnded(text)
            && text[^1] != ',' && text.Count(c => c == ' ') < MostWords);
}
