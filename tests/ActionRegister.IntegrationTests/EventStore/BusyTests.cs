using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;
using ActionRegister.IntegrationTests.Postgres;
using Npgsql;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.EventStore;

public sealed class BusyTests(RegisterDatabase database) : IClassFixture<RegisterDatabase>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_log_is_stuck_commands_wait_up_to_a_bound_and_then_are_told_to_come_back()
    {
        var log = await Open();
        await using var holder = await database.Source.OpenConnectionAsync(Cancellation);
        await using var transaction = await holder.BeginTransactionAsync(Cancellation);
        await using (var hold = new NpgsqlCommand("select size from log.lock_head()", holder))
            await hold.ExecuteScalarAsync(Cancellation);

        var waiting = Enumerable.Range(0, 5000).Select(
            i => log.Append(Commands.One($"stuck {i}", $"entry/stuck-{i}", 0), Cancellation)).ToList();
        await transaction.CommitAsync(Cancellation);

        var verdicts = await Task.WhenAll(waiting);
        verdicts.OfType<AppendVerdict.Busy>().ShouldAllBe(busy => busy.RetryAfter > TimeSpan.Zero);
        var busy = verdicts.Count(verdict => verdict is AppendVerdict.Busy);
        busy.ShouldBeInRange(1, 5000 - 4096);
        verdicts.Count(verdict => verdict is AppendVerdict.Appended).ShouldBe(5000 - busy);
        await log.DisposeAsync();
    }

    [Fact]
    public async Task A_caller_who_gives_up_while_the_command_still_waits_has_written_nothing()
    {
        await using var log = await Open();
        await using var holder = await database.Source.OpenConnectionAsync(Cancellation);
        await using var transaction = await holder.BeginTransactionAsync(Cancellation);
        await using (var hold = new NpgsqlCommand("select size from log.lock_head()", holder))
            await hold.ExecuteScalarAsync(Cancellation);

        var taken = log.Append(Commands.One("taken", "entry/taken", 0), Cancellation);
        await Task.Delay(200, Cancellation);
        using var impatient = new CancellationTokenSource();
        var waiting = log.Append(Commands.One("given up", "entry/given-up", 0), impatient.Token);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        await transaction.CommitAsync(Cancellation);

        (await taken).ShouldBeOfType<AppendVerdict.Appended>();
        (await new EventReader(database.Source).ReadStreams([("entry/given-up", 0)], Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_command_that_a_stuck_writer_never_took_is_told_to_come_back_and_writes_nothing()
    {
        await using var log = await Open();
        await using var holder = await database.Source.OpenConnectionAsync(Cancellation);
        await using var transaction = await holder.BeginTransactionAsync(Cancellation);
        await using (var hold = new NpgsqlCommand("select size from log.lock_head()", holder))
            await hold.ExecuteScalarAsync(Cancellation);

        var taken = log.Append(Commands.One("sent", "entry/sent", 0), Cancellation);
        await Task.Delay(200, Cancellation);
        var waiting = log.Append(Commands.One("stuck", "entry/stuck", 0), Cancellation);
        (await waiting).ShouldBeOfType<AppendVerdict.Busy>();
        taken.IsCompleted.ShouldBeFalse();
        await transaction.CommitAsync(Cancellation);

        (await taken).ShouldBeOfType<AppendVerdict.Appended>();
        (await log.Append(Commands.One("later", "entry/later", 0), Cancellation)).ShouldBeOfType<AppendVerdict.Appended>();
        (await new EventReader(database.Source).ReadStreams([("entry/stuck", 0)], Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Closing_the_log_finishes_what_it_has_taken()
    {
        var log = await Open();
        var waiting = Enumerable.Range(0, 300).Select(
            i => log.Append(Commands.One($"closing {i}", $"entry/closing-{i}", 0), Cancellation)).ToList();
        await log.DisposeAsync();
        (await Task.WhenAll(waiting)).ShouldAllBe(verdict => verdict is AppendVerdict.Appended);
        (await log.Append(Commands.One("closed", "entry/closed", 0), Cancellation)).ShouldBeOfType<AppendVerdict.Busy>();
    }

    private Task<EventLog> Open() =>
        EventLog.Open(database.Source, new AppendSignal(), TimeProvider.System, Cancellation);
}
