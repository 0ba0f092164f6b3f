using System.Diagnostics;
using System.Globalization;
using System.Text;
using ActionRegister.Application.Events;
using ActionRegister.Application.Importing;
using ActionRegister.Application.Reading;
using ActionRegister.Benchmarks.Commands;
using ActionRegister.Benchmarks.Measuring;
using ActionRegister.Domain.Deciding;
using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Reading;
using ActionRegister.IntegrationTests.Application;

namespace ActionRegister.Benchmarks.Importing;

/// <summary>An import of a hundred thousand rows while somebody goes on working; and how long that person then waits for an answer.</summary>
internal static class BigImport
{
    private const int Entries = 50_000;
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    public static async Task Hold(Settings settings, Report report)
    {
        await using var register = await BenchRegister.Start(settings.Server);
        var text = await register.OpenProposal();
        var alone = await Working(register, text, Task.Delay(settings.Time));
        var file = Encoding.UTF8.GetBytes(File());

        var start = Stopwatch.GetTimestamp();
        var plan = await Plan(register, file);
        report.Line("import.rows", plan.RowCount);
        report.Line("import.dry_run_s", Stopwatch.GetElapsedTime(start).TotalSeconds);

        start = Stopwatch.GetTimestamp();
        var importing = Import(register, plan);
        var beside = await Working(register, text, importing);
        await importing;
        var took = Stopwatch.GetElapsedTime(start);
        report.Line("import.run_s", took.TotalSeconds);
        report.Line("import.rows_per_second", plan.RowCount / took.TotalSeconds);

        var last = (await register.Get<EventReader>().Head(CancellationToken.None)).Size - 1;
        while (!await register.Get<ProjectionHost>().WaitFor(last, [], TimeSpan.FromSeconds(10), CancellationToken.None))
        {
        }

        report.Line("import.visible_s", Stopwatch.GetElapsedTime(start).TotalSeconds);
        report.Line("import.others_alone_p50_ms", alone.P50);
        report.Line("import.others_beside_p50_ms", beside.P50);
        report.Line("import.others_beside_p99_ms", beside.P99);
        report.Line("import.others_ratio_p50", beside.P50 / alone.P50);

        start = Stopwatch.GetTimestamp();
        var again = await Plan(register, file);
        report.Line("import.again_s", Stopwatch.GetElapsedTime(start).TotalSeconds);
        report.Line("import.again_unchanged", again.Count(RowVerdict.Unchanged));
    }

    private static async Task Import(BenchRegister register, ImportPlan plan)
    {
        var run = register.Get<ImportRun>();
        var because = await run.Record(plan, new Progress<(int, int)>(), CancellationToken.None)
            ?? await run.Complete(plan.Id!.Value, await Known(register), CancellationToken.None); // it has rows
        if (because is not null) throw new InvalidOperationException(because);
    }

    private static async Task<ImportPlan> Plan(BenchRegister register, byte[] file)
    {
        var head = await register.Get<EventReader>().Head(CancellationToken.None);
        var view = await register.Get<StatesAsAt>().View(_ => [], head.Size - 1, CancellationToken.None);
        var plan = new ImportPlanner(await Known(register), view.Group, LondonDay.Of(TimeProvider.System.GetUtcNow())).Plan("minutes.csv", file);
        return plan.Good ? plan : throw new InvalidOperationException(plan.Rows.First(row => row.Stops).Says[0]);
    }

    private static Task<KnownImports> Known(BenchRegister register) =>
        KnownImports.Read(register.Get<EventReader>(), register.Get<EventTypes>(), CancellationToken.None);

    // Somebody comments, twenty times a second, until the other is done.
    private static async Task<Sample> Working(BenchRegister register, OpenText text, Task until)
    {
        var (start, latencies) = (Stopwatch.GetTimestamp(), new List<double>());
        while (!until.IsCompleted)
        {
            var begun = Stopwatch.GetTimestamp();
            await register.Comment(text, TestGroup.Holder(TestGroup.Wales));
            latencies.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            await Task.Delay(_pause);
        }

        return Sample.Of(latencies, Stopwatch.GetElapsedTime(start));
    }

    // Of ten entries eight are decisions that were amended, and two are actions under the first of them, one of which was done.
    private static string File()
    {
        var lines = new StringBuilder("id,entry,happened,on,source,kind,old_reference,title,text,reasons,owners,due,under\n");
        var id = 0;
        for (var n = 0; n < Entries; n++)
        {
            var day = new DateOnly(2010, 1, 1).AddDays(n % 4000);
            var words = $"The councils of region {n % 12} are told {2 + n % 9} weeks before anything changes, in writing, by whoever decides it; number {n}.";
            switch (n % 10)
            {
                case 8 or 9:
                    Row(day, n, "agreed", $",action,,Tell the councils {n},\"{words}\",,seat:wales,{Day(day.AddDays(90))},E{n - n % 10}");
                    Row(day.AddDays(60), n, n % 10 == 8 ? "progress" : "completed", ",,,,All of them were told.,,,,");
                    break;
                default:
                    Row(day, n, "agreed", $",decision,Minute {n},Telling the councils {n},\"{words}\",Councils asked for it.,,,");
                    Row(day.AddDays(200), n, "amended", $",,,,\"{words} Amended.\",,,,");
                    break;
            }
        }

        return lines.ToString();

        void Row(DateOnly on, int entry, string happened, string rest) =>
            lines.Append(CultureInfo.InvariantCulture, $"r{id++},E{entry},{happened},{Day(on)},\"minutes of {Day(on)}, item 4\"{rest}\n");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
