using ActionRegister.EventStore.Appending;
using ActionRegister.IntegrationTests.Postgres;
using Npgsql;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.EventStore;

/// <summary>The views have the columns that Marten 9 reads, answer the queries that it sends by index, and show the data part alone.</summary>
public sealed class MartenShapeTests(RegisterDatabase database) : IClassFixture<RegisterDatabase>, IAsyncLifetime
{
    public static readonly TheoryData<string> Reads =
    [
        // FetchStream; by version; FetchStreamState
        "select d.data, d.type, d.mt_dotnet_type, d.seq_id, d.id, d.stream_id, d.version, d.timestamp, d.tenant_id, d.is_archived "
            + "from marten.mt_events as d where d.stream_id = 'entry/5' and d.is_archived = false order by d.version",
        "select d.data from marten.mt_events as d where d.stream_id = 'entry/5' and d.version <= 1 and d.is_archived = false order by d.version",
        "select id, version, type, timestamp, created as timestamp, is_archived from marten.mt_streams where id = 'entry/5'",
        // the daemon: a page of events, with their streams; the end of the log; gaps
        "select d.data, d.seq_id, s.type from marten.mt_events as d inner join marten.mt_streams as s on d.stream_id = s.id "
            + "where d.seq_id > 100 and d.seq_id <= 120 and d.is_archived = false order by d.seq_id limit 500",
        "select d.data from marten.mt_events as d where d.type = any(array['thing-happened.v1']) and d.seq_id > 100 and d.seq_id <= 120 order by d.seq_id limit 500",
        "select d.seq_id from marten.mt_events as d where d.seq_id > 2990 order by d.seq_id",
        "select seq_id from (select seq_id, lead(seq_id) over (order by seq_id) - seq_id > 1 as gap from marten.mt_events where seq_id >= 2990) e where gap",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (await database.Ask<long>("select size from log.head") > 0)
            return;
        await using var log = await EventLog.Open(database.Source, new AppendSignal(), TimeProvider.System, Cancellation);
        await log.Append(Commands.Of("pair", [new("entry/pair", 0)], [Commands.Event("entry/pair", "a"), Commands.Event("entry/pair", "b")]), Cancellation);
        await log.Append(Commands.One("effect", "entry/effect", 0) with { Cause = 1 }, Cancellation);
        await Task.WhenAll(Enumerable.Range(0, 2997).Select(i => log.Append(Commands.One($"marten {i}", $"entry/{i}", 0), Cancellation)));
        await database.AsAdministrator("analyze log.event, log.part");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(
        "mt_events",
        "seq_id bigint, id uuid, stream_id character varying, version bigint, data jsonb, bdata bytea, type character varying, "
        + "timestamp timestamp with time zone, tenant_id character varying, mt_dotnet_type character varying, correlation_id character varying, "
        + "causation_id character varying, headers jsonb, is_archived boolean")]
    [InlineData(
        "mt_streams",
        "id character varying, type character varying, version bigint, timestamp timestamp with time zone, created timestamp with time zone, "
        + "tenant_id character varying, is_archived boolean")]
    [InlineData("mt_events_sequence", "last_value bigint, log_cnt bigint, is_called boolean")]
    [InlineData("mt_event_progression", "name character varying, last_seq_id bigint, last_updated timestamp with time zone")]
    [InlineData("mt_high_water_skips", "ending_sequence bigint, starting_sequence bigint, timestamp timestamp with time zone")]
    [InlineData(
        "mt_doc_deadletterevent",
        "id uuid, data jsonb, mt_last_modified timestamp with time zone, mt_version uuid, mt_dotnet_type character varying")]
    public async Task Every_column_is_there_and_of_the_type_that_Marten_wants(string relation, string columns) =>
        (await database.Ask<string>(
            $"""
            select string_agg(column_name || ' ' || data_type, ', ' order by ordinal_position)
            from information_schema.columns where table_schema = 'marten' and table_name = '{relation}'
            """)).ShouldBe(columns);

