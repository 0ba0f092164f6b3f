using System.Security.Cryptography;
using ActionRegister.Application.Hosting;
using ActionRegister.Application.Reading;
using ActionRegister.Application.Replaying;
using ActionRegister.Benchmarks.Appending;
using ActionRegister.Benchmarks.Measuring;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Projections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Process = System.Diagnostics.Process;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace ActionRegister.Benchmarks.Growing;

/// <summary>What gets slower as the log grows: appends, building the read models, and the register as of a random instant.</summary>
internal static class Growth
{
    private const int PageRows = 50;
    private static readonly long[] _sizes = [10_000, 100_000, 1_000_000];

    public static async Task Hold(Settings settings, Report report)
    {
        await using var database = await BenchDatabase.Make(settings.Server);
        await using var big = new BigLog(database);
        foreach (var size in _sizes)
        {
            var before = big.Size;
            await big.GrowTo(size);
            report.Line($"growth.{size}.events", $"{big.Size}");
            await using var services = Services(database);
            report.Line($"growth.{size}.read_models.per_second", (big.Size - before) / (await Followed(services, big.Size)).TotalSeconds);
            await AsOfPages(services, settings, size, report);
            await Replays.Measure(services.GetRequiredService<Replay>(), report, $"growth.{size}");
            report.Line($"growth.{size}.memory_mb", Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0);
        }

        await Verification.Measure(database, report, $"growth.{_sizes[^1]}");

        await Appends(database, big, settings, report);
    }

    // Last, because what is appended now is not in the big log's own count; each size has a log of its own, to take turns.
    private static async Task Appends(BenchDatabase database, BigLog big, Settings settings, Report report)
    {
        var contest = new Contest(report, settings.Rounds);
        var opened = new Stack<IAsyncDisposable>();
        foreach (var size in _sizes)
        {
            var (here, grown) = (database, big);
            if (size < big.Size)
            {
                opened.Push(here = await BenchDatabase.Make(settings.Server));
                opened.Push(grown = new BigLog(here));
                await grown.GrowTo(size);
            }

            var log = await EventLog.Open(here.Source, new AppendSignal(), TimeProvider.System, CancellationToken.None);
            opened.Push(log);
            var appends = new LogAppends(log, grown.Group);
            contest.Add($"growth.{size}.append.64", () => appends.Run(64, settings.Time));
        }

        await contest.Hold();
        while (opened.TryPop(out var open))
            await open.DisposeAsync();
    }

    // How long all read models together, each in its own session, take for what has been added to the log.
    private static async Task<TimeSpan> Followed(ServiceProvider services, long events)
    {
        var projections = services.GetRequiredService<ProjectionHost>();
        using var stop = new CancellationTokenSource();
        var start = Stopwatch.GetTimestamp();
        var running = projections.Run(stop.Token);
        while (!await projections.WaitFor(events - 1, [], TimeSpan.FromSeconds(5), CancellationToken.None))
        {
            if ((await projections.Statuses(CancellationToken.None)).FirstOrDefault(s => s.Error is not null) is { } stopped)
                throw new InvalidOperationException($"{stopped.Name} has stopped: {stopped.Error}");
        }

        var took = Stopwatch.GetElapsedTime(start);
        await stop.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return took;
    }

    private static async Task AsOfPages(ServiceProvider services, Settings settings, long size, Report report)
    {
        var register = services.GetRequiredService<RegisterAsAt>();
        var today = TimeProvider.System.GetUtcNow();
        Task<Sample> Pages(RegisterFilter filter) => Callers.Run(1, settings.Time, (_, _) => Task.FromResult<Func<Task>>(async () =>
        {
            var instant = today - TimeSpan.FromMinutes(RandomNumberGenerator.GetInt32(3 * 365 * 24 * 60));
            await register.Find(filter, new AsOf(null, instant), null, PageRows, CancellationToken.None);
        }));

        await new Contest(report, settings.Rounds)
            .Add($"growth.{size}.as_of_page", () => Pages(new()))
            .Add($"growth.{size}.as_of_search", () => Pages(new() { Text = "accommodation" }))
            .Hold();
    }

    private static ServiceProvider Services(BenchDatabase database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
        [
            new(RegisterOptions.DatabaseName, database.Application),
            new(RegisterOptions.KeyFileName, "unused: nothing is written here"),
        ]).Build());
        services.AddActionRegister();
        return services.BuildServiceProvider();
    }
}
