using ActionRegister.Domain.TermsOfReference.Documents;
using Shouldly;

namespace ActionRegister.UnitTests.TermsOfReference.Documents;

/// <summary>Short ways to read a document in a test.</summary>
internal static class Reading
{
    public static TermsDocument Read(string text) => TermsDocumentReader.Read(text) switch
    {
        TermsDocumentReading.Read(var document) => document,
        TermsDocumentReading.Unreadable(var problems) => throw new ShouldAssertException(string.Join('\n', problems)),
        _ => throw new ShouldAssertException("neither read nor unreadable"),
    };

    public static IReadOnlyList<string> Problems(string text) =>
        [.. TermsDocumentReader.Read(text).ShouldBeOfType<TermsDocumentReading.Unreadable>().Problems.Select(p => $"{p}")];

    /// <summary>Each clause as "cite: words".</summary>
    public static IReadOnlyList<string> Clauses(string text) =>
        [.. Read(text).Clauses.Select(clause => $"{clause.Cite}: {clause.Text}")];

    /// <summary>The clauses of a list below the heading "Aims", in a document that has nothing else.</summary>
    public static IReadOnlyList<string> Aims(string list) => Clauses($"Group\nTerms of Reference\n\nAims\n\n{list}");
}
