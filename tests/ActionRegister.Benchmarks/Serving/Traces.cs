using ActionRegister.Application.Changes;
using ActionRegister.Application.Hosting;
using ActionRegister.Application.Reading;
using ActionRegister.Application.Replaying;
using ActionRegister.Application.Tracing;
using ActionRegister.Benchmarks.Growing;
using ActionRegister.Benchmarks.Measuring;
using ActionRegister.Benchmarks.Playing;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.EventStore.Projections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Process = System.Diagnostics.Process;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace ActionRegister.Benchmarks.Serving;

/// <summary>
/// Why, blame, as-of and replay on the played register, asked as the host asks it, without HTTP and pages around; and the check of
/// an entry's audit pack.
/// </summary>
internal static class Traces
{
    private const int PageRows = 50;

    // The ten that come to a thousand events, and those with the longest texts.
    private const string Eventful = "e.entry::text ~ '0000000(0[1-9]|10)$'";
    private const string Wordy = "e.entry::text ~ '07$'";

    public static async Task Hold(Settings settings, Report report)
    {
        var kept = await KeptRegister.Open(settings, report);
        await using var services = Services(kept);
        using var stop = new CancellationTokenSource();
        var following = services.GetRequiredService<ProjectionHost>().Run(stop.Token);
        await kept.ReadModelsFollow();

        await using var packs = await PackChecks.Make(kept, services, name => Asked(settings, name), report);
        var contest = new Contest(report, settings.Rounds);
        foreach (var (name, ask) in (await Questions(kept, services)).Concat(packs.Questions))
        {
            if (!Asked(settings, name)) continue;
            var turn = 0;
            contest.Add($"trace.{name}", () => Callers.Run(1, settings.Time, (_, _) => Task.FromResult<Func<Task>>(() => ask(turn++))));
        }

        await contest.Hold();
        await Blame(kept, services, settings, report);
        report.Line("trace.memory_mb", Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0);
        // Last: what it needs for a while is not what the questions need.
        if (Asked(settings, "replay")) await Replays.Measure(services.GetRequiredService<Replay>(), report, "trace");
        await stop.CancelAsync();
        await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static bool Asked(Settings settings, string name) =>
        settings.Only is not { } only || name.Contains(only, StringComparison.Ordinal);

    private static async Task<IEnumerable<(string, Func<int, Task>)>> Questions(KeptRegister kept, ServiceProvider services)
    {
        var (register, changes, why) = (
            services.GetRequiredService<RegisterAsAt>(), services.GetRequiredService<ChangesBetween>(), services.GetRequiredService<WhyOf>());
        var now = TimeProvider.System.GetUtcNow();
        var (entries, eventful, wordy) = (await Ids(kept, "true", 500), await Ids(kept, Eventful, 10), await Ids(kept, Wordy, 100));

        // The same moments in every run, spread over the whole life of the register; the day in force is another one.
        AsOf At(int turn) => new(
            At: now.AddMinutes(-(turn * 7919L % (PlayedRegister.Days * 24 * 60))),
            EffectiveOn: LondonDay.Of(now).AddDays(60 - (turn * 31 % PlayedRegister.Days)));
        AsOf Year(int turn, int year) => new(At: now.AddDays(-(turn * 13 % (PlayedRegister.Days - 370)) - (365 * (1 - year))));
        Task Find(RegisterFilter filter, int turn) => register.Find(filter, At(turn), null, PageRows, CancellationToken.None);
        Task Count(RegisterFilter filter, int turn) => register.Count(filter, At(turn), CancellationToken.None);
        RegisterFilter Rare(int turn) => new() { Text = $"area{turn % 4000}" };
        var frequent = new RegisterFilter { Text = "accommodation" };

        return
        [
            ("why", turn => why.Find(entries[turn % entries.Count], null, AsOf.Now, CancellationToken.None)),
            ("why.eventful", turn => why.Find(eventful[turn % eventful.Count], null, AsOf.Now, CancellationToken.None)),
            ("why.wordy", turn => why.Find(wordy[turn % wordy.Count], null, AsOf.Now, CancellationToken.None)),
            ("as_of_page", turn => Find(new(), turn)),
            ("as_of_page.filtered", turn => Find(new() { Stages = [Stage.Overturned] }, turn)),
            ("as_of_counts", turn => Count(new(), turn)),
            ("as_of_counts.now", _ => register.Count(new(), AsOf.Now, CancellationToken.None)),
            ("as_of_search", turn => Find(Rare(turn), turn)),
            ("as_of_search.frequent", turn => Find(frequent, turn)),
            ("as_of_counts.searched", turn => Count(frequent, turn)),
            ("changes.year", turn => changes.Find(Year(turn, 0), Year(turn, 1), null, PageRows, CancellationToken.None)),
        ];
    }

    // Each entry for the first time, and again at once.
    private static async Task Blame(KeptRegister kept, ServiceProvider services, Settings settings, Report report)
    {
        var blame = services.GetRequiredService<BlameOf>();
        foreach (var (name, some) in new[] { ("blame", "e.entry::text !~ '0[0-9]$'"), ("blame.eventful", Eventful), ("blame.wordy", Wordy) })
        {
            if (!Asked(settings, name)) continue;
            var (cold, warm) = (new List<double>(), new List<double>());
            foreach (var entry in await Ids(kept, some, 100))
            {
                foreach (var took in (List<double>[])[cold, warm])
                {
                    var began = Stopwatch.GetTimestamp();
                    await blame.Find(entry, null, AsOf.Now, CancellationToken.None);
                    took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }
            }

            foreach (var (temperature, took) in new[] { ("cold", cold), ("warm", warm) })
            {
                var sample = Sample.Of(took, TimeSpan.FromMilliseconds(took.Sum()));
                report.Line($"trace.{name}.{temperature}.p50_ms", sample.P50);
                report.Line($"trace.{name}.{temperature}.p99_ms", sample.P99);
            }
        }
    }

    private static async Task<List<EntryId>> Ids(KeptRegister kept, string which, int most) =>
    [
        .. (await kept.Ask(
            $"select e.entry::text from read.entry e join read.entry_state s on s.entry = e.entry and s.rec_to = 9223372036854775807 where s.stage = 'agreed' and {which} order by md5(e.reference) limit {most}"))
            .Select(id => new EntryId(Guid.ParseExact(id, "D"))),
    ];

    private static ServiceProvider Services(KeptRegister kept)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
        [
            new(RegisterOptions.DatabaseName, kept.Application),
            new(RegisterOptions.KeyFileName, KeptRegister.Named(RegisterOptions.KeyFileName)),
        ]).Build());
        services.AddActionRegister();
        return services.BuildServiceProvider();
    }
}
