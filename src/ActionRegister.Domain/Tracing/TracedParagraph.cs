namespace ActionRegister.Domain.Tracing;

/// <summary>One paragraph without the white space around it: its words, and which event introduced each.</summary>
/// <param name="Text">The paragraph.</param>
/// <param name="Words">Its words and other signs, by number; white space before a word belongs to it.</param>
/// <param name="Ends">Where each word ends in the text.</param>
/// <param name="Origins">Position of the event that introduced each word.</param>
internal sealed record TracedParagraph(string Text, int[] Words, int[] Ends, long[] Origins)
{
    /// <summary>A paragraph whose every word one event introduced.</summary>
    public static TracedParagraph New(string text, long origin, Vocabulary vocabulary)
    {
        var (words, ends) = (new List<int>(), new List<int>());
        foreach (var (start, end) in TextWords.Of(text))
        {
            if (char.IsWhiteSpace(text[start])) continue;
            words.Add(vocabulary[text.AsSpan(start, end - start)]);
            ends.Add(end);
        }

        var origins = new long[words.Count];
        Array.Fill(origins, origin);
        return new(text, [.. words], [.. ends], origins);
    }

    /// <summary>Where the words of each paragraph of a text begin and end, and where the next one is; white space belongs to the one before it.</summary>
    public static IEnumerable<(int Begin, int End, int Next)> Cut(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var next = text.IndexOf('\n', start);
            next = next < 0 ? text.Length : next + 1;
            while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
            var (begin, end) = (start, next);
            while (end > begin && char.IsWhiteSpace(text[end - 1])) end--;
            while (begin < end && char.IsWhiteSpace(text[begin])) begin++;
            yield return (begin, end, next);
            start = next;
        }
    }

    /// <summary>The paragraphs of a text without the white space around them.</summary>
    public static IEnumerable<string> TextsOf(string text) => Cut(text).Select(p => text[p.Begin..p.End]);
}
