using System.Collections.Concurrent;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;
using ActionRegister.IntegrationTests.Postgres;
using Npgsql;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.EventStore;

public sealed class SeveralHostsTests(PostgresServer server) : IAsyncLifetime
{
    private readonly RegisterDatabase _database = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Two_hosts_take_turns_and_each_hears_of_the_others_versions()
    {
        await using var first = await Open();
        await using var second = await Open();
        for (var i = 0; i < 50; i++)
        {
            var (host, other) = i % 2 == 0 ? (first, second) : (second, first);
            (await host.Append(Commands.One($"turn {i}", "entry/turns", i), Cancellation)).ShouldBeOfType<AppendVerdict.Appended>().First.ShouldBe(i);
            (await other.Append(Commands.One($"late {i}", "entry/turns", i), Cancellation)).ShouldBe(
                new AppendVerdict.Conflict("entry/turns", i + 1));
        }
    }

    [Fact]
    public async Task A_cause_that_only_another_host_knows_yet_is_accepted()
    {
        await using var first = await Open();
        await using var second = await Open();
        await second.Append(Commands.One("know the head", "entry/head", 0), Cancellation);
        var cause = (await first.Append(Commands.One("cause", "entry/cause", 0), Cancellation)).ShouldBeOfType<AppendVerdict.Appended>().First;
        var effect = Commands.One("effect", "entry/effect", 0) with { Cause = cause };
        (await second.Append(effect, Cancellation)).ShouldBeOfType<AppendVerdict.Appended>();
    }

    [Fact] // cases 37, 41, 46: smaller than a million, with conflicts, held heads, killed writers and commands of up to five events
    public async Task Twenty_thousand_events_by_two_hosts_with_random_aborts_leave_no_gap_and_lose_nothing_acknowledged()
    {
        const int Callers = 24, Events = 20_000, Seed = 41;
        await using var first = await Open();
        await using var second = await Open();
        var acknowledged = new ConcurrentDictionary<Guid, (long First, int Count)>();
        var recorded = 0;
        var killed = 0;
        using var done = new CancellationTokenSource();
        var disturbing = Disturb(() => Interlocked.Increment(ref killed), done.Token);

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            var host = caller % 2 == 0 ? first : second;
            var version = 0L;
            for (var step = 0; Volatile.Read(ref recorded) < Events; step++)
            {
                var stream = $"entry/{caller}";
                var count = 1 + Commands.Choice(Seed, (caller * 100_000) + step, 5);
                var wrong = Commands.Choice(Seed + 1, (caller * 100_000) + step, 10) == 0;
                var command = Commands.Of(
                    $"{caller} {step}",
                    [new("group/g", 0), new(stream, wrong ? version + 1 : version)],
                    [.. Enumerable.Range(0, count).Select(i => Commands.Event(stream, $"{caller} {step} {i}"))]);
                var (position, written) = await Settled(host, command);
                if (wrong)
                {
                    written.ShouldBe(0);
                    continue;
                }

                written.ShouldBe(count);
                acknowledged[command.Id] = (position, written);
                version += count;
                Interlocked.Add(ref recorded, count);
            }
        }));
        await done.CancelAsync();
        await disturbing;

        killed.ShouldBeGreaterThan(0);
        await Complete(acknowledged, recorded);
    }

    private async Task Complete(ConcurrentDictionary<Guid, (long First, int Count)> acknowledged, int recorded)
    {
        var reader = new EventReader(_database.Source);
        var position = 0L;
        var head = await reader.Head(Cancellation);
        head.Size.ShouldBe(recorded);
        while (position < head.Size)
        {
            foreach (var stored in await reader.ReadForward(position, 1000, Cancellation))
            {
                var (first, count) = acknowledged[stored.Command];
                (stored.Position, stored.Position - first, count).ShouldBe((position, stored.N, stored.Of));
                position++;
            }
        }

        (await _database.Ask<bool>(
            """
            select (select count(*) = max(pos) + 1 and count(*) = (select size from log.head) from log.event)
              and (select count(*) = (select size from log.head) from log.part)
              and (select sum(count) = (select size from log.head) from log.command)
              and not exists (select from (select at, cmd, lag(at) over w before_at, lag(cmd) over w before_cmd from log.event window w as (order by pos)) e
                where e.at < e.before_at or (e.at = e.before_at) <> (e.cmd = e.before_cmd))
              and not exists (select stream from log.event group by stream having max(ver) <> count(*))
            """)).ShouldBeTrue();
    }

    /// <summary>Asks again with the same id until the answer is certain, as every caller must.</summary>
    private static async Task<(long Position, int Written)> Settled(EventLog host, AppendCommand command)
    {
        while (true)
        {
            try
            {
                switch (await host.Append(command with { Clock = TimeProvider.System.GetUtcNow() }, Cancellation))
                {
                    case AppendVerdict.Appended(var first, var count, _, _):
                        return (first, count);
                    case AppendVerdict.Duplicate(var first, var count):
                        return (first, count);
                    case AppendVerdict.Conflict:
                        return (0, 0);
                    case AppendVerdict.Reused:
                        throw new InvalidOperationException("Nobody else used this id.");
                    case AppendVerdict.Busy:
                        await Task.Delay(50, Cancellation);
                        break;
                }
            }
            catch (OutcomeUnknownException)
            {
                await Task.Delay(10, Cancellation);
            }
        }
    }

    /// <summary>
    /// Takes the head and gives it back without writing, and now and then kills whoever is appending.
    /// </summary>
    private async Task Disturb(Action killed, CancellationToken done)
    {
        for (var step = 0; !done.IsCancellationRequested; step++)
        {
            await using (var connection = await _database.Source.OpenConnectionAsync(Cancellation))
            await using (var transaction = await connection.BeginTransactionAsync(Cancellation))
            await using (var hold = new NpgsqlCommand("select size from log.lock_head()", connection))
            {
                await hold.ExecuteScalarAsync(Cancellation);
                await transaction.RollbackAsync(Cancellation);
            }

            if (step % 5 == 4 && await _database.Ask<long>(
                """
                select count(pg_terminate_backend(pid)) from (
                  select pid from pg_stat_activity
                  where datname = current_database() and state = 'active' and query like 'select %log.append(%'
                    and pid <> pg_backend_pid() limit 1) writer
                """) > 0)
            {
                killed();
            }

            await Task.Delay(40, done).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Task<EventLog> Open() =>
        EventLog.Open(_database.Source, new AppendSignal(), TimeProvider.System, Cancellation);
}
