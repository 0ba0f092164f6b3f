using ActionRegister.Application.Reading;
using ActionRegister.Application.Replaying;
using ActionRegister.Benchmarks.Measuring;
using Process = System.Diagnostics.Process;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace ActionRegister.Benchmarks.Growing;

/// <summary>How long it takes to fold a whole log anew and to compare every entry with what the read models answer.</summary>
internal static class Replays
{
    public static async Task Measure(Replay replay, Report report, string name)
    {
        var (start, processor) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        var result = await replay.Compare(AsOf.Now, null, CancellationToken.None);
        report.Line($"{name}.replay_seconds", Stopwatch.GetElapsedTime(start).TotalSeconds);
        report.Line($"{name}.replay_processor_seconds", (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds);
        report.Line($"{name}.replay_entries", $"{result.Entries}");
        if (!result.Good)
            throw new InvalidOperationException($"{result.Differences[0].Reference}: {result.Differences[0].Member}");
    }
}
