namespace ActionRegister.Domain.Tracing;

/// <summary>Puts the words of a text that one event introduced, and that stand side by side, together.</summary>
internal static class TracedRuns
{
    public static List<TracedRun> Of(string text, long origin, List<TracedParagraph> paragraphs)
    {
        var runs = new List<TracedRun>();
        var (begin, end, current, offset) = (0, 0, (long?)null, 0);
        foreach (var (piece, paragraph) in TracedParagraph.Cut(text).Zip(paragraphs))
        {
            var inset = offset + piece.Length - piece.TrimStart().Length;
            for (var word = 0; word < paragraph.Words.Length; word++)
            {
                if (current is { } before && before != paragraph.Origins[word])
                {
                    runs.Add(new(text[begin..end], before));
                    begin = end;
                }

                current = paragraph.Origins[word];
                end = inset + paragraph.Ends[word];
            }

            offset += piece.Length;
            end = offset;
        }

        if (begin < text.Length) runs.Add(new(text[begin..], current ?? origin));
        return runs;
    }
}
