using ActionRegister.Domain.TermsOfReference.Documents;

namespace ActionRegister.Domain.TermsOfReference;

/// <summary>The versions of terms that the register knows clause by clause, for a group to be founded on.</summary>
public static class ReadyMadeTerms
{
    /// <summary>The revised terms of October 2022, which have the change lock.</summary>
    public static TermsVersion Arcseg2022 => ReadyMadeArcseg2022.Terms;

    /// <summary>The earlier, undated terms, without the change lock.</summary>
    public static TermsVersion AascEra => ReadyMadeAascEra.Terms;

    /// <summary>All of them, the earliest first.</summary>
    public static IReadOnlyList<TermsVersion> All { get; } = [AascEra, Arcseg2022];

    /// <summary>The version stored under that name, or null.</summary>
    public static TermsVersion? Find(string name) => All.FirstOrDefault(terms => terms.Name == name);

    /// <summary>
    /// The version that the document publishes, told by title, date and clauses; null when it is none of them.
    /// </summary>
    public static TermsVersion? Match(TermsDocument document) => All.FirstOrDefault(terms =>
        HasTitle(document, terms.Title)
        && document.Dated.Precision == terms.Dated.Precision
        && document.Dated.Day == terms.Dated.Day
        && terms.Misfit(document) is null);

    // A title may be broken over two lines, and its punctuation and capitals differ from copy to copy.
    private static bool HasTitle(TermsDocument document, string title) =>
        Letters(document.Title) == Letters(title) || Letters(document.Title + document.Subtitle) == Letters(title);

    private static string Letters(string title) => string.Concat(title.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
