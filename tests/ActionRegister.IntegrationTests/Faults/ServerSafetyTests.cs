using ActionRegister.Benchmarks.Measuring;
using ActionRegister.EventStore.Schema;
using ActionRegister.IntegrationTests.EventStore;
using ActionRegister.IntegrationTests.Http;
using Npgsql;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Faults;

/// <summary>Case 52: a server or a role on which a register in use must not run is refused, in a sentence.</summary>
[Collection(FaultyServerCollection.Name)]
public sealed class ServerSafetyTests(FaultyServer server) : IAsyncLifetime
{
    private BenchDatabase _database = null!; // made before each test

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Role => new NpgsqlConnectionStringBuilder(_database.Application).Username!;

    public async ValueTask InitializeAsync() => _database = await BenchDatabase.Make(server.Cluster.Administrator);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_server_as_ops_starts_it_and_a_role_as_migration_makes_it_are_accepted() =>
        await ServerSafety.Assert(_database.Source, Cancellation);

    [Theory]
    [InlineData("fsync", "fsync off")]
    [InlineData("full_page_writes", "full_page_writes off")]
    [InlineData("synchronous_commit", "before they are on disk")]
    public async Task A_server_that_may_lose_what_it_acknowledged_is_refused(string setting, string because)
    {
        await _database.AsAdministrator($"alter system set {setting} = off");
        try
        {
            await Reload(setting, "off");
            await Refused(because);
            var (exit, said) = await HostProcess.Run("Production", _database.Application, keyFile: null);
            exit.ShouldBe(3);
            var line = said.Trim().Split('\n').ShouldHaveSingleItem();
            line.ShouldStartWith("The register cannot start. ");
            line.ShouldContain(because);
        }
        finally
        {
            await _database.AsAdministrator($"alter system reset {setting}");
            await Reload(setting, "on");
        }
    }

    [Fact]
    public async Task Every_way_around_the_log_that_a_role_may_have_is_refused()
    {
        (string Do, string Undo, string Because)[] ways =
        [
            ("alter role {app} set synchronous_commit = off", "alter role {app} reset synchronous_commit", "before they are on disk"),
            ("alter role {app} superuser", "alter role {app} nosuperuser", "superuser"),
            ("alter role {app} createrole", "alter role {app} nocreaterole", "superuser"),
            ("alter role {app} createdb", "alter role {app} nocreatedb", "superuser"),
            ("alter role {app} replication", "alter role {app} noreplication", "superuser"),
            ("alter role {app} bypassrls", "alter role {app} nobypassrls", "superuser"),
            ("grant postgres to {app}", "revoke postgres from {app}", "superuser"),
            ("grant pg_write_all_data to {app}", "revoke pg_write_all_data from {app}", "may write everywhere"),
            ("grant pg_execute_server_program to {app}", "revoke pg_execute_server_program from {app}", "files or programs"),
            ("revoke {app} from {owner}; grant {owner} to {app}", "revoke {owner} from {app}; grant {app} to {owner}", "owns the log"),
            ("alter table log.command owner to {app}", "alter table log.command owner to {owner}", "owns the log"),
            ("alter function log.lock_head() owner to {app}", "alter function log.lock_head() owner to {owner}", "owns the log"),
            ("alter schema log owner to {app}", "alter schema log owner to {owner}; grant usage on schema log to {app}", "owns the log"),
            ("grant insert on log.event to {app}", "revoke insert on log.event from {app}", "other ways than log.append"),
            ("grant update (data) on log.part to {app}", "revoke update (data) on log.part from {app}", "other ways than log.append"),
            ("grant trigger on log.head to public", "revoke trigger on log.head from public", "other ways than log.append"),
            ("grant create on schema log to {app}", "revoke create on schema log from {app}", "other ways than log.append"),
            ("grant {operator} to {app}", "revoke {operator} from {app}", "may erase"),
        ];
        foreach (var (way, undo, because) in ways)
        {
            await AsAdministrator(way);
            NpgsqlConnection.ClearAllPools();
            await Refused(because);
            await AsAdministrator(undo);
        }

        await using var again = StoreDatabase.Open(_database.Application);
        await ServerSafety.Assert(again, Cancellation);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public async Task A_pooler_that_lends_sessions_for_a_transaction_is_refused(int sessions)
    {
        var settings = new NpgsqlConnectionStringBuilder(_database.Application);
        await using var pooler = new TransactionPooler(settings, sessions);
        await server.Trusting(async () =>
        {
            (settings.Host, settings.Port, settings.SslMode) = ("127.0.0.1", pooler.Port, SslMode.Disable);
            await using var pooled = StoreDatabase.Open(settings.ConnectionString);
            (await Should.ThrowAsync<UnsafeServerException>(() => ServerSafety.Assert(pooled, Cancellation))).Message.ShouldContain("pooler");
        });
    }

    private async Task Refused(string because)
    {
        await using var fresh = StoreDatabase.Open(_database.Application);
        var refused = await Should.ThrowAsync<UnsafeServerException>(() => ServerSafety.Assert(fresh, Cancellation));
        refused.Message.ShouldContain(because);
    }

    private Task AsAdministrator(string sql) => _database.AsAdministrator(sql
        .Replace("{app}", $"\"{Role}\"", StringComparison.Ordinal)
        .Replace("{owner}", $"\"{Role[..^4]}_owner\"", StringComparison.Ordinal)
        .Replace("{operator}", $"\"{Role[..^4]}_operator\"", StringComparison.Ordinal));

    private async Task Reload(string setting, string until)
    {
        await _database.AsAdministrator("select pg_reload_conf()");
        await Eventually.Holds($"{setting} is {until}", async () =>
        {
            await using var fresh = StoreDatabase.Open(_database.Application);
            await using var show = fresh.CreateCommand($"show {setting}");
            return await show.ExecuteScalarAsync(Cancellation) as string == until;
        });
    }
}
