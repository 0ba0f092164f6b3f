namespace ActionRegister.Domain.Tracing;

/// <summary>A stretch of text that one event introduced.</summary>
/// <param name="Text">The stretch, with its white space.</param>
/// <param name="Origin">Position in the log of the event.</param>
public sealed record TracedRun(string Text, long Origin);

/// <summary>
/// A text of which every word knows the event that introduced it. A paragraph that moved is the same paragraph, a word that
/// stayed is the same word; a word that was taken out and put back belongs to the event that put it back.
/// </summary>
public sealed class TracedText
{
    private readonly Vocabulary _vocabulary;
    private readonly long _origin;
    private readonly List<TracedParagraph> _paragraphs;

    private TracedText(string text, long origin, Vocabulary vocabulary, List<TracedParagraph> paragraphs) =>
        (Text, _origin, _vocabulary, _paragraphs) = (text, origin, vocabulary, paragraphs);

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The text in stretches, each by one event; together they are the whole text.</summary>
    public IReadOnlyList<TracedRun> Runs => TracedRuns.Of(Text, _origin, _paragraphs);

    /// <summary>A text that one event introduced whole.</summary>
    public static TracedText New(string text, long origin, Vocabulary vocabulary) => new(
        text, origin, vocabulary, [.. TracedParagraph.TextsOf(text).Select(p => TracedParagraph.New(p, origin, vocabulary))]);

    /// <summary>The text that an event put in the place of this one.</summary>
    public TracedText Then(string text, long origin) => text == Text ? this : New(text, origin, this);

    /// <summary>
    /// The text that an event put in the place of this one and of another; what stands in both is of this one. So an amendment
    /// put on a new base: what the base says is not the amendment's, although its text before said so too.
    /// </summary>
    public TracedText Then(string text, long origin, TracedText other)
    {
        if (text == Text) return this;
        var (mine, theirs) = (New(text, origin, this), New(text, origin, other));
        return new(text, origin, _vocabulary, [.. mine._paragraphs.Zip(theirs._paragraphs, (a, b) => a with
        {
            Origins = [.. a.Origins.Zip(b.Origins, (first, second) => first == origin ? second : first)],
        })]);
    }

    private static TracedText New(string text, long origin, TracedText before)
    {
        var paragraphs = TracedParagraph.TextsOf(text).ToList();
        var links = ParagraphLinks.Between([.. before._paragraphs.Select(p => p.Text)], paragraphs);
        var traced = paragraphs.Select((p, i) => links[i] >= 0
            ? before._paragraphs[links[i]]
            : TracedParagraph.New(p, origin, before._vocabulary)).ToList();

        var old = Words(before._paragraphs, links.Where(link => link >= 0).ToDictionary(link => link));
        var now = Words(traced, links.Index().Where(link => link.Item >= 0).ToDictionary(link => link.Index, link => link.Item));
        var found = WordLinks.Between(old.Words, now.Words);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] < 0 || now.Words[i] < 0) continue;
            var ((to, at), (from, was)) = (now.Places[i], old.Places[found[i]]);
            traced[to].Origins[at] = before._paragraphs[from].Origins[was];
        }

        return new(text, origin, before._vocabulary, traced);
    }

    // The words of a text one after the other. A paragraph that is linked is one negative word, the same in both texts.
    private static (int[] Words, List<(int Paragraph, int Word)> Places) Words(
        List<TracedParagraph> paragraphs, Dictionary<int, int> linked)
    {
        var (words, places) = (new List<int>(), new List<(int, int)>());
        for (var p = 0; p < paragraphs.Count; p++)
        {
            int[] those = linked.TryGetValue(p, out var number) ? [-1 - number] : paragraphs[p].Words;
            for (var w = 0; w < those.Length; w++)
            {
                words.Add(those[w]);
                places.Add((p, w));
            }
        }

        return ([.. words], places);
    }
}
