using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Entries;
using ActionRegister.EventStore.Reading;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.EventStore;

public sealed class AppendTests(RegisterDatabase database) : IClassFixture<RegisterDatabase>, IAsyncLifetime
{
    private readonly EventReader _reader = new(database.Source);
    private EventLog _log = null!; // opened before each test

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _log = await EventLog.Open(database.Source, new AppendSignal(), TimeProvider.System, Cancellation);

    public ValueTask DisposeAsync() => _log.DisposeAsync();

    [Fact]
    public async Task An_appended_event_is_read_back_as_it_was_written()
    {
        var command = Commands.One("read back", "entry/read-back", 0);
        var appended = await Appended(command);

        var stored = (await _reader.ReadStreams([("entry/read-back", 0)], Cancellation)).ShouldHaveSingleItem();
        (stored.Position, stored.Version, stored.At).ShouldBe((appended.First, 1, appended.At));
        (stored.Stream, stored.Type, stored.Terms, stored.Cause).ShouldBe(
            ("entry/read-back", "thing-happened.v1", 1, null));
        (stored.Command, stored.N, stored.Of, stored.EventId).ShouldBe((command.Id, 0, 1, EventId.Of(command.Id, 0)));
        stored.Clock.ShouldBe(CanonicalInstant.Truncate(command.Clock));
        var parts = command.Events[0].Parts;
        stored.Parts.Data.ToArray().ShouldBe(parts.Data.ToArray());
        stored.Parts.Text.ShouldNotBeNull().ToArray().ShouldBe(parts.Text!.Value.ToArray());
        stored.Parts.Actor.Bytes.ShouldNotBeNull().ToArray().ShouldBe(parts.Actor.ToArray());
        stored.Parts.Private.ShouldNotBeNull().Bytes.ShouldNotBeNull().ToArray().ShouldBe(
            parts.Private!.Value.ToArray());
    }

    [Fact]
    public async Task The_leaf_hash_that_the_caller_gets_is_the_hash_of_the_entry_in_the_log()
    {
        var appended = await Appended(Commands.One("leaf", "entry/leaf", 0));
        var entry = await database.Ask<byte[]>($"select entry from log.event where pos = {appended.First}");
        appended.LeafHashes.ShouldHaveSingleItem().ToArray().ShouldBe(LeafHash.Of(entry));
    }

    [Fact]
    public async Task A_part_that_was_not_recorded_is_told_from_one_that_was_recorded_empty()
    {
        var bare = new EventParts(Commands.Json("{}"), null, Commands.Json("{}"), null);
        await Appended(Commands.Of("bare", [new("entry/bare", 0)], [new NewEvent("entry/bare", "bare.v1", bare)]));
        var empty = bare with { Private = ReadOnlyMemory<byte>.Empty };
        await Appended(Commands.Of("empty", [new("entry/bare", 1)], [new NewEvent("entry/bare", "bare.v1", empty)]));

        var stored = await _reader.ReadStreams([("entry/bare", 0)], Cancellation);
        stored[0].Parts.Text.ShouldBeNull();
        stored[0].Parts.Private.ShouldBeNull();
        stored[1].Parts.Private.ShouldNotBeNull().Bytes.ShouldNotBeNull().Length.ShouldBe(0);
    }

    [Fact]
    public async Task A_command_writes_several_streams_as_one()
    {
        StreamExpectation[] decidedFrom = [new("group/g", 0), new("entry/m", 0), new("reference/D-2026-0001", 0)];
        NewEvent[] events =
        [
            Commands.Event("entry/m", "first"), Commands.Event("reference/D-2026-0001", "second"), Commands.Event(
                "entry/m", "third"),
        ];
        var appended = await Appended(Commands.Of("several", decidedFrom, events));

        var stored = await _reader.ReadCommand(Commands.Id("several"), Cancellation);
        stored.Select(recorded => (
            recorded.Position - appended.First, recorded.Stream, recorded.Version, recorded.N, recorded.Of)).ShouldBe(
            [(0, "entry/m", 1, 0, 3), (1, "reference/D-2026-0001", 1, 1, 3), (2, "entry/m", 2, 2, 3)]);
        stored.Select(recorded => recorded.At).Distinct().ShouldHaveSingleItem();
    }

    [Fact] // case 37
    public async Task The_same_command_twice_writes_once_and_names_the_same_position()
    {
        var command = Commands.One("twice", "entry/twice", 0);
        var appended = await Appended(command);
        (await _log.Append(command, Cancellation)).ShouldBe(new AppendVerdict.Duplicate(appended.First, 1));
        (await _log.Recall(command.Id, command.ByMac, command.BodyMac, Cancellation)).ShouldBe(
            new Remembered.Duplicate(appended.First, 1));
        (await _reader.ReadStreams([("entry/twice", 0)], Cancellation)).Count.ShouldBe(1);
    }

