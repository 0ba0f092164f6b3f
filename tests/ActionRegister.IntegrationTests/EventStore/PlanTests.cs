using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.Schema;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.EventStore;

public sealed class PlanTests(RegisterDatabase database) : IClassFixture<RegisterDatabase>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Plans_made_on_an_empty_log_do_not_scan_it_once_it_has_grown()
    {
        // Statistics would bring new plans by and by; here they come too late, as in a first import.
        await database.AsAdministrator(
            "alter table log.event set (autovacuum_enabled = off); alter table log.part set (autovacuum_enabled = off); "
            + "alter table log.command set (autovacuum_enabled = off)");
        await using (var source = StoreDatabase.Open(database.Application))
        {
            var reader = new EventReader(source);
            await using var log = await EventLog.Open(source, new AppendSignal(), TimeProvider.System, Cancellation);
            for (var i = 0; i < 10; i++)
                await Read(reader, log);
            await database.AsAdministrator("select pg_stat_reset()");
            var appending = Enumerable.Range(0, 1000).Select(i => Commands.One($"plan {i}", $"entry/{i}", 0));
            await Task.WhenAll(appending.Select(command => log.Append(command, Cancellation)));
            for (var i = 0; i < 10; i++)
                await Read(reader, log);
        }

        // A closed connection has reported what it did.
        await Eventually.Holds("the look-ups are counted", () => Counted("idx_scan", "> 1000"));
        (await Counted("seq_scan", "= 0")).ShouldBeTrue();
    }

    private static async Task Read(EventReader reader, EventLog log)
    {
        await reader.ReadStreams([("entry/1", 0), ("entry/2", 0)], Cancellation);
        await reader.ReadForward(0, 10, Cancellation);
        await reader.ReadCommand(Commands.Id("plan 1"), Cancellation);
        await reader.PositionAt(TimeProvider.System.GetUtcNow(), Cancellation);
        await log.Recall(Commands.Id("plan 1"), Commands.Mac("a"), Commands.Mac("b"), Cancellation);
    }

    private Task<bool> Counted(string what, string expected) => database.Ask<bool>(
        $"select sum({what}) {expected} from pg_stat_user_tables where schemaname = 'log' and relname in ('event', 'part', 'command')");
}
