namespace ActionRegister.Domain.TermsOfReference.Documents;

/// <summary>Gives each clause of one list its place: 1, 2, 2(a), 2(b), 3.</summary>
internal sealed class ListPlaces(int numberedSoFar)
{
    private const int SameIndent = 1;
    private const string Unmarked = "";

    private readonly List<Level> _levels = [];
    private int _widestGap = -1;
    private bool _lastLeadsIn;

    /// <summary>The last number of the list, where its clauses are numbered; a later list may go on from it.</summary>
    public int Numbered { get; private set; } = numberedSoFar;

    /// <summary>
    /// Whether a list without a heading begins here: a lost heading leaves its blank lines, or the numbers start again.
    /// </summary>
    public bool IsLeftBy(Paragraph paragraph)
    {
        if (_levels.Count == 0 || paragraph.Marker is not { } marker || !_levels[0].Holds(marker.Kind, paragraph))
        {
            return false;
        }

        var first = paragraph.First;
        var isGap = _widestGap >= 0 && first.BlanksBefore >= _widestGap + 2 && !first.AfterPageBreak;
        return marker is { Kind: ClauseMarker.Number, Ordinal: 1 } || (isGap && !IsNestedByWords(paragraph));
    }

    /// <summary>The place of the next clause; null when its number does not follow or it is nested too deep.</summary>
    public string? Next(Paragraph paragraph)
    {
        if (_levels.Count > 0 && !paragraph.First.AfterPageBreak)
        {
            _widestGap = Math.Max(_widestGap, paragraph.First.BlanksBefore);
        }

        var depth = DepthOf(paragraph);
        if (depth == _levels.Count)
        {
            var kind = paragraph.Marker?.Kind ?? Unmarked;
            _levels.Add(new Level(kind, paragraph.First.Indent, IsNestedByWords(paragraph)));
        }

        _levels.RemoveRange(depth + 1, _levels.Count - depth - 1);
        var level = _levels[depth];
        level.Count++;
        level.Take(paragraph);
        _lastLeadsIn = paragraph.Text.EndsWith(':');
        return Follows(paragraph.Marker, level, depth) ? Place() : null;
    }

    // Where nothing else shows it, small letters after a colon show that clauses belong to the one that leads in.
    private bool IsNestedByWords(Paragraph paragraph) => _lastLeadsIn && paragraph.StartsSmall;

    private int DepthOf(Paragraph paragraph)
    {
        var kind = paragraph.Marker?.Kind ?? Unmarked;
        if (_levels.Count == 0 || (_levels[^1].Kind == kind && IsNestedByWords(paragraph)))
        {
            return _levels.Count;
        }

        var same = _levels.FindLastIndex(level =>
            level.Holds(kind, paragraph) && (!level.IsByWords || paragraph.StartsSmall));
        if (same >= 0)
        {
            return same;
        }

        // A paragraph between bullets is a clause that lost its bullet; a list below such a clause goes on from it.
        if (kind == Unmarked || (_levels[0].Kind == Unmarked && !_lastLeadsIn))
        {
            return 0;
        }

        var outermost = _levels.FindIndex(level => level.Kind == kind);
        return outermost >= 0 && paragraph.First.Indent < _levels[outermost].Indent ? outermost : _levels.Count;
    }

    private bool Follows(ClauseMarker? marker, Level level, int depth)
    {
        if (marker is null or { Ordinal: 0 })
        {
            return true;
        }

        var goesOn = marker.Ordinal == level.LastOrdinal + 1
            || (depth == 0 && level.Count == 1 && marker.Ordinal == Numbered + 1);
        level.LastOrdinal = marker.Ordinal;
        Numbered = depth == 0 ? marker.Ordinal : Numbered;
        return goesOn;
    }

    private string? Place()
    {
        var parts = _levels.Select((level, depth) => PlaceNames.Of(depth, level.Count)).ToList();
        return parts.Contains(null) ? null : string.Concat(parts);
    }

    private sealed class Level(string kind, int indent, bool isByWords)
    {
        public string Kind { get; private set; } = kind;

        public int Indent { get; private set; } = indent;

        public bool IsByWords { get; } = isByWords;

        public int Count { get; set; }

        public int LastOrdinal { get; set; }

        public bool Holds(string kind, Paragraph paragraph) =>
            Kind == kind && (kind == Unmarked || Math.Abs(paragraph.First.Indent - Indent) <= SameIndent);

        /// <summary>A list that began with an unmarked clause is known by the first bullet that follows.</summary>
        public void Take(Paragraph paragraph) =>
            (Kind, Indent) = Kind == Unmarked && paragraph.Marker is { } marker
                ? (marker.Kind, paragraph.First.Indent) : (Kind, Indent);
    }
}
