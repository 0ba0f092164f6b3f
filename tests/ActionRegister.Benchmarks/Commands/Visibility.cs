using System.Diagnostics;
using ActionRegister.Benchmarks.Measuring;
using ActionRegister.Domain.People;
using ActionRegister.EventStore.Projections;
using ActionRegister.IntegrationTests.Application;

namespace ActionRegister.Benchmarks.Commands;

/// <summary>From the answer of a command until every read model shows it, at two hundred commands a second.</summary>
internal static class Visibility
{
    private const int PerSecond = 200;
    private const int Proposals = 50;

    public static async Task Hold(Settings settings, Report report)
    {
        await using var register = await BenchRegister.Start(settings.Server);
        await new Contest(report, settings.Rounds).Add("visible", () => Run(register, settings.Time)).Hold();
    }

    private static async Task<Sample> Run(BenchRegister register, TimeSpan time)
    {
        // Comments on one entry follow each other; a busy register has many.
        var proposals = new List<OpenText>();
        while (proposals.Count < Proposals)
            proposals.Add(await register.OpenProposal());
        var projections = register.Get<ProjectionHost>();
        var start = Stopwatch.GetTimestamp();
        var running = new List<Task<double>>();
        for (var n = 0; Stopwatch.GetElapsedTime(start) < time; n++)
        {
            running.Add(Visible(proposals[n % Proposals], TestGroup.Holder(TestGroup.Seats[n % TestGroup.Seats.Count])));
            var wait = TimeSpan.FromSeconds((n + 1.0) / PerSecond) - Stopwatch.GetElapsedTime(start);
            if (wait > TimeSpan.Zero) await Task.Delay(wait);
        }

        return Sample.Of([.. await Task.WhenAll(running)], Stopwatch.GetElapsedTime(start));

        async Task<double> Visible(OpenText proposal, PersonId seat)
        {
            var recorded = await register.Comment(proposal, seat);
            var answered = Stopwatch.GetTimestamp();
            if (!await projections.WaitFor(recorded.Last, [], TimeSpan.FromSeconds(10), CancellationToken.None))
                throw new InvalidOperationException("The read models do not follow.");
            return Stopwatch.GetElapsedTime(answered).TotalMilliseconds;
        }
    }
}
