using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Reading;
using ActionRegister.IntegrationTests.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Shouldly;
using Xunit;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace ActionRegister.IntegrationTests.EventStore;

public sealed class ProjectionTests(PostgresServer server) : IAsyncLifetime
{
    private readonly RegisterDatabase _database = new(server);
    private readonly AppendSignal _signal = new();
    private EventLog _log = null!; // opened before each test

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _log = await EventLog.Open(_database.Source, _signal, TimeProvider.System, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _log.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact] // case 64
    public async Task Who_waits_for_a_position_reads_its_own_write()
    {
        await using var running = Run(new WordsSeen());
        for (var i = 0; i < 20; i++)
        {
            var position = await Append($"own write {i}", "entry/own", i);
            (await running.Host.WaitFor(position, ["words_seen"], TimeSpan.FromSeconds(2), Cancellation)).ShouldBeTrue();
            (await Rows("words_seen_seen")).ShouldBe(i + 1);
        }
    }

    [Fact] // case 64
    public async Task Who_waits_for_a_projection_that_nobody_runs_hears_pending_within_two_seconds()
    {
        var host = Host(new WordsSeen());
        var position = await Append("pending", "entry/pending", 0);

        var started = Stopwatch.GetTimestamp();
        (await host.WaitFor(position, ["words_seen"], TimeSpan.FromHours(1), Cancellation)).ShouldBeFalse();
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task A_hostile_value_is_stored_as_text()
    {
        await using var running = Run(new WordsSeen());
        var position = await Append("x'); drop table words_seen_seen; --", "entry/hostile", 0);
        (await running.Host.WaitFor(position, [], TimeSpan.FromSeconds(2), Cancellation)).ShouldBeTrue();
        (await _database.Ask<string>("select body from read.words_seen_seen")).ShouldContain("drop table");
    }

    [Fact] // case 57
    public async Task An_event_that_cannot_be_applied_stops_its_projection_visibly_and_no_other()
    {
        var poisoned = new WordsSeen("poisoned") { Refuses = recorded => recorded.Position == 5 };
        await AppendMany(0, 10);
        await using var running = Run(poisoned, new WordsSeen("healthy"));
        await CaughtUp(running, "healthy", 10);

        await Eventually.Holds(
            "the projection stops", async () => (await Status(running, "poisoned")).State == ProjectionState.Stopped);
        var stopped = await Status(running, "poisoned");
        stopped.Position.ShouldBe(5);
        stopped.Error.ShouldNotBeNull().ShouldContain("position 5");

        // Tried again, never skipped: when the code learns the event, the rows are complete.
        poisoned.Refuses = _ => false;
        await CaughtUp(running, "poisoned", 10);
        (await Status(running, "poisoned")).Error.ShouldBeNull();
        (await Dump("poisoned")).ShouldBe(await Dump("healthy"));
    }

    [Fact] // case 57
    public async Task An_event_whose_row_breaks_a_rule_of_the_table_stops_the_live_build_at_it()
    {
        var broken = new WordsSeen { Breaks = recorded => recorded.Position == 7 };
        await using var running = Run(broken);
        await CaughtUp(running, "words_seen", 0);
        await AppendMany(0, 10);
        await Eventually.Holds(
            "the projection stops", async () => (await Status(running, "words_seen")).State == ProjectionState.Stopped);
        (await Status(running, "words_seen")).Position.ShouldBe(7);
        (await Rows("words_seen_seen")).ShouldBe(7);
    }

    [Fact] // case 58
    public async Task A_runner_killed_in_mid_batch_loses_nothing_and_does_nothing_twice()
    {
        await AppendMany(0, 60);
        await using var running = Run(new WordsSeen { Seconds = 0.005 });
        for (var kill = 0; kill < 5; kill++)
        {
            await Eventually.Holds("a runner is at work", () => _database.Ask<bool>($"select exists ({Runners})"));
            await Task.Delay(120, Cancellation);
            await _database.AsAdministrator($"select pg_terminate_backend(pid) from ({Runners}) runner");
        }

        await CaughtUp(running, "words_seen", 60);
        (await Rows("words_seen_seen")).ShouldBe(60);
        (await _database.Ask<long>("select sum(events) from read.words_seen_counted")).ShouldBe(60);
    }

    [Fact] // case 58
    public async Task A_checkpoint_that_somebody_else_has_moved_cannot_be_moved_from_where_it_was()
    {
        await using var running = Run(new WordsSeen());
        await AppendMany(0, 10);
        await CaughtUp(running, "words_seen", 10);
        foreach (var (number, from) in new[] { (1, 9), (2, 10) })
        {
            var refused = await Should.ThrowAsync<PostgresException>(() => _database.Ask<object>(
                $"select read.advance('words_seen', {number}, {from}, 11, 'running', now())"));
            refused.SqlState.ShouldBe("AR004");
        }

        (await Status(running, "words_seen")).Position.ShouldBe(10);
    }

    [Fact] // case 59
    public async Task A_rebuild_beside_the_live_build_gives_the_same_rows_and_readers_never_see_half()
    {
        await using var running = Run(new WordsSeen());
        await AppendMany(0, 800);
        await CaughtUp(running, "words_seen", 800);

        var seen = new List<long>();
        var reports = new List<RebuildProgress>();
        var rebuilding = running.Host.Rebuild("words_seen", new Reports(reports), Cancellation);
        for (var i = 800; i < 900 || !rebuilding.IsCompleted; i++)
        {
            await Append($"word {i}", $"entry/{i % 7}", i / 7);
            seen.Add(await Rows("words_seen_seen"));
        }

        await rebuilding;
        seen.ShouldBe(seen.Order());
        reports[^1].Position.ShouldBeGreaterThanOrEqualTo(800);

        var size = await _database.Ask<long>("select size from log.head");
        await CaughtUp(running, "words_seen", size);
        var afterFirst = await Dump("words_seen");
        await running.Host.Rebuild("words_seen", null, Cancellation);
        (await Dump("words_seen")).ShouldBe(afterFirst);
        (await Rows("words_seen_seen")).ShouldBe(size);
        await Eventually.Holds("only the live build's schema is left", () =>
            _database.Ask<bool>("select count(*) = 1 from pg_namespace where nspname like 'read\\_words%'"));
    }

    [Fact]
    public async Task New_code_is_built_beside_the_old_rows_which_stay_readable_until_it_has_caught_up()
    {
        await AppendMany(0, 50);
        await using (var old = Run(new WordsSeen(build: 1)))
            await CaughtUp(old, "words_seen", 50);

        await using var slow = Run(new WordsSeen(build: 2) { Seconds = 0.01 });
        await Eventually.Holds(
            "the new build is made", async () => (await slow.Host.Statuses(Cancellation)).Count == 2);
        (await _database.Ask<int>("select max(build) from read.words_seen_seen")).ShouldBe(1);
        await Eventually.Holds(
            "the new build is shown", () => _database.Ask<bool>("select min(build) = 2 from read.words_seen_seen"));
        (await Rows("words_seen_seen")).ShouldBe(50);
    }

    [Fact] // case 58
    public async Task A_rebuild_killed_in_the_middle_leaves_the_live_build_as_it_is_and_is_finished_by_the_next_runner()
    {
        await AppendMany(0, 200);
        await using (var running = Run(new WordsSeen()))
            await CaughtUp(running, "words_seen", 200);
        var before = await Dump("words_seen");

        await using var slow = Run(new WordsSeen { Seconds = 0.005 });
        var rebuilding = slow.Host.Rebuild("words_seen", null, Cancellation);
        await Eventually.Holds("the new build's rows are being written", () => _database.Ask<bool>(
            $"select exists (select from pg_stat_activity where pid in ({Runners}) and query like 'copy %' and state = 'active')"));
        await _database.AsAdministrator($"select pg_terminate_backend(pid) from ({Runners}) runner");
        (await Dump("words_seen")).ShouldBe(before);

        await rebuilding;
        (await Rows("words_seen_seen")).ShouldBe(200);
        (await _database.Ask<long>("select sum(events) from read.words_seen_counted")).ShouldBe(200);
    }

    [Fact]
    public async Task What_only_readers_need_is_made_over_the_rows_before_anybody_reads_them_and_by_whoever_finishes_the_build()
    {
        const string counted = """
            create index if not exists words_seen_at on words_seen_seen (at);
            do $$ begin execute format('comment on table words_seen_seen is %L', (select count(*) from words_seen_seen)); end $$;
            """;
        await AppendMany(0, 200);
        var refusing = new WordsSeen { ForReaders = counted, Refuses = recorded => recorded.Position == 199 };
        await using (var stopping = new RunningHost(Host(new BuildPace(50, 64), refusing)))
        {
            await Eventually.Holds(
                "the build stops at its last event", async () => (await Status(stopping, "words_seen")).State == ProjectionState.Stopped);
        }

        (await _database.Ask<bool>("select to_regclass('read.words_seen_seen') is null")).ShouldBeTrue("nobody reads it yet");
        await using var running = Run(new WordsSeen { ForReaders = counted });
        await CaughtUp(running, "words_seen", 200);
        (await Rows("words_seen_seen")).ShouldBe(200);
        (await _database.Ask<string>("select obj_description(indrelid) from pg_index where indexrelid::regclass::text like '%words_seen_at'"))
            .ShouldBe("199", "all that could be applied was there");
    }

    [Fact] // case 61
    public async Task Of_two_hosts_one_is_active_and_the_other_takes_over_within_ten_seconds()
    {
        var (one, other) = (new Watched(new WordsSeen()), new Watched(new WordsSeen()));
        var first = Run(one);
        await CaughtUp(first, "words_seen", 0);
        await using var second = Run(other);
        await AppendMany(0, 100);
        await CaughtUp(second, "words_seen", 100);
        (await _database.Ask<long>($"select count(*) from ({Runners}) runner")).ShouldBe(1);
        (one.Applied, other.Applied).ShouldBe((100, 0));

        await first.DisposeAsync();
        var started = Stopwatch.GetTimestamp();
        await AppendMany(100, 200);
        await CaughtUp(second, "words_seen", 200);
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(10));
        (await Rows("words_seen_seen")).ShouldBe(200);
        (one.Applied, other.Applied).ShouldBe((100, 100));
    }

