namespace ActionRegister.Domain.Tracing;

/// <summary>
/// Finds, for each word of a text, the word of the text before that it is. What is nearly the same in its place is compared in
/// order; of the rest, stretches of several equal words are found wherever they went, and words between them in order.
/// </summary>
/// <param name="before">Words of the text before. What is negative stands for something that is linked as a whole.</param>
/// <param name="after">Words of the text after. Each negative one stands in both, once.</param>
internal sealed class WordLinks(int[] before, int[] after)
{
    // Fewer words than this in a row may well be the same by chance: in order they count, elsewhere they do not.
    private const int LeastMoved = 6;

    // The same words in a row so often say nothing about where they come from.
    private const int MostCandidates = 16;

    private const int MostDifferences = 500;

    // At most one word in so many differs.
    private const int NearlyEqual = 8;

    private readonly int[] _links = new int[after.Length];
    private readonly bool[] _taken = new bool[before.Length];

    /// <summary>For each word after, the index of the word before, or −1; no two have the same.</summary>
    public static int[] Between(int[] before, int[] after)
    {
        var links = new WordLinks(before, after);
        Array.Fill(links._links, -1);
        links.LinkWholes();
        links.LinkNearlyEqual();
        links.LinkStretches();
        links.LinkBetween();
        return links._links;
    }

    private void LinkWholes()
    {
        var wholes = new Dictionary<int, int>();
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] < 0) wholes[before[i]] = i;
        }

        for (var i = 0; i < after.Length; i++)
        {
            if (after[i] < 0) Link(i, wholes[after[i]], 1);
        }
    }

    private void LinkNearlyEqual()
    {
        foreach (var (start, end, left, right) in Gaps())
        {
            var (old, now) = (right - left - 1, end - start);
            if (old <= 0 || _taken.AsSpan(left + 1, old).Contains(true)) continue;
            var common = CommonWords.Between(before.AsSpan(left + 1, old), after.AsSpan(start, now), Math.Min(Math.Max(old, now) / NearlyEqual, MostDifferences));
            if (common.Sum(run => run.Length) < Math.Max(old, now) - Math.Max(old, now) / NearlyEqual) continue;
            foreach (var run in common) Link(start + run.After, left + 1 + run.Before, run.Length);
        }
    }

    private void LinkStretches()
    {
        var (first, next, open) = (new Dictionary<int, int>(), new int[before.Length], 0);
        for (var i = before.Length - 1; i >= 0; i--)
        {
            open = _taken[i] ? 0 : open + 1;
            if (open < LeastMoved) continue;
            var hash = HashAt(before, i);
            next[i] = first.GetValueOrDefault(hash, -1);
            first[hash] = i;
        }

        if (first.Count == 0) return;
        foreach (var (start, end, _, _) in Gaps().ToList())
        {
            for (var i = start; i + LeastMoved <= end; i++)
            {
                var best = Longest(first.GetValueOrDefault(HashAt(after, i), -1), next, i);
                if (best.Length < LeastMoved) continue;
                Link(i, best.At, best.Length);
                i += best.Length - 1;
            }
        }
    }

    private (int At, int Length) Longest(int candidate, int[] next, int now)
    {
        var best = (At: -1, Length: 0);
        for (var tries = 0; candidate >= 0 && tries < MostCandidates; candidate = next[candidate], tries++)
        {
            if (Length(candidate, now) is var length && length > best.Length) best = (candidate, length);
        }

        return best;
    }

    private void LinkBetween()
    {
        foreach (var (start, end, left, right) in Gaps())
        {
            var open = Open(left, right);
            var words = open.Select(i => before[i]).ToArray();
            foreach (var run in CommonWords.Between(words, after.AsSpan(start, end - start), MostDifferences))
            {
                for (var i = 0; i < run.Length; i++) Link(start + run.After + i, open[run.Before + i], 1);
            }
        }
    }

    // Each stretch of words that nothing is linked to, with what its neighbours are linked to.
    private IEnumerable<(int Start, int End, int Left, int Right)> Gaps()
    {
        for (var start = 0; start < after.Length; start++)
        {
            if (_links[start] >= 0) continue;
            var end = start;
            while (end < after.Length && _links[end] < 0) end++;
            yield return (start, end, start == 0 ? -1 : _links[start - 1], end == after.Length ? before.Length : _links[end]);
            start = end;
        }
    }

    // The words before that nothing is linked to, beside what the neighbours are linked to.
    private List<int> Open(int left, int right)
    {
        var open = new List<int>();
        for (var i = left + 1; i < before.Length && !_taken[i]; i++) open.Add(i);
        if (left + open.Count + 1 == right) return open;
        var stop = open.Count;
        for (var i = right - 1; i >= 0 && !_taken[i]; i--) open.Add(i);
        open.Reverse(stop, open.Count - stop);
        return open;
    }

    private int Length(int old, int now)
    {
        var length = 0;
        while (old + length < before.Length && now + length < after.Length && before[old + length] >= 0
            && before[old + length] == after[now + length] && !_taken[old + length] && _links[now + length] < 0)
            length++;
        return length;
    }

    private static int HashAt(int[] words, int at)
    {
        var hash = new HashCode();
        for (var i = at; i < at + LeastMoved; i++) hash.Add(words[i]);
        return hash.ToHashCode();
    }

    private void Link(int at, int old, int length)
    {
        for (var i = 0; i < length; i++) (_links[at + i], _taken[old + i]) = (old + i, true);
    }
}
