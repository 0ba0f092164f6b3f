namespace ActionRegister.Domain.TermsOfReference.Documents;

/// <summary>Puts paragraphs below their headings and cites each clause by heading and place.</summary>
internal sealed class DocumentOutline
{
    private readonly DocumentShape _shape;
    private readonly List<(string Name, string? Published, int Line, List<DocumentClause> Clauses)> _headings = [];
    private readonly List<DocumentProblem> _problems = [];
    private ListPlaces _places = new(numberedSoFar: 0);

    private DocumentOutline(DocumentShape shape) => _shape = shape;

    /// <summary>The headings of what follows the title, and what stands in the way of citing their clauses.</summary>
    public static (IReadOnlyList<DocumentHeading> Headings, IReadOnlyList<DocumentProblem> Problems) Of(
        List<Paragraph> paragraphs, DocumentShape shape)
    {
        var outline = new DocumentOutline(shape);
        for (var at = 0; at < paragraphs.Count; at++)
        {
            outline.Take(paragraphs[at], at + 1 < paragraphs.Count ? paragraphs[at + 1] : null);
        }

        outline.RefuseSameNames();
        var headings = outline._headings.Select(h => new DocumentHeading(h.Name, h.Published, h.Clauses));
        return ([.. headings], outline._problems);
    }

    private void Take(Paragraph paragraph, Paragraph? next)
    {
        if (next is not null && IsHeading(paragraph, next))
        {
            foreach (var heading in HeadingsIn(paragraph))
            {
                Open(HeadingName.Of(heading), heading, paragraph);
            }

            return;
        }

        if (_places.IsLeftBy(paragraph))
        {
            Open(HeadingName.Missing, published: null, paragraph);
        }

        Add(paragraph);
    }

    private void Open(string name, string? published, Paragraph paragraph)
    {
        _headings.Add((name, published, paragraph.First.Number, []));
        _places = new ListPlaces(_places.Numbered);
    }

    private void Add(Paragraph paragraph)
    {
        var line = paragraph.First.Number;
        if (_headings.Count == 0)
        {
            Refuse(line, "The clauses that begin here have no heading above them; "
                + "the register cites clauses by heading and place.");
            Open(HeadingName.Missing, published: null, paragraph);
        }

        if (_places.Next(paragraph) is { } place)
        {
            _headings[^1].Clauses.Add(new DocumentClause($"{_headings[^1].Name} {place}", paragraph.Text, line));
        }
        else
        {
            Refuse(line, "The number of this clause does not follow on from the clause before it, "
                + "or it is nested too deep.");
        }
    }

    private bool IsHeading(Paragraph paragraph, Paragraph next)
    {
        if (paragraph.Marker is { } marker)
        {
            // "1. Membership" above "1.1 …", above bullets or above plain text is a numbered heading.
            return marker.Ordinal > 0 && !paragraph.Text.EndsWith(':') && Wording.IsHeadingLike(paragraph.Text)
                && next.Marker?.Kind != marker.Kind && !next.StartsSmall
                && (next.Marker is not null || !Wording.IsHeadingLike(next.Text));
        }

        return !_shape.IsFirstLine(paragraph.First) && HeadingsIn(paragraph).All(Wording.IsHeadingLike);
    }

    // Two headings may stand on lines that follow each other: "Role and purpose", "Its aims are to:".
    private static IReadOnlyList<string> HeadingsIn(Paragraph paragraph) =>
        paragraph.Lines.All(Wording.IsHeadingLike) ? paragraph.Lines : [paragraph.Text];

    private void RefuseSameNames()
    {
        foreach (var same in _headings.Where(heading => heading.Clauses.Count > 0).GroupBy(heading => heading.Name))
        {
            var first = same.First().Line;
            foreach (var (name, _, line, _) in same.Skip(1))
            {
                Refuse(line, name == HeadingName.Missing
                    ? $"A list begins here without a heading, and so does the one on line {first}; give one a heading."
                    : $"The heading {name} stands on line {first} already; clauses below it could not be told apart.");
            }
        }
    }

    private void Refuse(int line, string because) => _problems.Add(new DocumentProblem(line, because));
}
