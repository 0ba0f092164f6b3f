namespace ActionRegister.Domain.TermsOfReference.Documents;

/// <summary>How citations name a heading: by its noun alone.</summary>
internal static class HeadingName
{
    /// <summary>
    /// The name for a list whose heading was lost; the brackets say that the document does not have it.
    /// </summary>
    public const string Missing = "[Arrangements]";

    private static readonly string[] _articles = ["its", "the", "our", "their"];
    private static readonly string[] _verbs = ["is", "are", "will", "shall", "include", "includes", "to"];

    /// <summary>
    /// "Aims" for "Its aims are to:", "Focus" for "Its focus will include:", otherwise the heading as it stands.
    /// </summary>
    public static string Of(string heading)
    {
        var words = heading.TrimEnd(':', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var noun = words.Skip(Is(words.FirstOrDefault(), _articles) ? 1 : 0)
            .SkipWhile(word => Is(word, ["group's", "group\u2019s"]))
            .TakeWhile(word => !Is(word, _verbs)).ToList();
        return Capitalised(heading.EndsWith(':') && noun.Count > 0 ? noun : words);
    }

    private static bool Is(string? word, string[] words) => words.Contains(word, StringComparer.OrdinalIgnoreCase);

    private static string Capitalised(IReadOnlyList<string> words)
    {
        var name = string.Join(' ', words);
        return char.ToUpperInvariant(name[0]) + (name.Any(char.IsLower) ? name[1..] : name[1..].ToLowerInvariant());
    }
}
