using ActionRegister.Domain.Tracing;

namespace ActionRegister.Application.Redlines;

/// <summary>What happened to a run of words.</summary>
public enum RunKind
{
    /// <summary>In both texts.</summary>
    Kept,

    /// <summary>In the new text alone.</summary>
    Inserted,

    /// <summary>In the old text alone.</summary>
    Deleted,
}

/// <summary>A stretch of text with one fate. Kept and deleted runs make the old text, kept and inserted ones the new.</summary>
public sealed record Run(RunKind Kind, string Text);

/// <summary>Compares two texts word by word.</summary>
public static class WordDiff
{
    // Beyond this the texts have little in common, and a difference word by word would tell a reader nothing: the whole middle
    // is shown as replaced.
    private const int MostDifferences = 1_000;

    /// <summary>The runs of words that make both texts, in order.</summary>
    public static IReadOnlyList<Run> Between(string before, string after)
    {
        var vocabulary = new Vocabulary();
        var (old, now) = (TextWords.Of(before), TextWords.Of(after));
        var runs = new List<Run>();
        var (from, to) = (0, 0);
        foreach (var common in CommonWords.Between(Numbers(before, old), Numbers(after, now), MostDifferences))
        {
            Add(RunKind.Deleted, before, old, from, common.Before);
            Add(RunKind.Inserted, after, now, to, common.After);
            Add(RunKind.Kept, after, now, common.After, common.After + common.Length);
            (from, to) = (common.Before + common.Length, common.After + common.Length);
        }

        Add(RunKind.Deleted, before, old, from, old.Count);
        Add(RunKind.Inserted, after, now, to, now.Count);
        return runs;

        int[] Numbers(string text, List<(int Start, int End)> words) => [.. words.Select(w => vocabulary[text.AsSpan(w.Start, w.End - w.Start)])];

        void Add(RunKind kind, string text, List<(int Start, int End)> words, int first, int end)
        {
            if (end > first) runs.Add(new(kind, text[words[first].Start..words[end - 1].End]));
        }
    }
}
