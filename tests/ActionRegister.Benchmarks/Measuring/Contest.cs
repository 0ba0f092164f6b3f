namespace ActionRegister.Benchmarks.Measuring;

/// <summary>
/// Several measurements taken by turns: every round runs each once, so that a machine that slows down slows all of them. A
/// round before them is not counted: programs start slowly.
/// </summary>
internal sealed class Contest(Report report, int rounds)
{
    private readonly List<(string Name, Func<Task<Sample>> Run, List<Sample> Samples)> _entrants = [];

    public Contest Add(string name, Func<Task<Sample>> run)
    {
        _entrants.Add((name, run, []));
        return this;
    }

    /// <summary>Prints the median of each, and gives them by name.</summary>
    public async Task<IReadOnlyDictionary<string, Sample>> Hold()
    {
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (_, run, samples) in _entrants)
            {
                var sample = await run();
                if (round > 0) samples.Add(sample);
            }
        }

        var medians = _entrants.ToDictionary(e => e.Name, e => Sample.Median(e.Samples));
        foreach (var (name, median) in medians)
        {
            report.Line($"{name}.per_second", median.PerSecond);
            report.Line($"{name}.p50_ms", median.P50);
            report.Line($"{name}.p95_ms", median.P95);
            report.Line($"{name}.p99_ms", median.P99);
        }

        return medians;
    }
}
