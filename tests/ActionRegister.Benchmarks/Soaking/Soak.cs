using ActionRegister.Benchmarks.Measuring;
using ActionRegister.EventStore.Appending;

namespace ActionRegister.Benchmarks.Soaking;

/// <summary>How a soak went.</summary>
/// <param name="Recorded">Commands acknowledged.</param>
/// <param name="NotRecorded">Commands refused, or told that nothing was written.</param>
/// <param name="Unknown">Commands whose callers stopped asking before it was known.</param>
/// <param name="Backends">Sessions of the server that were ended.</param>
/// <param name="Crashes">How often the whole server was killed.</param>
/// <param name="Wrong">Everything in which the log differs from what callers were told.</param>
internal sealed record SoakResult(
    int Recorded, int NotRecorded, int Unknown, int Backends, int Crashes, IReadOnlyList<string> Wrong);

/// <summary>
/// Two hosts under load while sessions of the server and now and then all of it are killed; afterwards every answer that was
/// given is held against the log.
/// </summary>
internal static class Soak
{
    private const int CallersInAll = 16;
    private static readonly TimeSpan _betweenCrashes = TimeSpan.FromSeconds(3);

    public static async Task Hold(Settings settings, Report report)
    {
        var result = await Run(settings.Time, seed: 1);
        report.Line("soak.seconds", settings.Time.TotalSeconds);
        report.Line("soak.commands.recorded", result.Recorded);
        report.Line("soak.commands.not_recorded", result.NotRecorded);
        report.Line("soak.commands.unknown", result.Unknown);
        report.Line("soak.killed.sessions", result.Backends);
        report.Line("soak.killed.servers", result.Crashes);
        report.Line("soak.wrong", result.Wrong.Count);
        if (result.Wrong.Count > 0)
            throw new InvalidOperationException(string.Join('\n', result.Wrong.Take(20)));
    }

    /// <summary>On a server of its own, whatever server the other measures use: this one is killed.</summary>
    public static async Task<SoakResult> Run(TimeSpan time, int seed)
    {
        await using var cluster = await PrivateCluster.Start();
        await using var database = await BenchDatabase.Make(cluster.Administrator);
        var ledger = new Ledger();
        int backends, crashes;
        await using (var first = await Open(database))
        await using (var second = await Open(database))
        {
            using var stop = new CancellationTokenSource();
            var calling = new SteadyCallers(ledger, seed).Run(CallersInAll, [first, second], stop.Token);
            (backends, crashes) = await Disturb(cluster, database, time, seed);
            await stop.CancelAsync();
            await calling;
        }

        // What was killed last may still lie in the pool, and the check asks each question once.
        database.Source.Clear();
        return new(ledger.Recorded, ledger.NotRecorded, ledger.Unknown, backends, crashes, await ledger.Against(database.Source));
    }

    private static async Task<(int Backends, int Crashes)> Disturb(
        PrivateCluster cluster, BenchDatabase database, TimeSpan time, int seed)
    {
        var (backends, crashes) = (0, 0);
        var (started, crashed) = (TimeProvider.System.GetTimestamp(), TimeProvider.System.GetTimestamp());
        for (var step = 0; TimeProvider.System.GetElapsedTime(started) < time; step++)
        {
            await Task.Delay(50 + Chance.Below(300, seed, step));
            if (TimeProvider.System.GetElapsedTime(crashed) > _betweenCrashes)
            {
                await cluster.Kill();
                await cluster.Start();
                (crashed, crashes) = (TimeProvider.System.GetTimestamp(), crashes + 1);
            }
            else
            {
                await database.AsAdministrator(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() order by random() limit 1");
                backends++;
            }
        }

        return (backends, crashes);
    }

    private static Task<EventLog> Open(BenchDatabase database) =>
        EventLog.Open(database.Source, new AppendSignal(), TimeProvider.System, CancellationToken.None);
}
