using ActionRegister.Benchmarks.Measuring;
using ActionRegister.Benchmarks.Soaking;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Schema;
using ActionRegister.IntegrationTests.EventStore;
using Npgsql;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Faults;

/// <summary>Case 48: the line is cut after every single byte of what the server answers, and in the middle of what it is sent.</summary>
[Collection(FaultyServerCollection.Name)]
public sealed class CutLineTests(FaultyServer server) : IAsyncLifetime
{
    private readonly Ledger _ledger = new();
    private BenchDatabase _database = null!; // made before each test, like what follows
    private CuttingProxy _proxy = null!;
    private NpgsqlDataSource _source = null!;
    private EventLog _log = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await BenchDatabase.Make(server.Cluster.Administrator);
        var settings = new NpgsqlConnectionStringBuilder(_database.Application);
        _proxy = new CuttingProxy(settings.Host!, settings.Port);
        (settings.Host, settings.Port, settings.SslMode) = ("127.0.0.1", _proxy.Port, SslMode.Disable);
        _source = StoreDatabase.Open(settings.ConnectionString);
        _log = await EventLog.Open(_source, new AppendSignal(), TimeProvider.System, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _log.DisposeAsync();
        await _source.DisposeAsync();
        await _proxy.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task After_every_byte_of_the_reply_to_an_append() => await CutEverywhere(CuttingProxy.Line.Reply, step: 1, outrun: null);

    [Fact]
    public async Task In_the_middle_of_an_append_that_is_being_sent() => await CutEverywhere(CuttingProxy.Line.Request, step: 61, outrun: null);

    [Fact]
    public async Task After_bytes_of_what_a_writer_hears_that_was_outrun_by_another_host()
    {
        await using var other = await EventLog.Open(_database.Source, new AppendSignal(), TimeProvider.System, Cancellation);
        await CutEverywhere(CuttingProxy.Line.Reply, step: 5, other);
    }

    private async Task CutEverywhere(CuttingProxy.Line line, int step, EventLog? outrun)
    {
        await Record(_log, "entry/first");
        for (var after = 0; ; after += step)
        {
            if (outrun is not null)
                await Record(outrun, $"entry/other-{after}");
            _proxy.Cut(line, after);
            await Record(_log, $"entry/{after}");
            if (_proxy.IsArmed)
            {
                after.ShouldBeGreaterThan(line == CuttingProxy.Line.Reply ? 50 : 1000); // or nothing much was cut
                break;
            }
        }

        _proxy.Disarm();
        (await _ledger.Against(_database.Source)).ShouldBeEmpty();
    }

    /// <summary>Whatever is cut, the caller hears of one recording: not of a doubt, and not of somebody else's.</summary>
    private async Task Record(EventLog log, string stream)
    {
        var command = Commands.Of(stream, [new(stream, 0)], [Commands.Event(stream, "first"), Commands.Event(stream, "second")]);
        _ledger.Offer(command);
        _ledger.Tell(command, Told.Recorded, (await log.Append(command, Cancellation)).ShouldBeOfType<AppendVerdict.Appended>().First);
    }
}
