using ActionRegister.Application.Events;
using ActionRegister.Application.Projections;
using ActionRegister.Benchmarks.Measuring;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Projections;
using Microsoft.Extensions.Logging.Abstractions;
using Process = System.Diagnostics.Process;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace ActionRegister.Benchmarks.Growing;

/// <summary>
/// Building each read model anew from a log of three years: event by event as when it follows the log, and in bulk.
/// Both apply the same events by the same code.
/// </summary>
internal static class Rebuilding
{
    private const long Events = 200_000;

    private static readonly (string Name, BuildPace Pace)[] _paths = [("apply", BuildPace.OneByOne), ("bulk", BuildPace.Bulk)];

    public static async Task Hold(Settings settings, Report report)
    {
        await using var database = await BenchDatabase.Make(settings.Server);
        await using var big = new BigLog(database);
        await big.GrowTo(Events);
        report.Line("rebuild.events", $"{big.Size}");
        string[] models = [.. ReadModels.Projections(EventCatalogue.All).Select(model => model.Name)];
        var contest = new Contest(report, settings.Rounds);
        foreach (var model in models)
        {
            foreach (var (name, pace) in _paths)
                contest.Add($"rebuild.{name}.{model}", () => Rebuilt(database, pace, [model], big.Size));
        }

        foreach (var (name, pace) in _paths)
            contest.Add($"rebuild.{name}.all_at_once", () => Rebuilt(database, pace, models, big.Size));
        await contest.Hold();
        report.Line("rebuild.memory_mb", Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0);
    }

    private static async Task<Sample> Rebuilt(BenchDatabase database, BuildPace pace, string[] models, long events)
    {
        var wanted = ReadModels.Projections(EventCatalogue.All).Where(projection => models.Contains(projection.Name)).ToList();
        var host = new ProjectionHost(database.Source, new AppendSignal(), wanted, TimeProvider.System, NullLogger.Instance)
        {
            Rebuilding = pace,
        };
        using var stop = new CancellationTokenSource();
        var running = host.Run(stop.Token);
        while (!await host.WaitFor(events - 1, [], TimeSpan.FromSeconds(5), CancellationToken.None))
        {
            if ((await host.Statuses(CancellationToken.None)).FirstOrDefault(s => s.Error is not null) is { } stopped)
                throw new InvalidOperationException($"{stopped.Name} has stopped: {stopped.Error}");
        }

        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(models.Select(model => host.Rebuild(model, null, CancellationToken.None)));
        var took = Stopwatch.GetElapsedTime(start);
        await stop.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new(events / took.TotalSeconds, took.TotalMilliseconds, took.TotalMilliseconds, took.TotalMilliseconds);
    }
}
