using System.Diagnostics;

namespace ActionRegister.Benchmarks.Measuring;

/// <summary>Several callers who each do one thing after the other, without a pause, for a while.</summary>
internal static class Callers
{
    /// <summary>Runs them; what they do in the first tenth of the time is not counted.</summary>
    public static async Task<Sample> Run(int callers, TimeSpan time, Func<int, CancellationToken, Task<Func<Task>>> open)
    {
        var each = new List<double>[callers];
        var acts = new Func<Task>[callers];
        for (var i = 0; i < callers; i++)
            (each[i], acts[i]) = ([], await open(i, CancellationToken.None));

        var start = Stopwatch.GetTimestamp();
        var warm = time / 10;
        await Task.WhenAll(Enumerable.Range(0, callers).Select(i => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(start) is var begun && begun < time)
            {
                await acts[i]();
                if (begun >= warm)
                    each[i].Add((Stopwatch.GetElapsedTime(start) - begun).TotalMilliseconds);
            }
        })));
        return Sample.Of([.. each.SelectMany(latencies => latencies)], Stopwatch.GetElapsedTime(start) - warm);
    }
}
