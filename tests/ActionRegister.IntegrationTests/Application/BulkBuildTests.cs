using ActionRegister.Application.Events;
using ActionRegister.Application.Projections;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Projections;
using ActionRegister.IntegrationTests.Demo;
using ActionRegister.IntegrationTests.EventStore;
using ActionRegister.IntegrationTests.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Application;

public sealed class BulkBuildTests(RegisterDatabase database) : IClassFixture<RegisterDatabase>
{
    private readonly AppendSignal _signal = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_many_events_are_applied_at_a_time_and_however_rows_are_written_the_rows_are_the_same()
    {
        await using var log = await EventLog.Open(database.Source, _signal, TimeProvider.System, Cancellation);
        var size = await ShuffledLog.Append(log, copies: 30, seed: 7, Cancellation);
        size.ShouldBeGreaterThan(2000);

        var expected = await Built(BuildPace.OneByOne with { Chunk = 1 }, size);
        expected.Values.ShouldAllBe(dump => dump.Length > 100);
        foreach (var pace in new[] { BuildPace.OneByOne, new(7, 1), new(100, 3), BuildPace.Bulk })
        {
            var rows = await Built(pace, size);
            foreach (var (model, dump) in expected)
                rows[model].ShouldBe(dump, $"{model}, {pace}");
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> Built(BuildPace pace, long size)
    {
        var projections = ReadModels.Projections(EventCatalogue.All);
        var host = new ProjectionHost(database.Source, _signal, projections, TimeProvider.System, NullLogger.Instance) { Rebuilding = pace };
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var running = host.Run(stop.Token);
        await Eventually.Holds(
            "every read model has every event or has stopped",
            async () => (await host.Statuses(Cancellation)).Count(s => (s.Live && s.Position == size) || s.Error is not null) >= projections.Count,
            TimeSpan.FromMinutes(3));
        (await host.Statuses(Cancellation)).ShouldAllBe(s => s.Error == null);
        var dumps = new Dictionary<string, string>();
        foreach (var model in projections.Select(projection => projection.Name))
        {
            await host.Rebuild(model, null, Cancellation);
            dumps[model] = await ReadTables.Dump(database.Source, model, Cancellation);
        }

        await stop.CancelAsync();
        await Task.WhenAny(running);
        return dumps;
    }
}
