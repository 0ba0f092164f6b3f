using ActionRegister.EventStore.Appending;
using ActionRegister.IntegrationTests.EventStore;
using ActionRegister.IntegrationTests.Postgres;
using Npgsql;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Faults;

/// <summary>Case 56: the host is told to stop while its callers append.</summary>
public sealed class ClosingTests(RegisterDatabase database) : IClassFixture<RegisterDatabase>
{
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_waits_is_recorded_before_the_log_closes()
    {
        var log = await Open();
        var waiting = Enumerable.Range(0, 3000).Select(i => log.Append(Commands.One($"drain {i}", $"entry/drain-{i}", 0), Cancellation)).ToList();
        var started = TimeProvider.System.GetTimestamp();
        log.CloseSoon();
        await log.DisposeAsync();
        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(_longest);
        (await Task.WhenAll(waiting)).ShouldAllBe(verdict => verdict is AppendVerdict.Appended);
    }

    [Fact]
    public async Task What_cannot_be_recorded_in_time_is_answered_as_it_stands()
    {
        var log = await Open();
        await using var holder = await database.Source.OpenConnectionAsync(Cancellation);
        await using var transaction = await holder.BeginTransactionAsync(Cancellation);
        await using (var hold = new NpgsqlCommand("select size from log.lock_head()", holder))
            await hold.ExecuteScalarAsync(Cancellation);

        var sent = log.Append(Commands.One("sent", "entry/sent", 0), Cancellation);
        await Task.Delay(200, Cancellation);
        var waiting = Enumerable.Range(0, 100).Select(i => log.Append(Commands.One($"late {i}", $"entry/late-{i}", 0), Cancellation)).ToList();
        var started = TimeProvider.System.GetTimestamp();
        log.CloseSoon();
        (await Task.WhenAll(waiting)).ShouldAllBe(verdict => verdict is AppendVerdict.Busy);
        await Should.ThrowAsync<OutcomeUnknownException>(() => sent);
        (await log.Append(Commands.One("too late", "entry/too-late", 0), Cancellation)).ShouldBeOfType<AppendVerdict.Busy>();
        await log.DisposeAsync();
        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(_longest);

        // What was sent may be recorded once the head is free, and what was not sent never is.
        await transaction.CommitAsync(Cancellation);
        await using var next = await Open();
        (await next.Append(Commands.One("sent", "entry/sent", 0), Cancellation)).ShouldBeAssignableTo<AppendVerdict>()
            .ShouldSatisfyAllConditions(verdict => (verdict is AppendVerdict.Appended or AppendVerdict.Duplicate).ShouldBeTrue());
        (await database.Ask<long>("select count(*) from log.event where stream like 'entry/late-%' or stream = 'entry/too-late'")).ShouldBe(0);
        (await database.Ask<long>("select count(*) from log.event where stream = 'entry/sent'")).ShouldBe(1);
    }

    private Task<EventLog> Open() =>
        EventLog.Open(database.Source, new AppendSignal(), TimeProvider.System, Cancellation);
}
