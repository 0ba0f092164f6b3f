using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Entries;
using ActionRegister.EventStore.Reading;
using ActionRegister.IntegrationTests.Postgres;
using Npgsql;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.EventStore;

/// <summary>What <c>log.append</c> refuses even from a caller that has the application's password and lies.</summary>
public sealed class AppendRefusalTests(RegisterDatabase database) : IClassFixture<RegisterDatabase>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_leaf_that_is_not_the_hash_of_its_entry_is_refused() =>
        Refused("AR001", command => command with { Leaves = [new byte[32]] });

    [Fact]
    public Task An_entry_longer_than_four_kilobytes_is_refused() =>
        Refused("AR001", command => command with { Entries = [new byte[4097]] });

    [Fact]
    public Task A_key_of_another_length_is_refused() =>
        Refused("AR001", command => With(command, sealedEvent => sealedEvent with { Data = sealedEvent.Data with { Key = new byte[31] } }));

    [Fact]
    public Task A_part_without_its_key_is_refused() =>
        Refused("AR001", command => With(command, sealedEvent => sealedEvent with { Text = sealedEvent.Text! with { Key = null! } }));

    [Fact]
    public Task A_part_larger_than_half_a_megabyte_is_refused() =>
        Refused("AR001", command => With(command, sealedEvent => sealedEvent with { Actor = sealedEvent.Actor with { Bytes = new byte[524_289] } }));

    [Fact]
    public Task A_command_larger_than_a_megabyte_is_refused() =>
        Refused("AR001", command => With(command, sealedEvent => sealedEvent with
        {
            Data = sealedEvent.Data with { Bytes = new byte[500_000] },
            Text = sealedEvent.Text! with { Bytes = new byte[500_000] },
            Actor = sealedEvent.Actor with { Bytes = new byte[500_000] },
        }));

    [Fact]
    public Task An_instant_that_does_not_rise_is_refused() =>
        Refused("AR001", command => command with { At = DateTimeOffset.UnixEpoch });

    [Fact]
    public Task An_instant_long_past_is_refused() =>
        Refused("AR002", command => command with { At = command.At.AddMinutes(-3) });

    [Fact]
    public Task An_instant_more_than_five_minutes_ahead_is_refused() =>
        Refused("AR002", command => command with { At = command.At.AddMinutes(6) });

    [Fact]
    public async Task A_blind_append_is_refused()
    {
        var pending = Pending(Commands.One("blind", "entry/blind", 0));
        var stamped = StampedCommand.Stamp(
            pending, await Size(), CanonicalInstant.Truncate(TimeProvider.System.GetUtcNow()));
        var blind = new PendingCommand(pending.Command with { DecidedFrom = [new("entry/other", 0)] });
        await Refused("AR001", stamped with { Pending = blind });
    }

    [Fact]
    public async Task Two_commands_of_a_batch_that_disturb_each_other_are_refused()
    {
        var size = await Size();
        var now = CanonicalInstant.Truncate(TimeProvider.System.GetUtcNow());
        var writes = StampedCommand.Stamp(Pending(Commands.One("writes", "entry/both", 0)), size, now);
        var reads = StampedCommand.Stamp(
            Pending(Commands.Of(
                "reads", [new("entry/both", 0), new("entry/other", 0)], [Commands.Event("entry/other", "reads")])),
            size + 1,
            now.AddMicroseconds(1));
        await Refused("AR001", writes, reads);
    }

    [Fact]
    public async Task A_snapshot_older_than_the_lock_is_refused()
    {
        await using var connection = await database.Source.OpenConnectionAsync(Cancellation);
        await using var transaction = await connection.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead, Cancellation);
        await using var statement = await AppendStatement.Prepare(connection);
        var proposal = await Propose(Pending(Commands.One("snapshot", "entry/snapshot", 0)));
        (await Should.ThrowAsync<PostgresException>(() => statement.Propose(proposal))).SqlState.ShouldBe("AR001");
    }

    [Fact]
    public async Task A_proposal_for_another_head_moves_nothing()
    {
        await using var connection = await database.Source.OpenConnectionAsync(Cancellation);
        await using var statement = await AppendStatement.Prepare(connection);
        var ahead = new LogHead(await Size() + 1, TimeProvider.System.GetUtcNow());
        var proposal = Proposal.Stamp(
            [Pending(Commands.One("ahead", "entry/ahead", 0))], ahead, TimeProvider.System.GetUtcNow());
        var moved = (await statement.Propose(proposal)).ShouldBeOfType<ProposalAnswer.Moved>();
        moved.Head.Size.ShouldBe(await Size());
    }

    // The parts of a pending command's only event, as a liar would send them.
    private static StampedCommand With(StampedCommand command, Func<SealedEvent, SealedEvent> lie)
    {
        command.Pending.Events[0] = lie(command.Pending.Events[0]);
        return command;
    }

    private static PendingCommand Pending(AppendCommand command) => new(command);

    private async Task<long> Size() => (await new EventReader(database.Source).Head(Cancellation)).Size;

    private async Task<Proposal> Propose(PendingCommand pending) => Proposal.Stamp(
        [pending], await new EventReader(database.Source).Head(Cancellation), TimeProvider.System.GetUtcNow());

    private async Task Refused(string sqlState, Func<StampedCommand, StampedCommand> lie)
    {
        var honest = (await Propose(Pending(Commands.One(sqlState, "entry/lie", 0)))).Commands[0];
        await Refused(sqlState, lie(honest));
    }

    private async Task Refused(string sqlState, params StampedCommand[] commands)
    {
        var head = await new EventReader(database.Source).Head(Cancellation);
        await using var connection = await database.Source.OpenConnectionAsync(Cancellation);
        await using var statement = await AppendStatement.Prepare(connection);
        var refused = await Should.ThrowAsync<PostgresException>(
            () => statement.Propose(new Proposal(head, head, commands)));
        refused.SqlState.ShouldBe(sqlState);
        (await new EventReader(database.Source).Head(Cancellation)).ShouldBe(head);
    }
}
