using ActionRegister.Benchmarks.Measuring;
using ActionRegister.Benchmarks.Soaking;
using ActionRegister.EventStore.Appending;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Faults;

/// <summary>Processes of the server die while callers append: what was acknowledged is there once, and nothing else is.</summary>
[Collection(FaultyServerCollection.Name)]
public sealed class CrashTests(FaultyServer server) : IAsyncLifetime
{
    private const int Callers = 8;
    private readonly Ledger _ledger = new();
    private BenchDatabase _database = null!; // made before each test

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await BenchDatabase.Make(server.Cluster.Administrator);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact] // case 45
    public async Task The_postmaster_and_all_its_children_are_killed_again_and_again() => await While(seed: 45, async () =>
    {
        for (var kill = 0; kill < 3; kill++)
        {
            await Task.Delay(300 + (200 * kill), Cancellation);
            await server.Cluster.Kill();
            await server.Cluster.Start();
        }

        await Task.Delay(300, Cancellation);
    });

    [Fact] // case 46
    public async Task Single_backends_are_killed_under_their_appends() => await While(seed: 46, async () =>
    {
        for (var kill = 0; kill < 20; kill++)
        {
            await Task.Delay(50, Cancellation);
            await _database.AsAdministrator(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%log.append(%' and pid <> pg_backend_pid()");
        }
    });

    private async Task While(int seed, Func<Task> faults)
    {
        await using (var first = await Open())
        await using (var second = await Open())
        {
            using var stop = new CancellationTokenSource();
            var calling = new SteadyCallers(_ledger, seed).Run(Callers, [first, second], stop.Token);
            await faults();
            var before = _ledger.Recorded;
            // It goes on by itself afterwards, and everybody hears what became of their command.
            await Task.Delay(300, Cancellation);
            await stop.CancelAsync();
            await calling;
            _ledger.Recorded.ShouldBeGreaterThan(before);
        }

        _ledger.Unknown.ShouldBe(0);
        (await _ledger.Against(_database.Source)).ShouldBeEmpty();
    }

    private Task<EventLog> Open() =>
        EventLog.Open(_database.Source, new AppendSignal(), TimeProvider.System, Cancellation);
}
