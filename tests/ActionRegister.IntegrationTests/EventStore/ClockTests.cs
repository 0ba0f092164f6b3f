using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.Schema;
using ActionRegister.IntegrationTests.Postgres;
using Npgsql;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.EventStore;

// case 43
public sealed class ClockTests(PostgresServer server) : IAsyncLifetime
{
    private readonly RegisterDatabase _database = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Recorded_instants_rise_while_the_hosts_clock_stands_still_or_goes_back()
    {
        var clock = new MovableClock();
        await using var log = await Open(clock);
        var instants = new List<DateTimeOffset>();
        foreach (var (step, seconds) in new[] { 0, 0, -5, -30, 0, 5 }.Index())
        {
            clock.Ahead = TimeSpan.FromSeconds(seconds);
            clock.Frozen = seconds == 0 ? clock.GetUtcNow() : null;
            instants.Add((await Append(log, step)).At);
            clock.Frozen = null;
        }

        for (var i = 1; i < instants.Count; i++)
            instants[i].ShouldBeGreaterThan(instants[i - 1]);
    }

    [Fact]
    public async Task A_command_judged_more_than_a_minute_from_the_databases_clock_is_refused_and_its_neighbours_are_not()
    {
        await using var log = await Open(TimeProvider.System);
        foreach (var minutes in new[] { -2, 2 })
        {
            var word = $"judged {minutes}";
            var judged = TimeProvider.System.GetUtcNow().AddMinutes(minutes);
            var early = Commands.One(word, "entry/early", 0) with { Clock = judged };
            var refused = Should.ThrowAsync<ClockOutOfStepException>(() => log.Append(early, Cancellation));
            var neighbours = Enumerable.Range(0, 10).Select(
                i => log.Append(Commands.One($"{word} {i}", $"entry/{word} {i}", 0), Cancellation));
            (await Task.WhenAll(neighbours)).ShouldAllBe(verdict => verdict is AppendVerdict.Appended);
            await refused;
        }
    }

    [Fact]
    public async Task A_rehearsal_moves_its_clock_and_the_host_with_it()
    {
        await using var rehearsal = new Rehearsal(_database.Administrator, _database.Application);
        (await Rehearsal.Is(_database.Source, Cancellation)).ShouldBeFalse();
        await rehearsal.Mark(Cancellation);
        await rehearsal.MoveClock(TimeSpan.FromDays(-60), Cancellation);
        var clock = new MovableClock { Ahead = TimeSpan.FromDays(-60) };
        await using var log = await Open(clock);
        var before = await Append(log, 0, clock);
        before.At.ShouldBeLessThan(TimeProvider.System.GetUtcNow().AddDays(-59));

        await rehearsal.MoveClock(TimeSpan.Zero, Cancellation);
        clock.Ahead = TimeSpan.Zero;
        (await Append(log, 1, clock)).At.ShouldBeGreaterThan(before.At.AddDays(59));
        (await Rehearsal.Is(_database.Source, Cancellation)).ShouldBeTrue();

        // Now the log's end is far ahead of the clock: refused, rather than dated into the future.
        await rehearsal.MoveClock(TimeSpan.FromMinutes(-10), Cancellation);
        clock.Ahead = TimeSpan.FromMinutes(-10);
        await Should.ThrowAsync<ClockOutOfStepException>(() => Append(log, 2, clock));
    }

    [Fact]
    public async Task A_register_in_use_cannot_become_a_rehearsal()
    {
        await using var log = await Open(TimeProvider.System);
        await Append(log, 0);
        await using var rehearsal = new Rehearsal(_database.Administrator, _database.Application);
        (await Should.ThrowAsync<PostgresException>(() => rehearsal.Mark(Cancellation))).SqlState.ShouldBe("42501");
        await Should.ThrowAsync<InvalidOperationException>(
            () => rehearsal.MoveClock(TimeSpan.FromDays(1), Cancellation));
    }

    [Fact]
    public async Task An_instant_means_the_last_position_recorded_at_or_before_it()
    {
        await using var log = await Open(TimeProvider.System);
        var reader = new EventReader(_database.Source);
        (await reader.PositionAt(TimeProvider.System.GetUtcNow(), Cancellation)).ShouldBeNull();
        var appended = new List<AppendVerdict.Appended>();
        for (var i = 0; i < 9; i++)
            appended.Add(await Append(log, i));

        (await reader.PositionAt(appended[0].At.AddMicroseconds(-1), Cancellation)).ShouldBeNull();
        foreach (var command in appended)
        {
            var end = command.First + command.Count - 1;
            (await reader.PositionAt(command.At, Cancellation)).ShouldBe(end);
            (await reader.PositionAt(command.At.AddMicroseconds(-1), Cancellation)).ShouldBe(command.First == 0
                ? null
                : command.First - 1);
            (await reader.EndOfCommand(command.First, Cancellation)).ShouldBe(end);
        }
    }

    private Task<EventLog> Open(TimeProvider time) =>
        EventLog.Open(_database.Source, new AppendSignal(), time, Cancellation);

    private static async Task<AppendVerdict.Appended> Append(EventLog log, int step, TimeProvider? judgedBy = null)
    {
        var stream = $"entry/step-{step}";
        NewEvent[] events = [Commands.Event(stream, "one"), Commands.Event(stream, "two")];
        var command = Commands.Of($"step {step}", [new(stream, 0)], events);
        var judged = command with { Clock = (judgedBy ?? TimeProvider.System).GetUtcNow() };
        return (await log.Append(judged, Cancellation)).ShouldBeOfType<AppendVerdict.Appended>();
    }

    private sealed class MovableClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public DateTimeOffset? Frozen { get; set; }

        public override DateTimeOffset GetUtcNow() => Frozen ?? System.GetUtcNow() + Ahead;
    }
}