    [Fact]
    public async Task An_event_is_shown_as_it_was_recorded_and_only_its_data()
    {
        (await AsReader(
            "select concat_ws('|', seq_id, id, stream_id, version, data, type, correlation_id, causation_id, mt_dotnet_type, is_archived) "
            + "from marten.mt_events where stream_id = 'entry/effect'")).ShouldBe(
            $"3|00000000-0000-8000-8000-000000000002|entry/effect|1|{{\"word\": \"effect\"}}|thing-happened.v1|{Commands.Id("effect")}"
            + "|00000000-0000-8000-8000-000000000001||f");
        (await AsReader("select concat_ws('|', id, type, version, timestamp = created) from marten.mt_streams where id = 'entry/pair'"))
            .ShouldBe("entry/pair|entry|2|t");
        (await AsReader("select concat_ws('|', last_value, is_called) from marten.mt_events_sequence")).ShouldBe("3000|t");
        (await AsReader("select (count(*) = 3000 and min(seq_id) = 1 and max(seq_id) = 3000 and count(causation_id) = 1)::text from marten.mt_events"))
            .ShouldBe("true");
    }

    [Theory]
    [InlineData("select * from log.event")]
    [InlineData("select * from log.part")]
    [InlineData("select * from log.command")]
    [InlineData("select * from read.projection")]
    [InlineData("delete from marten.mt_events")]
    [InlineData("create table marten.mine (x int)")]
    public async Task A_reader_reaches_nothing_else(string sql) =>
        (await Should.ThrowAsync<PostgresException>(() => AsReader(sql))).SqlState.ShouldBe("42501");

    [Theory]
    [InlineData("insert into marten.mt_events (seq_id) values (1)")]
    [InlineData("update marten.mt_events set version = 9 where seq_id = 1")]
    [InlineData("delete from marten.mt_events where seq_id = 1")]
    [InlineData("delete from marten.mt_streams where id = 'entry/pair'")]
    [InlineData("update marten.mt_events_sequence set last_value = 1")]
    public async Task Nobody_writes_through_the_views(string sql) =>
        (await Should.ThrowAsync<PostgresException>(() => database.AsAdministrator(sql))).SqlState.ShouldBe("25006");

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task What_a_reader_asks_is_found_by_index(string sql)
    {
        var plan = await AsReader($"explain {sql}");
        plan.ShouldContain("Index");
        plan.ShouldNotContain("Seq Scan", Case.Sensitive, $"{sql}\n{plan}");
    }

    [Fact]
    public async Task The_daemon_keeps_its_progress()
    {
        await AsReader("select marten.mt_mark_event_progression('things:All', 10)::text");
        await AsReader("select marten.mt_mark_event_progression('things:All', 12)::text");
        (await AsReader("select last_seq_id::text from marten.mt_event_progression where name = 'things:All'")).ShouldBe("12");
        (await AsReader("select marten.mt_mark_progression_with_skip('HighWaterMark', 20, 12)::text")).ShouldBe("20");
        (await AsReader("select marten.mt_mark_progression_with_skip('HighWaterMark', 30, 12)::text")).ShouldBe("20");
        (await AsReader("select marten.mt_mark_progression_with_skip('HighWaterMark', 30, 20)::text")).ShouldBe("30");
        (await AsReader("select string_agg(ending_sequence::text, ' ' order by ending_sequence) from marten.mt_high_water_skips")).ShouldBe("20 30");
    }

    [Fact]
    public async Task A_reader_may_make_tables_for_its_documents() =>
        (await AsReader("create table marten_docs.mt_doc_thing (id varchar primary key, data jsonb not null)")).ShouldBe("");

    /// <summary>Every row's first column, as somebody who is a reader and nothing else.</summary>
    private async Task<string> AsReader(string sql)
    {
        await using var connection = new NpgsqlConnection(database.Administrator);
        await connection.OpenAsync(Cancellation);
        await using (var become = new NpgsqlCommand($"set role \"{database.Name}_reader\"", connection))
            await become.ExecuteNonQueryAsync(Cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancellation))
            rows.Add(reader.GetString(0));
        return string.Join('\n', rows);
    }
}
