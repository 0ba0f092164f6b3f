using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.Schema;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.EventStore;

// case 44
public sealed class HeadTests(PostgresServer server) : IAsyncLifetime
{
    private readonly RegisterDatabase _database = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [InlineData("alter table log.head disable trigger all; delete from log.head")]
    [InlineData("alter table log.head disable trigger all; alter table log.head drop constraint head_pkey, drop constraint head_one_check; "
        + "insert into log.head values (false, 0, now())")]
    [InlineData("alter table log.head disable trigger all; alter table log.head drop constraint head_pkey; insert into log.head select * from log.head")]
    public async Task A_log_without_exactly_one_head_row_is_not_opened(string damage)
    {
        await _database.AsAdministrator(damage);
        await Should.ThrowAsync<SchemaMismatchException>(Open);
    }

    [Theory]
    [InlineData("delete from log.head")]
    [InlineData("insert into log.head select * from log.head")]
    public async Task A_head_row_lost_or_doubled_while_running_stops_every_append(string damage)
    {
        await using var log = await Open();
        (await log.Append(Commands.One("before", "entry/before", 0), Cancellation)).ShouldBeOfType<AppendVerdict.Appended>();
        await _database.AsAdministrator(
            $"alter table log.head disable trigger all; alter table log.head drop constraint head_pkey; {damage}");
        await Should.ThrowAsync<Exception>(() => log.Append(Commands.One("after", "entry/after", 0), Cancellation));
        (await _database.Ask<long>("select count(*) from log.event")).ShouldBe(1);
    }

    [Fact]
    public async Task Positions_and_versions_go_on_beyond_32_bits()
    {
        const long Edge = int.MaxValue - 3L;
        await _database.AsAdministrator(
            $"""
            insert into log.event (pos, stream, ver, type, at, cmd, entry, leaf)
              values ({Edge - 1}, 'entry/old', {Edge}, 'x', now(), gen_random_uuid(), 'x', sha256('\x0078'));
            update log.head set size = {Edge}, last_at = (select at from log.event);
            """);
        await using var log = await Open();
        for (var i = 0; i < 8; i++)
        {
            var verdict = await log.Append(Commands.One($"edge {i}", "entry/old", Edge + i), Cancellation);
            verdict.ShouldBeOfType<AppendVerdict.Appended>().First.ShouldBe(Edge + i);
        }

        var events = await new EventReader(_database.Source).ReadForward(Edge, 100, Cancellation);
        events.Select(recorded => recorded.Position).ShouldBe(Enumerable.Range(0, 8).Select(i => Edge + i));
        events[^1].Version.ShouldBe(Edge + 8);
    }

    private Task<EventLog> Open() =>
        EventLog.Open(_database.Source, new AppendSignal(), TimeProvider.System, Cancellation);
}
