namespace ActionRegister.Domain.Tracing;

/// <summary>Puts the words of a text that one event introduced, and that stand side by side, together.</summary>
internal static class TracedRuns
{
    public static List<TracedRun> Of(string text, long origin, List<TracedParagraph> paragraphs)
    {
        var runs = new List<TracedRun>();
        var (begin, end, current) = (0, 0, (long?)null);
        foreach (var (place, paragraph) in TracedParagraph.Cut(text).Zip(paragraphs))
        {
            for (var word = 0; word < paragraph.Words.Length; word++)
            {
                if (current is { } before && before != paragraph.Origins[word])
                {
                    runs.Add(new(text[begin..end], before));
                    begin = end;
                }

                current = paragraph.Origins[word];
                end = place.Begin + paragraph.Ends[word];
            }

            end = place.Next;
        }

        if (begin < text.Length) runs.Add(new(text[begin..], current ?? origin));
        return runs;
    }
}
