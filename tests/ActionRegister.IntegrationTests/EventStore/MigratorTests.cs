using ActionRegister.EventStore.Schema;
using ActionRegister.IntegrationTests.Postgres;
using Npgsql;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.EventStore;

public sealed class MigratorTests(PostgresServer server) : IAsyncLifetime
{
    private readonly RegisterDatabase _database = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Migrating_again_applies_nothing()
    {
        (await Migrate()).ShouldBeEmpty();
        (await _database.Ask<long>("select count(*) from log.migration")).ShouldBe(Migration.All.Count);
    }

    [Fact]
    public async Task Hosts_that_migrate_at_once_apply_everything_once()
    {
        await using var fresh = new RegisterDatabase(server);
        var migrators = Enumerable.Range(0, 4).Select(
            _ => new Migrator(server.Administrator, fresh.Application).Migrate(Cancellation));
        var applied = await Task.WhenAll(migrators);
        applied.Sum(files => files.Count).ShouldBe(Migration.All.Count);
    }

    [Fact]
    public void Files_are_numbered_without_gaps() =>
        Migration.All.Select(migration => migration.Number).ShouldBe(Enumerable.Range(1, Migration.All.Count));

    [Theory]
    [InlineData("update log.migration set sha256 = 'x' where number = 2", "changed after it had been applied")]
    [InlineData("insert into log.migration (number, name, sha256) values (9999, '9999_later', 'x')", "too old")]
    public async Task A_changed_or_unknown_file_is_refused_by_the_migrator_and_by_the_host(
        string damage, string reported)
    {
        await _database.AsAdministrator($"alter table log.migration disable trigger all; {damage}");
        (await Should.ThrowAsync<SchemaMismatchException>(Migrate)).Message.ShouldContain(reported);
        (await Should.ThrowAsync<SchemaMismatchException>(() => SchemaCheck.Assert(_database.Source, Cancellation))).Message.ShouldContain(reported);
    }

    [Fact]
    public async Task A_host_refuses_a_database_that_lacks_a_file()
    {
        await _database.AsAdministrator(
            "alter table log.migration disable trigger all; delete from log.migration where number = 7");
        (await Should.ThrowAsync<SchemaMismatchException>(() => SchemaCheck.Assert(_database.Source, Cancellation))).Message.ShouldContain("migrate it first");
    }

    [Fact]
    public async Task The_password_of_a_role_that_is_there_already_is_left_alone()
    {
        var other = new NpgsqlConnectionStringBuilder(_database.Application) { Password = "another" }.ConnectionString;
        await new Migrator(server.Administrator, other).Migrate(Cancellation);
        await using var connection = await _database.Source.OpenConnectionAsync(Cancellation);
        connection.State.ShouldBe(System.Data.ConnectionState.Open);
    }

    [Theory]
    [InlineData("Host=h;Database=register;Username=postgres;Password=p")]
    [InlineData("Host=h;Database=Register;Username=Register_app;Password=p")]
    [InlineData("Host=h;Database=a\"b;Username=a\"b_app;Password=p")]
    [InlineData("Host=h;Username=_app;Password=p")]
    public void An_application_string_that_does_not_name_its_database_and_role_is_refused(string application) =>
        Should.Throw<ArgumentException>(() => new Migrator(server.Administrator, application));

    private Task<IReadOnlyList<string>> Migrate() =>
        new Migrator(server.Administrator, _database.Application).Migrate(Cancellation);
}
