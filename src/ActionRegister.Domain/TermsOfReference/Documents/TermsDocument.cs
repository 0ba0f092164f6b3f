namespace ActionRegister.Domain.TermsOfReference.Documents;

/// <summary>A published terms document, read: its title, its date and its clauses under their headings.</summary>
/// <param name="Title">The title as published.</param>
/// <param name="Subtitle">What stands below the title, or null.</param>
/// <param name="Dated">The date that the document states, or none.</param>
/// <param name="Headings">Its headings in order; a heading may have no clauses of its own.</param>
public sealed record TermsDocument(
    string Title, string? Subtitle, TermsDate Dated, IReadOnlyList<DocumentHeading> Headings)
{
    /// <summary>Every clause, in the document's order.</summary>
    public IEnumerable<DocumentClause> Clauses => Headings.SelectMany(heading => heading.Clauses);
}

/// <summary>A heading and the clauses below it.</summary>
/// <param name="Name">How citations name it: "Aims" for "Its aims are to:".</param>
/// <param name="Published">The heading's own words; null where the document has none and the name stands in
/// brackets.</param>
/// <param name="Clauses">The clauses in order, nested ones after the clause that they belong to.</param>
public sealed record DocumentHeading(string Name, string? Published, IReadOnlyList<DocumentClause> Clauses);

/// <summary>One clause with its own words.</summary>
/// <param name="Cite">Heading and place: "Aims 5(a)".</param>
/// <param name="Text">The published words, on one line.</param>
/// <param name="Line">The line of the file on which it begins, counted from 1.</param>
public sealed record DocumentClause(string Cite, string Text, int Line);

/// <summary>What stands in the way of reading a document, and where.</summary>
/// <param name="Line">The line of the file, counted from 1; null when it is the whole file.</param>
/// <param name="Because">A full sentence.</param>
public sealed record DocumentProblem(int? Line, string Because)
{
    /// <summary>"Line 12: …", or the sentence alone.</summary>
    public override string ToString() => Line is { } line ? $"Line {line}: {Because}" : Because;
}

/// <summary>What came of reading a document.</summary>
public abstract record TermsDocumentReading
{
    private TermsDocumentReading()
    {
    }

    /// <summary>The document could be read whole.</summary>
    public sealed record Read(TermsDocument Document) : TermsDocumentReading;

    /// <summary>The document could not be read without guessing.</summary>
    public sealed record Unreadable(IReadOnlyList<DocumentProblem> Problems) : TermsDocumentReading;
}
