namespace ActionRegister.Domain.TermsOfReference;

/// <summary>A version of the terms as running text: what an entry that carries it says in words.</summary>
public static class TermsText
{
    /// <summary>One paragraph for each clause: its place, then the document's own words, or the register's where it has none.</summary>
    public static string AsText(this TermsVersion terms) =>
        string.Join("\n\n", terms.Wording.Select(clause => $"{clause.Cite}. {clause.Published ?? clause.Summary}"));
}
