namespace ActionRegister.Domain.TermsOfReference.Documents;

/// <summary>What a document as a whole uses to set its clauses off from each other.</summary>
/// <param name="HasMarkers">It has bullets or numbers.</param>
/// <param name="IndentsFirstLines">It has lost them, and what is left is white space before each clause's first
/// line.</param>
/// <param name="BulletsStandAlone">Its bullets stand on lines of their own, before the words.</param>
/// <param name="Width">The length of its longest line.</param>
internal sealed record DocumentShape(bool HasMarkers, bool IndentsFirstLines, bool BulletsStandAlone, int Width)
{
    /// <summary>The shape of a document that has at least one line.</summary>
    public static DocumentShape Of(List<DocumentLine> lines)
    {
        var marked = lines.Where(line => line.Marker is { } marker && !(marker.IsWeak && line.IsTight)).ToList();
        var outdents = lines.Zip(lines.Skip(1)).Count(pair =>
            pair is { First.Indent: > 0, Second: { Indent: 0, IsTight: true } });
        return new DocumentShape(
            HasMarkers: marked.Count > 0,
            IndentsFirstLines: marked.Count == 0 && outdents > 1,
            BulletsStandAlone: marked.Count(line => line.Text.Length == 0) > marked.Count / 2,
            Width: lines.Max(line => line.Unmarked.Length));
    }

    /// <summary>Whether the line's indent says that a clause begins.</summary>
    public bool IsFirstLine(DocumentLine line) => IndentsFirstLines && line.Indent > 0;

    /// <summary>
    /// Whether the line ends although the next word would have fitted on it: it was meant to end there.
    /// </summary>
    public bool EndsEarly(DocumentLine line, DocumentLine next) =>
        line.Unmarked.Length + 1 + next.Unmarked.Split(' ')[0].Length < Width;
}
