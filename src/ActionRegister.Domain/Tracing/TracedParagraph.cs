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

    /// <summary>The paragraphs of a text with the white space that follows each; together they are the whole text.</summary>
    public static IEnumerable<string> Cut(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
            yield return text[start..end];
            start = end;
        }
    }
}
