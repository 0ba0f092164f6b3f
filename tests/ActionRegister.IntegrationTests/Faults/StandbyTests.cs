using ActionRegister.Benchmarks.Measuring;
using ActionRegister.EventStore.Appending;
using ActionRegister.IntegrationTests.EventStore;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Faults;

/// <summary>Case 53: the synchronous standby is gone, and somebody cancels the wait for it.</summary>
[Collection(FaultyServerCollection.Name)]
public sealed class StandbyTests(FaultyServer server) : IAsyncLifetime
{
    private BenchDatabase _database = null!; // made before each test

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await BenchDatabase.Make(server.Cluster.Administrator);

    public async ValueTask DisposeAsync()
    {
        await Standby("");
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_commit_that_no_standby_confirmed_is_no_success_until_one_does()
    {
        await using var log = await Open(TimeSpan.FromSeconds(20));
        var (command, waiting) = await Hang(log);
        for (var canceled = 0; canceled < 3; canceled++)
        {
            // First the append's own commit, then each that would settle it.
            await Eventually.Holds("a wait is canceled", Cancel);
            await Task.Delay(100, Cancellation);
        }

        waiting.IsCompleted.ShouldBeFalse();

        await Standby("");
        (await waiting).ShouldBeOfType<AppendVerdict.Appended>();
        (await log.Recall(command.Id, command.ByMac, command.BodyMac, Cancellation)).ShouldBeOfType<Remembered.Duplicate>();
    }

    [Fact]
    public async Task While_it_cannot_be_settled_its_outcome_is_unknown_and_a_repeat_of_it_too()
    {
        await using var log = await Open(TimeSpan.FromSeconds(1));
        var (command, waiting) = await Hang(log);
        await Eventually.Holds("the wait is canceled", Cancel);
        (await Should.ThrowAsync<OutcomeUnknownException>(() => waiting)).Command.ShouldBe(command.Id);

        // It can be seen in the log by now, and may yet be lost with this server.
        await using var other = await Open(TimeSpan.FromSeconds(1));
        await Should.ThrowAsync<OutcomeUnknownException>(() => other.Recall(command.Id, command.ByMac, command.BodyMac, Cancellation));
        await Should.ThrowAsync<OutcomeUnknownException>(() => other.Append(command, Cancellation));

        await Standby("");
        (await log.Recall(command.Id, command.ByMac, command.BodyMac, Cancellation)).ShouldBeOfType<Remembered.Duplicate>();
        await Eventually.Holds("the writer appends again", async () =>
            await log.Append(Commands.One("afterwards", "entry/afterwards", 0), Cancellation) is AppendVerdict.Appended or AppendVerdict.Duplicate);
    }

    /// <summary>Names a standby that is not there, and appends until an append waits for it.</summary>
    private async Task<(AppendCommand Command, Task<AppendVerdict> Waiting)> Hang(EventLog log)
    {
        await log.Append(Commands.One("before", "entry/before", 0), Cancellation);
        await Standby("nobody");
        for (var i = 0; ; i++)
        {
            var command = Commands.One($"hang {i}", $"entry/hang-{i}", 0);
            var waiting = log.Append(command, Cancellation);
            await Task.Delay(200, Cancellation);
            if (!waiting.IsCompleted)
                return (command, waiting);
        }
    }

    private async Task<bool> Cancel() =>
        await server.Ask("select bool_or(pg_cancel_backend(pid))::text from pg_stat_activity where wait_event = 'SyncRep'") == "true";

    private async Task Standby(string name)
    {
        await server.Ask($"alter system set synchronous_standby_names = '{name}'");
        await server.Ask("select pg_reload_conf()::text");
    }

    private Task<EventLog> Open(TimeSpan patience) => EventLog.Open(
        _database.Source,
        new AppendSignal(),
        TimeProvider.System,
        new AppendPatience(TimeSpan.FromSeconds(1), patience, TimeSpan.FromSeconds(2)),
        Cancellation);
}
