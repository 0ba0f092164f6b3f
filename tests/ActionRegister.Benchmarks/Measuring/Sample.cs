namespace ActionRegister.Benchmarks.Measuring;

/// <summary>What one run of a measurement gave.</summary>
/// <param name="PerSecond">How many were done, per second of wall time.</param>
/// <param name="P50">Median latency in milliseconds.</param>
/// <param name="P95">The latency in milliseconds that one in twenty exceeds.</param>
/// <param name="P99">The latency in milliseconds that one in a hundred exceeds.</param>
internal sealed record Sample(double PerSecond, double P50, double P95, double P99)
{
    public static Sample Of(List<double> milliseconds, TimeSpan took, int each = 1)
    {
        milliseconds.Sort();
        return new(milliseconds.Count * each / took.TotalSeconds, At(milliseconds, 0.50), At(milliseconds, 0.95), At(milliseconds, 0.99));
    }

    /// <summary>The value below which that share of sorted values lies (nearest rank).</summary>
    public static double At(List<double> sorted, double share) =>
        sorted.Count == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];

    /// <summary>The middle one of several runs, figure by figure.</summary>
    public static Sample Median(IReadOnlyList<Sample> runs) =>
        new(Middle(runs.Select(r => r.PerSecond)), Middle(runs.Select(r => r.P50)), Middle(runs.Select(r => r.P95)), Middle(runs.Select(r => r.P99)));

    private static double Middle(IEnumerable<double> values)
    {
        List<double> sorted = [.. values.Order()];
        return At(sorted, 0.5);
    }
}
