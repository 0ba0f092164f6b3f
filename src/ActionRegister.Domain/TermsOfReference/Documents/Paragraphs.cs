namespace ActionRegister.Domain.TermsOfReference.Documents;

/// <summary>
/// Puts the lines of a document together into paragraphs, whatever sets its clauses off from each other.
/// </summary>
internal sealed class Paragraphs
{
    private readonly List<Paragraph> _paragraphs = [];
    private readonly Dictionary<string, int> _lastOrdinal = [];
    private readonly List<DocumentLine> _lines;
    private readonly DocumentShape _shape;

    private DocumentLine _first;
    private ClauseMarker? _marker;
    private List<string> _words = [];

    private Paragraphs(List<DocumentLine> lines, DocumentShape shape) =>
        (_lines, _shape, _first) = (lines, shape, lines[0]);

    /// <summary>The paragraphs of a document that has at least one line.</summary>
    public static List<Paragraph> Of(List<DocumentLine> lines, DocumentShape shape)
    {
        var paragraphs = new Paragraphs(lines, shape);
        for (var at = 0; at < lines.Count; at++)
        {
            paragraphs.Take(at);
        }

        paragraphs.Finish();
        return paragraphs._paragraphs;
    }

    private void Take(int at)
    {
        var line = _lines[at];
        var marker = Accepted(line);
        var words = marker is null ? line.Unmarked : line.Text;
        if (marker is not null || at == 0 || Begins(line, at))
        {
            Finish();
            (_first, _marker) = (line, marker);
        }

        if (words.Length > 0)
        {
            _words.Add(words);
        }

        if (marker is { Ordinal: > 0 })
        {
            _lastOrdinal[marker.Kind] = marker.Ordinal;
        }
    }

    // A bullet without words is none.
    private void Finish()
    {
        if (_words.Count > 0)
        {
            _paragraphs.Add(new Paragraph(_first, _marker, _words));
        }

        _words = [];
    }

    // What looks like a number or a dash may be a wrapped line that happens to begin so: within a paragraph it counts
    // only where a list goes on, or where one may begin.
    private ClauseMarker? Accepted(DocumentLine line)
    {
        var marker = line.Marker?.AfterLetter(_lastOrdinal.GetValueOrDefault(ClauseMarker.Letter));
        if (marker is null or { IsWeak: false } || !line.IsTight || _words.Count == 0)
        {
            return marker;
        }

        var goesOn = marker.Ordinal > 1
            ? _lastOrdinal.GetValueOrDefault(marker.Kind) == marker.Ordinal - 1
            : marker.Ordinal == 0 && _marker?.Kind == marker.Kind;
        var isDeeper = _marker is not null && line.Indent > _first.Indent + 1;
        var isBelowHeading = _marker is null && Wording.IsHeadingLike(_words[^1]);
        var mayBegin = marker.Ordinal <= 1 && (isDeeper || isBelowHeading || Wording.IsEnded(_words[^1]));
        return goesOn || mayBegin ? marker : null;
    }

    private bool Begins(DocumentLine line, int at)
    {
        if (_marker is not null && _words.Count == 0)
        {
            return !line.IsTight && !_shape.BulletsStandAlone && Wording.IsHeadingLike(line.Unmarked);
        }

        if (line.IsTight)
        {
            return _shape.IsFirstLine(line) || IsHeadingBelowList(line, at) || IsTextBelowHeading(line, at);
        }

        // A page break, or a stray blank line within a list, may come in the middle of a sentence.
        var mayGoOn = _marker is not null || (line.AfterPageBreak && !_shape.IsFirstLine(line));
        return !(mayGoOn && Wording.StartsSmall(line.Unmarked) && !Wording.IsEnded(_words[^1]));
    }

    private bool IsHeadingBelowList(DocumentLine line, int at) =>
        _marker is not null && Wording.LeadsIn(line.Unmarked) && Wording.IsEnded(_words[^1])
        && at + 1 < _lines.Count && _lines[at + 1].Marker is not null;

    private bool IsTextBelowHeading(DocumentLine line, int at) =>
        _marker is null && _words.Count == 1 && Wording.IsHeadingLike(_words[0]) && !Wording.StartsSmall(line.Unmarked)
        && _shape.EndsEarly(_lines[at - 1], line);
}