    [Fact] // case 37
    public async Task The_same_command_fifty_times_at_once_writes_once()
    {
        var command = Commands.One("fifty", "entry/fifty", 0);
        var verdicts = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _log.Append(command, Cancellation)));
        var first = verdicts.OfType<AppendVerdict.Appended>().ShouldHaveSingleItem().First;
        verdicts.Count(verdict => verdict == new AppendVerdict.Duplicate(first, 1)).ShouldBe(49);
    }

    [Fact] // case 38
    public async Task The_same_id_for_another_body_or_by_another_person_is_refused_and_reveals_nothing()
    {
        var command = Commands.One("reused", "entry/reused", 0);
        await Appended(command);
        var size = (await _reader.Head(Cancellation)).Size;
        AppendCommand[] others = [command with { BodyMac = Commands.Mac("other body") }, command with { ByMac = Commands.Mac("other person") }];
        foreach (var other in others)
        {
            (await _log.Append(other, Cancellation)).ShouldBe(new AppendVerdict.Reused());
            (await _log.Recall(other.Id, other.ByMac, other.BodyMac, Cancellation)).ShouldBe(new Remembered.Reused());
        }

        (await _reader.Head(Cancellation)).Size.ShouldBe(size);
    }

    [Fact]
    public async Task A_command_that_nobody_gave_is_not_remembered() =>
        (await _log.Recall(Commands.Id("never given"), Commands.Mac("a"), Commands.Mac("b"), Cancellation)).ShouldBeNull();

    [Fact] // case 39
    public async Task Of_two_appends_at_the_same_version_one_wins_and_their_neighbours_are_unaffected()
    {
        var commands = Enumerable.Range(0, 40)
            .Select(i => Commands.One($"neighbour {i}", i is 10 or 20 ? "entry/contended" : $"entry/neighbour-{i}", 0));
        var verdicts = await Task.WhenAll(commands.Select(command => _log.Append(command, Cancellation)));
        verdicts.OfType<AppendVerdict.Appended>().Count().ShouldBe(39);
        verdicts.OfType<AppendVerdict.Conflict>().ShouldHaveSingleItem().ShouldBe(
            new AppendVerdict.Conflict("entry/contended", 1));
    }

    [Fact]
    public async Task A_stream_that_was_only_read_must_still_be_at_its_version()
    {
        await Appended(Commands.One("group 1", "group/read", 0));
        var late = Commands.Of(
            "late", [new("group/read", 0), new("entry/late", 0)], [Commands.Event("entry/late", "late")]);
        (await _log.Append(late, Cancellation)).ShouldBe(new AppendVerdict.Conflict("group/read", 1));
        (await _reader.ReadStreams([("entry/late", 0)], Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Commands_decided_from_what_others_of_the_same_moment_write_never_slip_through()
    {
        // Every command reads both streams and writes one of them: at each pair of versions exactly one can be right.
        var commands = Enumerable.Range(0, 60).Select(i => Commands.Of(
            $"cross {i}", [new("cross/a", 0), new("cross/b", 0)], [Commands.Event(i % 2 == 0
                ? "cross/a"
                : "cross/b", $"cross {i}")]));
        var verdicts = await Task.WhenAll(commands.Select(command => _log.Append(command, Cancellation)));
        verdicts.OfType<AppendVerdict.Appended>().ShouldHaveSingleItem();
        verdicts.OfType<AppendVerdict.Conflict>().Count().ShouldBe(59);
    }

    [Fact]
    public async Task A_stream_keeps_the_order_in_which_its_commands_arrived()
    {
        var verdicts = await Task.WhenAll(Enumerable.Range(0, 300)
            .Select(i => _log.Append(Commands.One($"order {i}", "entry/order", i), Cancellation)));
        verdicts.ShouldAllBe(verdict => verdict is AppendVerdict.Appended);
    }

    [Fact]
    public async Task A_cause_is_an_event_that_is_there_already()
    {
        var first = (await Appended(Commands.One("cause", "entry/cause", 0))).First;
        await Appended(Commands.One("effect", "entry/effect", 0) with { Cause = first });
        (await _reader.ReadCommand(Commands.Id("effect"), Cancellation)).ShouldHaveSingleItem().Cause.ShouldBe(first);
        await Should.ThrowAsync<ArgumentException>(
            () => _log.Append(
                Commands.One("no effect", "entry/no-effect", 0) with { Cause = 1_000_000 }, Cancellation));
    }

    private async Task<AppendVerdict.Appended> Appended(AppendCommand command) =>
        (await _log.Append(command, Cancellation)).ShouldBeOfType<AppendVerdict.Appended>();
}