    [Fact]
    public async Task Two_projections_with_a_table_of_the_same_name_do_not_overwrite_each_other()
    {
        await using var running = Run(new WordsSeen("twin"));
        await CaughtUp(running, "twin", 0);
        await using var second = Run(new SameTable());
        await Eventually.Holds(
            "the second stops", async () => (await Status(second, "other")).State == ProjectionState.Stopped);
        (await Status(second, "other")).Error.ShouldNotBeNull().ShouldContain("table of the same name");
    }

    // "AREG", the class of the runners' locks.
    private const string Runners =
        "select pid from pg_locks where locktype = 'advisory' and classid = 1095910727 and granted "
        + "and database = (select oid from pg_database where datname = current_database())";

    private ProjectionHost Host(params IProjection[] projections) => Host(BuildPace.Bulk, projections);

    private ProjectionHost Host(BuildPace rebuilding, params IProjection[] projections) =>
        new(_database.Source, _signal, projections, TimeProvider.System, NullLogger.Instance) { Rebuilding = rebuilding };

    private RunningHost Run(params IProjection[] projections) => new(Host(projections));

    private async Task<long> Append(string word, string stream, long version) =>
        (await _log.Append(Commands.One(word, stream, version), Cancellation)).ShouldBeOfType<AppendVerdict.Appended>().First;

