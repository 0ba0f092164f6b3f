using System.Text.RegularExpressions;

namespace ActionRegister.Web.Redlines;

/// <summary>What happened to a run of words.</summary>
internal enum RunKind
{
    /// <summary>In both texts.</summary>
    Kept,

    /// <summary>In the new text alone.</summary>
    Inserted,

    /// <summary>In the old text alone.</summary>
    Deleted,
}

/// <summary>A stretch of text with one fate. Kept and deleted runs make the old text, kept and inserted ones the new.</summary>
internal sealed record Run(RunKind Kind, string Text);

/// <summary>Compares two texts word by word: Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), the greedy form.</summary>
internal static partial class WordDiff
{
    // Time and memory grow with the square of the number of differences. Beyond this the texts have little in common, and a
    // difference word by word would tell a reader nothing: the whole middle is shown as replaced.
    private const int MostDifferences = 1_000;

    public static IReadOnlyList<Run> Between(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        var start = 0;
        while (start < a.Count && start < b.Count && a[start] == b[start]) start++;
        var end = 0;
        while (end < a.Count - start && end < b.Count - start && a[^(end + 1)] == b[^(end + 1)]) end++;

        var steps = new List<Run>();
        steps.AddRange(a.Take(start).Select(word => new Run(RunKind.Kept, word)));
        var (old, now) = (a[start..(a.Count - end)], b[start..(b.Count - end)]);
        if (Frontiers(old, now) is { } frontiers) steps.AddRange(Walk(old, now, frontiers));
        else steps.AddRange([.. old.Select(word => new Run(RunKind.Deleted, word)), .. now.Select(word => new Run(RunKind.Inserted, word))]);
        steps.AddRange(a.TakeLast(end).Select(word => new Run(RunKind.Kept, word)));
        return Joined(steps);
    }

    // frontiers[d][k + d]: how far into a one gets on diagonal k with d differences. Null when there are too many.
    private static List<int[]>? Frontiers(List<string> a, List<string> b)
    {
        var frontiers = new List<int[]>();
        for (var d = 0; d <= Math.Min(a.Count + b.Count, MostDifferences); d++)
        {
            var reached = new int[2 * d + 1];
            for (var k = -d; k <= d; k += 2)
            {
                var x = d == 0 ? 0 : Furthest(frontiers[d - 1], d - 1, k);
                while (x < a.Count && x - k < b.Count && x - k >= 0 && a[x] == b[x - k]) x++;
                reached[k + d] = x;
                if (x < a.Count || x - k < b.Count) continue;
                frontiers.Add(reached);
                return frontiers;
            }

            frontiers.Add(reached);
        }

        return null;
    }

    private static int Furthest(int[] before, int d, int k) =>
        FromAbove(before, d, k) ? before[k + 1 + d] : before[k - 1 + d] + 1;

    private static bool FromAbove(int[] before, int d, int k) =>
        k == -(d + 1) || (k != d + 1 && before[k - 1 + d] < before[k + 1 + d]);

    private static Stack<Run> Walk(List<string> a, List<string> b, List<int[]> frontiers)
    {
        var steps = new Stack<Run>();
        var (x, y) = (a.Count, b.Count);
        for (var d = frontiers.Count - 1; d >= 0; d--)
        {
            var k = x - y;
            var above = d > 0 && FromAbove(frontiers[d - 1], d - 1, k);
            var from = d == 0 ? 0 : Furthest(frontiers[d - 1], d - 1, k);
            for (; x > from; x--, y--) steps.Push(new(RunKind.Kept, a[x - 1]));
            if (d == 0) break;
            if (above) steps.Push(new(RunKind.Inserted, b[--y]));
            else steps.Push(new(RunKind.Deleted, a[--x]));
        }

        return steps;
    }

    private static List<Run> Joined(IEnumerable<Run> steps)
    {
        var runs = new List<(RunKind Kind, List<string> Words)>();
        foreach (var step in steps)
        {
            if (runs.Count == 0 || runs[^1].Kind != step.Kind) runs.Add((step.Kind, []));
            runs[^1].Words.Add(step.Text);
        }

        return [.. runs.Select(run => new Run(run.Kind, string.Concat(run.Words)))];
    }

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    // Words, stretches of white space, and every other character by itself; together they are the whole text.
    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+|\s+|.", RegexOptions.Singleline)]
    private static partial Regex Word();
}
