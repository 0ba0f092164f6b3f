using System.Globalization;

namespace ActionRegister.Domain.TermsOfReference.Documents;

/// <summary>
/// Reads a published terms document, as plain text, into headings and numbered clauses; it never guesses silently.
/// </summary>
public static class TermsDocumentReader
{
    /// <summary>
    /// The longest document that is read; an agreed content that carries terms must fit into one record of the log.
    /// </summary>
    public const int MostCharacters = 100_000;

    private const int MostProblems = 10;
    private const char ReplacementCharacter = '\uFFFD';

    /// <summary>Reads the document, or says what stands in the way and on which line.</summary>
    public static TermsDocumentReading Read(string text)
    {
        if (text.Length > MostCharacters)
        {
            return Unreadable(null,
                $"The file holds {text.Length} characters; the register reads terms of at most {MostCharacters}.");
        }

        if (NotText(text) is { Count: > 0 } problems)
        {
            return new TermsDocumentReading.Unreadable(problems);
        }

        var lines = DocumentLine.AllOf(text);
        return lines.Count == 0 ? Unreadable(null, "The document is empty.") : Read(lines);
    }

    private static TermsDocumentReading Read(List<DocumentLine> lines)
    {
        var shape = DocumentShape.Of(lines);
        var paragraphs = Paragraphs.Of(lines, shape);
        if (paragraphs.Count == 0)
        {
            return Unreadable(null, "The document has bullets but no words.");
        }

        var (title, subtitle, dated) = DocumentFront.TakeFrom(paragraphs);
        var (headings, problems) = DocumentOutline.Of(paragraphs, shape);
        return problems.Count > 0 ? new TermsDocumentReading.Unreadable([.. problems.Take(MostProblems)])
            : title is null ? Unreadable(lines[0].Number, "The document does not begin with a title.")
            : headings.All(heading => heading.Clauses.Count == 0)
                ? Unreadable(null, "The document has no heading with clauses below it.")
            : new TermsDocumentReading.Read(new TermsDocument(title, subtitle, dated, headings));
    }

    private static TermsDocumentReading.Unreadable Unreadable(int? line, string because) => new([new(line, because)]);

    private static List<DocumentProblem> NotText(string text)
    {
        var problems = new List<DocumentProblem>();
        var line = 1;
        for (var i = 0; i < text.Length && problems.Count < MostProblems; i++)
        {
            line += text[i] == '\n' ? 1 : 0;
            if (text[i] == ReplacementCharacter || IsLoneSurrogate(text, i))
            {
                problems.Add(new(line, "A character could not be read; the file must be UTF-8 text."));
            }
            else if (char.IsControl(text[i]) && text[i] is not ('\t' or '\n' or '\v' or '\f' or '\r' or '\u0085'))
            {
                var code = ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture);
                problems.Add(new(line, $"The character U+{code} is not text; the file must be UTF-8 text."));
            }
        }

        return problems;
    }

    private static bool IsLoneSurrogate(string text, int at) =>
        char.IsSurrogate(text[at])
        && !char.IsSurrogatePair(text, at) && !(at > 0 && char.IsSurrogatePair(text, at - 1));
}