    private async Task AppendMany(int from, int to)
    {
        for (var i = from; i < to; i++)
            await Append($"word {i}", $"entry/{i % 7}", i / 7);
    }

    private async Task<long> Rows(string table) => await _database.Ask<long>($"select count(*) from read.{table}");

    private Task<string> Dump(string name) => _database.Ask<string>(
        $"""
        select md5((select string_agg(s::text, '|' order by position) from read.{name}_seen s)
          || (select string_agg(c::text, '|' order by stream collate "C") from read.{name}_counted c))
        """);

    private static async Task<ProjectionStatus> Status(RunningHost running, string name) =>
        (await running.Host.Statuses(Cancellation)).LastOrDefault(status => status.Name == name)
            ?? new ProjectionStatus(name, 0, 0, false, 0, ProjectionState.Rebuilding, null, default);

    private static Task CaughtUp(RunningHost running, string name, long size) => Eventually.Holds(
        $"{name} is live and has {size} events",
        async () => (await running.Host.Statuses(Cancellation)).Any(
            status => status.Name == name && status.Live && status.Position >= size));

    private sealed class SameTable : IProjection
    {
        public string Name => "other";

        public int Build => 1;

        public string Schema => "create table twin_seen (position bigint primary key)";

        public IEnumerable<RowChange> Apply(StoredEvent recorded) => [];
    }

    private sealed class Reports(List<RebuildProgress> reports) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => reports.Add(value);
    }

    /// <summary>Counts the events that one host applies, kept or not.</summary>
    private sealed class Watched(IProjection projection) : IProjection
    {
        private int _applied;

        public int Applied => Volatile.Read(ref _applied);

        public string Name => projection.Name;

        public int Build => projection.Build;

        public string Schema => projection.Schema;

        public IEnumerable<RowChange> Apply(StoredEvent recorded)
        {
            Interlocked.Increment(ref _applied);
            return projection.Apply(recorded);
        }
    }

    private sealed class RunningHost : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _running;

        public RunningHost(ProjectionHost host)
        {
            Host = host;
            _running = host.Run(_stop.Token);
        }

        public ProjectionHost Host { get; }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _running;
            _stop.Dispose();
        }
    }
}
