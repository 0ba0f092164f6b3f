using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.EventStore;

public sealed class LogTailTests(PostgresServer server) : IAsyncLifetime
{
    private const int Events = 10;
    private readonly RegisterDatabase _database = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        await using var log = await EventLog.Open(_database.Source, new AppendSignal(), TimeProvider.System, Cancellation);
        for (var i = 0; i < Events; i++)
            await log.Append(Commands.One($"word {i}", "entry/tail", i), Cancellation);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory] // case 57: wherever a follower is, it is given what comes next, and nothing is left out
    [InlineData(0)]
    [InlineData(3)] // what came before is older than the tail
    public async Task Whoever_follows_is_given_exactly_what_comes_next_however_far_the_others_are(long known)
    {
        using var tail = new LogTail(new EventReader(_database.Source), 1024);
        await tail.ReadChunk("first", known, 4, Cancellation);
        await tail.ReadChunk("first", known + 4, 256, Cancellation);
        for (var from = 0; from <= Events; from++)
        {
            foreach (var max in new[] { 1, 3, 256 })
            {
                var chunk = await tail.ReadChunk("second", from, max, Cancellation);
                var expected = Enumerable.Range(from, Math.Min(max, Events - from)).Select(position => (long)position);
                chunk.Events.Select(recorded => recorded.Position).ShouldBe(expected);
                chunk.ReachesHead.ShouldBe(from + max >= Events);
            }
        }
    }

    [Fact]
    public async Task Far_from_the_head_whoever_is_faster_waits_so_that_events_are_read_once_for_both()
    {
        using var tail = new LogTail(new EventReader(_database.Source), 4);
        await tail.ReadChunk("slow", 0, 2, Cancellation);
        await tail.ReadChunk("fast", 0, 2, Cancellation);
        var second = await tail.ReadChunk("fast", 2, 2, Cancellation);
        await tail.ReadChunk("fast", 4, 2, Cancellation);

        var ahead = tail.ReadChunk("fast", 6, 2, Cancellation);
        await Task.WhenAny(ahead, Task.Delay(TimeSpan.FromMilliseconds(300), Cancellation));
        var given = await tail.ReadChunk("slow", 2, 2, Cancellation);

        given.Events.Count.ShouldBe(2);
        given.Events.Zip(second.Events).ShouldAllBe(both => ReferenceEquals(both.First, both.Second));
        (await ahead).Events[0].Position.ShouldBe(6);
    }

    [Fact]
    public async Task Whoever_is_further_behind_than_what_is_kept_reads_for_itself_and_keeps_nobody_waiting()
    {
        using var tail = new LogTail(new EventReader(_database.Source), 2);
        await tail.ReadChunk("fast", 6, 2, Cancellation);

        (await tail.ReadChunk("slow", 0, 2, Cancellation)).Events[0].Position.ShouldBe(0);
        (await tail.ReadChunk("fast", 8, 2, Cancellation)).Events[0].Position.ShouldBe(8);
        (await tail.ReadChunk("slow", 2, 2, Cancellation)).Events[0].Position.ShouldBe(2);
    }
}
