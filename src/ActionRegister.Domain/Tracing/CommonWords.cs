namespace ActionRegister.Domain.Tracing;

/// <summary>A stretch of words that stands in both texts.</summary>
/// <param name="Before">Where it begins in the text before.</param>
/// <param name="After">Where it begins in the text after.</param>
/// <param name="Length">How many words it has.</param>
public readonly record struct CommonRun(int Before, int After, int Length);

/// <summary>
/// The words that two texts have in common, in the order of both: Myers, "An O(ND) Difference Algorithm and Its Variations"
/// (1986), the greedy form.
/// </summary>
public static class CommonWords
{
    /// <summary>
    /// The common stretches, in order. Time and memory grow with the square of the number of differences: beyond
    /// <paramref name="mostDifferences"/> only the words with which both begin and end are common.
    /// </summary>
    public static List<CommonRun> Between(ReadOnlySpan<int> before, ReadOnlySpan<int> after, int mostDifferences)
    {
        var start = before.CommonPrefixLength(after);
        var end = 0;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)]) end++;

        var runs = new List<CommonRun>();
        Add(runs, new(0, 0, start));
        var old = before[start..^end];
        var now = after[start..^end];
        if (old.Length > 0 && now.Length > 0 && Frontiers(old, now, mostDifferences) is { } frontiers)
        {
            foreach (var (x, y) in Walk(old.Length, now.Length, frontiers)) Add(runs, new(start + x, start + y, 1));
        }

        Add(runs, new(before.Length - end, after.Length - end, end));
        return runs;
    }

    private static void Add(List<CommonRun> runs, CommonRun run)
    {
        if (run.Length == 0) return;
        if (runs is [.., var last] && last.Before + last.Length == run.Before && last.After + last.Length == run.After)
            runs[^1] = last with { Length = last.Length + run.Length };
        else
            runs.Add(run);
    }

    // frontiers[d][k + d]: how far into a one gets on diagonal k with d differences. Null when there are too many.
    private static List<int[]>? Frontiers(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int mostDifferences)
    {
        var frontiers = new List<int[]>();
        for (var d = 0; d <= Math.Min(a.Length + b.Length, mostDifferences); d++)
        {
            var reached = new int[2 * d + 1];
            frontiers.Add(reached);
            for (var k = -d; k <= d; k += 2)
            {
                var x = d == 0 ? 0 : Furthest(frontiers[d - 1], d - 1, k);
                while (x < a.Length && x - k < b.Length && x - k >= 0 && a[x] == b[x - k]) x++;
                reached[k + d] = x;
                if (x >= a.Length && x - k >= b.Length) return frontiers;
            }
        }

        return null;
    }

    private static int Furthest(int[] before, int d, int k) =>
        FromAbove(before, d, k) ? before[k + 1 + d] : before[k - 1 + d] + 1;

    private static bool FromAbove(int[] before, int d, int k) =>
        k == -(d + 1) || (k != d + 1 && before[k - 1 + d] < before[k + 1 + d]);

    private static Stack<(int Before, int After)> Walk(int x, int y, List<int[]> frontiers)
    {
        var common = new Stack<(int, int)>();
        for (var d = frontiers.Count - 1; d >= 0; d--)
        {
            var k = x - y;
            var above = d > 0 && FromAbove(frontiers[d - 1], d - 1, k);
            var from = d == 0 ? 0 : Furthest(frontiers[d - 1], d - 1, k);
            while (x > from) common.Push((--x, --y));
            if (d == 0) break;
            if (above) y--;
            else x--;
        }

        return common;
    }
}
