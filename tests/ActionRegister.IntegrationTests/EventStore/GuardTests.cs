using ActionRegister.EventStore.Appending;
using ActionRegister.IntegrationTests.Postgres;
using Npgsql;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.EventStore;

public sealed class GuardTests(RegisterDatabase database) : IClassFixture<RegisterDatabase>, IAsyncLifetime
{
    // Everything but the projections' own bookkeeping; the rows that are there make each attempt mean something.
    public static readonly TheoryData<string> Changes =
    [
        "update log.event set type = 'other.v1'",
        "update log.event set type = 'other.v1' where pos = 0",
        "delete from log.event",
        "truncate log.event",
        "update log.part set data = 'x'",
        "update log.part set actor = null, actor_key = null",
        "delete from log.part",
        "truncate log.part",
        "update log.command set count = 2",
        "delete from log.command",
        "truncate log.command",
        "update log.head set size = size + 1, last_at = last_at + interval '1 second'",
        "update log.head set size = size - 1",
        "update log.head set last_at = now()",
        "insert into log.head (size, last_at) values (0, now())",
        "delete from log.head",
        "truncate log.head",
        "update log.migration set name = 'other'",
        "delete from log.migration",
        "delete from log.rehearsal",
        "insert into log.erasure (pos, part, by_pos) values (0, 'private', 1)",
        "delete from log.erasure",
        "truncate log.erasure",
        "truncate log.event, log.part, log.command, log.head",
    ];

    public static readonly TheoryData<string> Insertions =
    [
        "insert into log.event (pos, stream, ver, type, at, cmd, entry, leaf) "
            + "values (99, 'entry/x', 1, 'x.v1', now(), gen_random_uuid(), 'x', sha256('\\x0078'))",
        "copy log.event from stdin",
        "insert into log.part (pos, data_key, data) values (99, sha256('x'), 'x')",
        "insert into log.command (cmd, by_mac, body_mac, first, count) values (gen_random_uuid(), sha256('x'), sha256('x'), 99, 1)",
        "insert into log.migration (number, name, sha256) values (9999, 'x', 'x')",
        "insert into log.rehearsal (ahead) values (interval '1 day')",
    ];

    public static readonly TheoryData<string> Escalations =
    [
        "alter table log.event disable trigger all",
        "alter table log.event drop constraint event_pkey",
        "drop trigger append_only on log.event",
        "create rule quiet as on delete to log.event do instead nothing",
        "set session_replication_role = replica",
        "set role \"{0}_owner\"",
        "set role \"{0}_operator\"",
        "set session authorization \"{0}_owner\"",
        "drop function log.lock_head()",
        "create or replace function log.now() returns timestamptz language sql as 'select now()'",
        "alter function log.now() owner to current_user",
        "create table log.mine (x int)",
        "create table public.mine (x int)",
        "create schema mine",
        "create schema postgres",
        "create temporary table event (x int)",
        "create extension pg_trgm",
        "create role mine",
        "grant \"{0}_owner\" to current_user",
        "drop table log.event",
        "select log.create_build_schema('postgres')",
        "select log.create_build_schema('log')",
        "select * from pg_authid",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var log = await EventLog.Open(
            database.Source, new AppendSignal(), TimeProvider.System, Cancellation);
        await log.Append(Commands.One("guarded 1", "entry/guarded", 0), Cancellation);
        await log.Append(Commands.One("guarded 2", "entry/guarded", 1), Cancellation);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory] // case 1
    [MemberData(nameof(Changes))]
    [MemberData(nameof(Insertions))]
    public async Task The_application_cannot_change_the_log(string sql)
    {
        await using var connection = await database.Source.OpenConnectionAsync(Cancellation);
        await Refused(connection, sql);
    }

    [Theory] // case 2
    [MemberData(nameof(Escalations))]
    public async Task The_application_cannot_take_more_rights(string sql)
    {
        await using var connection = await database.Source.OpenConnectionAsync(Cancellation);
        await Refused(connection, sql.Replace("{0}", database.Name, StringComparison.Ordinal));
    }

    [Theory] // case 3
    [MemberData(nameof(Changes))]
    public async Task The_owner_cannot_change_the_log(string sql) =>
        await Refused($"set role \"{database.Name}_owner\"", sql);

    [Theory] // case 3
    [MemberData(nameof(Changes))]
    public async Task A_superuser_cannot_change_the_log(string sql) => await Refused("select 1", sql);

    [Theory] // case 3
    [MemberData(nameof(Changes))]
    public async Task A_superuser_who_plays_a_replica_cannot_change_the_log(string sql) =>
        await Refused("set session_replication_role = replica", sql);

    [Fact] // case 3: what is refused is what the triggers refuse, not what anything else does
    public async Task A_superuser_who_disables_the_triggers_can_which_is_what_verification_is_for()
    {
        await using var connection = new NpgsqlConnection(database.Administrator);
        await connection.OpenAsync(Cancellation);
        await using var transaction = await connection.BeginTransactionAsync(Cancellation);
        await using var command = new NpgsqlCommand(
            "alter table log.event disable trigger append_only; update log.event set type = 'other.v1' where pos = 0", connection);
        (await command.ExecuteNonQueryAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task The_owner_the_operator_and_the_reader_cannot_log_in() =>
        (await database.Ask<long>(
            $"select count(*) from pg_roles where rolname in ('{database.Name}_owner', '{database.Name}_operator', '{database.Name}_reader') "
            + "and not rolcanlogin and not rolsuper and not rolcreaterole and not rolcreatedb")).ShouldBe(3);

    [Fact]
    public async Task Everything_in_the_log_belongs_to_the_owner() =>
        (await database.Ask<long>(
            $"""
            select (select count(*) from pg_class where relnamespace = 'log'::regnamespace and relowner <> '{database.Name}_owner'::regrole)
              + (select count(*) from pg_proc where pronamespace = 'log'::regnamespace and proowner <> '{database.Name}_owner'::regrole)
            """)).ShouldBe(0);

    [Fact]
    public async Task Every_function_of_the_log_has_its_search_path_pinned() =>
        (await database.Ask<long>(
            """
            select count(*) from pg_proc
            where pronamespace = 'log'::regnamespace and not exists (select from unnest(proconfig) c where c like 'search_path=pg_catalog, %')
            """)).ShouldBe(0);

    private async Task Refused(string first, string sql)
    {
        await using var connection = new NpgsqlConnection(database.Administrator);
        await connection.OpenAsync(Cancellation);
        await using (var become = new NpgsqlCommand(first, connection))
            await become.ExecuteNonQueryAsync(Cancellation);
        await Refused(connection, sql);
    }

    private async Task Refused(NpgsqlConnection connection, string sql)
    {
        var before = await Fingerprint();
        var refused = await Should.ThrowAsync<PostgresException>(async () =>
        {
            if (sql.StartsWith("copy", StringComparison.Ordinal))
            {
                await using var copy = await connection.BeginTextImportAsync(sql, Cancellation);
                return;
            }

            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(Cancellation);
        });
        refused.SqlState.ShouldBe("42501", sql);
        (await Fingerprint()).ShouldBe(before);
    }

    private Task<string> Fingerprint() => database.Ask<string>(
        """
        select md5(concat(
          (select string_agg(e::text, '|' order by pos) from log.event e), (select string_agg(p::text, '|' order by pos) from log.part p),
          (select string_agg(c::text, '|' order by first) from log.command c),
          (select string_agg(h::text, '|') from log.head h), (select string_agg(m::text, '|' order by number) from log.migration m)))
        """);
}
