using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.EventStore;

public sealed class ReaderTests(PostgresServer server) : IAsyncLifetime
{
    private readonly RegisterDatabase _database = new(server);
    private EventReader _reader = null!; // made before each test
    private EventLog _log = null!; // opened before each test

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _reader = new EventReader(_database.Source);
        _log = await EventLog.Open(_database.Source, new AppendSignal(), TimeProvider.System, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _log.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Several_streams_are_read_together_in_position_order_after_the_versions_given()
    {
        await AppendMany(12, streams: 3);
        var events = await _reader.ReadStreams([("entry/0", 2), ("entry/1", 0), ("entry/none", 0)], Cancellation);
        events.Select(recorded => (recorded.Position, recorded.Stream, recorded.Version)).ShouldBe(
            [(1, "entry/1", 1), (4, "entry/1", 2), (6, "entry/0", 3), (7, "entry/1", 3), (9, "entry/0", 4), (
                10, "entry/1", 4)]);
    }

    [Fact]
    public async Task A_range_ends_where_the_log_ends()
    {
        await AppendMany(5, streams: 1);
        (await _reader.ReadRange(1, 3, Cancellation)).Select(recorded => recorded.Position).ShouldBe([1, 2, 3]);
        (await _reader.ReadRange(3, 99, Cancellation)).Select(recorded => recorded.Position).ShouldBe([3, 4]);
        (await _reader.ReadForward(0, 2, Cancellation)).Select(recorded => recorded.Position).ShouldBe([0, 1]);
        (await _reader.ReadForward(5, 2, Cancellation)).ShouldBeEmpty();
        (await _reader.ReadCommand(Commands.Id("never given"), Cancellation)).ShouldBeEmpty();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => _reader.EndOfCommand(5, Cancellation));
    }

    [Fact] // case 42
    public async Task Who_pages_while_others_write_skips_nothing_and_sees_nothing_twice()
    {
        var seen = new List<long>();
        var writing = Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            for (var i = 0; i < 60; i++)
                (await _log.Append(Commands.One($"{writer} {i}", $"entry/{writer}", i), Cancellation)).ShouldBeOfType<AppendVerdict.Appended>();
        }));
        while (seen.Count < 480)
        {
            writing.IsFaulted.ShouldBeFalse();
            seen.AddRange(
                (await _reader.ReadForward(seen.Count, 37, Cancellation)).Select(recorded => recorded.Position));
        }

        await writing;
        seen.ShouldBe(Enumerable.Range(0, 480).Select(position => (long)position));
    }

    [Fact] // case 42
    public async Task A_transaction_held_open_holds_the_others_back_rather_than_letting_them_overtake()
    {
        await AppendMany(3, streams: 1);
        await using var holder = await _database.Source.OpenConnectionAsync(Cancellation);
        await using var transaction = await holder.BeginTransactionAsync(Cancellation);
        await using var statement = await AppendStatement.Prepare(holder);
        var held = Proposal.Stamp(
            [new PendingCommand(Commands.One("held", "entry/held", 0))],
            await _reader.Head(Cancellation),
            TimeProvider.System.GetUtcNow());
        (await statement.Propose(held)).ShouldBeOfType<ProposalAnswer.Written>();

        var others = Task.WhenAll(Enumerable.Range(0, 20).Select(
            i => _log.Append(Commands.One($"other {i}", $"entry/other-{i}", 0), Cancellation)));
        await Task.Delay(TimeSpan.FromSeconds(2), Cancellation);
        (await _reader.ReadForward(0, 100, Cancellation)).Count.ShouldBe(3);
        others.IsCompleted.ShouldBeFalse();

        await transaction.CommitAsync(Cancellation);
        (await others).ShouldAllBe(verdict => verdict is AppendVerdict.Appended);
        var events = await _reader.ReadForward(0, 100, Cancellation);
        events.Count.ShouldBe(24);
        events[3].Stream.ShouldBe("entry/held");
    }

    [Theory]
    [InlineData("delete from log.event where pos = 2", "Position 2 is missing")]
    [InlineData("delete from log.event where pos = 4", "Position 4 is missing")]
    [InlineData("delete from log.event where pos = 0", "Position 0 is missing")]
    [InlineData("delete from log.part where pos = 2", "which is missing; no event erased it")]
    [InlineData(
        "update log.part set text = null, text_key = null where pos = 2", "which is missing; no event erased it")]
    [InlineData("update log.part set actor = null, actor_key = null where pos = 2", "which is missing; no event erased it")]
    [InlineData("update log.event set ver = 77 where pos = 2", "contradicts its entry")]
    [InlineData("update log.event set entry = 'x', leaf = sha256('\\x0078') where pos = 2", "not canonical")]
    public async Task What_is_missing_or_contradicts_itself_is_reported_as_corruption(string damage, string reported)
    {
        await AppendMany(5, streams: 1);
        await _database.AsAdministrator(
            $"alter table log.event disable trigger all; alter table log.part disable trigger all; {damage}");
        (await Should.ThrowAsync<CorruptLogException>(() => _reader.ReadForward(0, 10, Cancellation))).Message.ShouldContain(reported);
    }

    [Fact]
    public async Task A_version_missing_from_a_stream_is_reported_as_corruption()
    {
        await AppendMany(5, streams: 1);
        await _database.AsAdministrator(
            "alter table log.event disable trigger all; delete from log.event where pos = 2");
        (await Should.ThrowAsync<CorruptLogException>(() => _reader.ReadStreams([("entry/0", 0)], Cancellation))).Message.ShouldContain("Version 3");
    }

    [Fact]
    public async Task An_erased_part_is_null_says_which_event_erased_it_and_its_event_is_still_read()
    {
        await AppendMany(2, streams: 1);
        await _database.AsAdministrator(
            """
            alter table log.part disable trigger all; alter table log.erasure disable trigger all;
            insert into log.erasure (pos, part, by_pos) values (1, 'actor', 8), (1, 'private', 9);
            update log.part set actor = null, actor_key = null, private = null, private_key = null where pos = 1
            """);
        var events = await _reader.ReadForward(0, 2, Cancellation);
        events[0].Parts.Actor.Erased.ShouldBeFalse();
        (events[1].Parts.Actor.Erased, events[1].Parts.Actor.ErasedBy).ShouldBe((true, 8));
        events[1].Parts.Private.ShouldNotBeNull().ErasedBy.ShouldBe(9);
    }

    private async Task AppendMany(int count, int streams)
    {
        for (var i = 0; i < count; i++)
            (await _log.Append(Commands.One($"word {i}", $"entry/{i % streams}", i / streams), Cancellation)).ShouldBeOfType<AppendVerdict.Appended>();
    }
}
