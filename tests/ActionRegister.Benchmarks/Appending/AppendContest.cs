using ActionRegister.Benchmarks.Measuring;
using ActionRegister.EventStore.Appending;

namespace ActionRegister.Benchmarks.Appending;

/// <summary>The log against a plain table, by turns: the same events, the same server, the same number of callers.</summary>
internal static class AppendContest
{
    private static readonly int[] _plain = [1, 16, 64];
    private static readonly int[] _log = [1, 16, 64, 256];

    public static async Task Hold(Settings settings, Report report)
    {
        await using var database = await BenchDatabase.Make(settings.Server);
        await using var log = await EventLog.Open(database.Source, new AppendSignal(), TimeProvider.System, CancellationToken.None);
        var (inserts, appends) = (await PlainInserts.In(database), new LogAppends(log));

        var contest = new Contest(report, settings.Rounds);
        foreach (var callers in _log)
        {
            if (_plain.Contains(callers))
                contest.Add($"append.plain.{callers}", () => inserts.Run(callers, settings.Time));
            contest.Add($"append.log.{callers}", () => appends.Run(callers, settings.Time));
        }

        var medians = await contest.Hold();
        foreach (var callers in _plain)
        {
            report.Line(
                $"append.ratio.{callers}",
                medians[$"append.log.{callers}"].PerSecond / medians[$"append.plain.{callers}"].PerSecond);
        }

        EvidenceShare.Measure(report, "append.share", medians["append.log.64"].PerSecond);
    }
}
