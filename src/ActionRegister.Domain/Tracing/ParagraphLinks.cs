namespace ActionRegister.Domain.Tracing;

/// <summary>
/// Finds equal paragraphs of two texts, moved or not: Heckel, "A Technique for Isolating Differences Between Files" (1978).
/// Paragraphs that stand once in both are anchors; equal neighbours of what is linked are linked; of others that stand more
/// than once, the first goes with the first.
/// </summary>
internal static class ParagraphLinks
{
    /// <summary>For each paragraph after, the index of the equal one before, or −1; no two have the same.</summary>
    public static int[] Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (links, taken) = (new int[after.Count], new bool[before.Count]);
        Array.Fill(links, -1);
        Ends(before, after, links, taken);
        var once = Once(before, i => taken[i]);
        foreach (var (text, at) in Once(after, i => links[i] >= 0))
        {
            if (at >= 0 && once.GetValueOrDefault(text, -1) is >= 0 and var old) Link(at, old, links, taken);
        }

        for (var i = 1; i < after.Count; i++) Extend(i, links[i - 1] + 1, links[i - 1] >= 0);
        for (var i = after.Count - 2; i >= 0; i--) Extend(i, links[i + 1] - 1, links[i + 1] >= 0);
        Rest(before, after, links, taken);
        return links;

        void Extend(int at, int old, bool neighbourLinked)
        {
            if (neighbourLinked && old >= 0 && old < before.Count && before[old] == after[at]) Link(at, old, links, taken);
        }
    }

    private static void Ends(IReadOnlyList<string> before, IReadOnlyList<string> after, int[] links, bool[] taken)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start] == after[start]) Link(start, start++, links, taken);
        for (var end = 1; end <= Math.Min(before.Count, after.Count) - start && before[^end] == after[^end]; end++)
            Link(after.Count - end, before.Count - end, links, taken);
    }

    // Of those that are not linked yet; what stands more than once is at −1.
    private static Dictionary<string, int> Once(IReadOnlyList<string> paragraphs, Func<int, bool> linked)
    {
        var once = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (!linked(i) && !once.TryAdd(paragraphs[i], i)) once[paragraphs[i]] = -1;
        }

        return once;
    }

    private static void Rest(IReadOnlyList<string> before, IReadOnlyList<string> after, int[] links, bool[] taken)
    {
        var free = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var old = 0; old < before.Count; old++)
        {
            if (taken[old]) continue;
            if (!free.TryGetValue(before[old], out var queue)) free[before[old]] = queue = new();
            queue.Enqueue(old);
        }

        for (var i = 0; i < after.Count; i++)
        {
            if (links[i] < 0 && free.TryGetValue(after[i], out var queue) && queue.TryDequeue(out var old)) Link(i, old, links, taken);
        }
    }

    private static void Link(int at, int old, int[] links, bool[] taken)
    {
        if (links[at] >= 0 || taken[old]) return;
        (links[at], taken[old]) = (old, true);
    }
}
