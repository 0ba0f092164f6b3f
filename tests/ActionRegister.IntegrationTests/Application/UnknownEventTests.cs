using ActionRegister.Application.Events;
using ActionRegister.Application.Projections;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Projections;
using ActionRegister.IntegrationTests.EventStore;
using ActionRegister.IntegrationTests.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Application;

public sealed class UnknownEventTests(RegisterDatabase database) : IClassFixture<RegisterDatabase>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_that_cannot_be_read_stops_the_read_models_visibly_and_nothing_else()
    {
        var signal = new AppendSignal();
        await using var log = await EventLog.Open(database.Source, signal, TimeProvider.System, Cancellation);
        await log.Append(Commands.One("an event that nobody knows", "entry/unknown", 0), Cancellation);
        var readModels = ReadModels.Projections(EventCatalogue.All);
        var host = new ProjectionHost(
            database.Source, signal, [.. readModels, new WordsSeen()], TimeProvider.System, NullLogger.Instance);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var running = host.Run(stop.Token);

        await Eventually.Holds(
            "what needs no catalogue goes on", () => host.WaitFor(0, ["words_seen"], TimeSpan.FromSeconds(1), Cancellation));
        await Eventually.Holds("every read model stops at the event", async () =>
            (await host.Statuses(Cancellation)).Count(s => s is { State: ProjectionState.Stopped, Position: 0 }) == readModels.Count);
        (await host.Statuses(Cancellation)).Where(s => s.State == ProjectionState.Stopped)
            .ShouldAllBe(s => s.Error!.Contains("not in the catalogue"));

        await stop.CancelAsync();
        await Task.WhenAny(running);
    }
}
