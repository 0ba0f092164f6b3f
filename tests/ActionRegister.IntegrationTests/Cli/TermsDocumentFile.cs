using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.IntegrationTests.Cli;

/// <summary>A terms document in a file of its own, with the shape of the published ones and other words.</summary>
internal sealed class TermsDocumentFile : IDisposable
{
    private TermsDocumentFile(string text)
    {
        Path = System.IO.Path.GetTempFileName();
        File.WriteAllText(Path, text);
    }

    public string Path { get; }

    /// <summary>Three headings, the last of which is missing in the document, and a month as its date.</summary>
    public static TermsDocumentFile Arcseg(string date = "October 2022", int clausesLeftOut = 0)
    {
        var terms = ReadyMadeTerms.Arcseg2022;
        return new(
            $"{terms.Title}\n\nRole and purpose\n\nIts aims are to:\n\n{Bullets(terms, "Aims")}\nIts focus will include:\n\n"
            + $"{Bullets(terms, "Focus")}\n\n{Bullets(terms, "[Arrangements]", clausesLeftOut)}\n{date}");
    }

    /// <summary>Two headings, four clauses within a clause, and no date.</summary>
    public static TermsDocumentFile AascEra()
    {
        var terms = ReadyMadeTerms.AascEra;
        return new($"{terms.Title}\n\nTerms of Reference\n\nIts aims are to:\n\n{Bullets(terms, "Aims")}\nArrangements\n\n{Bullets(terms, "Arrangements")}");
    }

    public void Dispose() => File.Delete(Path);

    private static string Bullets(TermsVersion terms, string heading, int leftOut = 0) => string.Concat(
        terms.Wording.Where(clause => clause.Cite.StartsWith(heading + " ", StringComparison.Ordinal)).SkipLast(leftOut)
            .Select(clause => $"{(clause.Cite.EndsWith(')') ? "      o " : "  • ")}The words of {clause.Cite.Replace("[", "").Replace("]", "")}.\n"));
}
