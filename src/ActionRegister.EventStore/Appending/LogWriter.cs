using System.Diagnostics;
using ActionRegister.EventStore.Reading;
using Npgsql;

namespace ActionRegister.EventStore.Appending;

/// <summary>
/// Records one batch after the other on a connection of its own, and settles every command that it was given.
/// </summary>
internal sealed class LogWriter(NpgsqlDataSource database, AppendSignal signal, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BeforeAskingAgain = TimeSpan.FromMilliseconds(100);

    private readonly Settlement _settlement = new(database, signal);
    private LogConnection? _log;
    private Proposal? _sent;

    public async Task Record(List<PendingCommand> batch)
    {
        try
        {
            _log ??= await LogConnection.Open(database);
        }
        catch (NpgsqlException)
        {
            // Nothing was sent, so this much is certain: nothing was written.
            batch.ForEach(pending => pending.Settle(new AppendVerdict.Busy(RetryAfter)));
            return;
        }
        catch (Exception failed)
        {
            batch.ForEach(pending => pending.Fail(failed));
            return;
        }

        await RecordConnected(batch);
    }

    public async ValueTask DisposeAsync() => await Disconnect();

    private async Task RecordConnected(List<PendingCommand> batch)
    {
        try
        {
            await ProposeUntilSettled(batch);
        }
        catch (PostgresException refused) when (refused.InvariantSeverity == "ERROR")
        {
            // The server rolled back: nothing was written.
            await Refuse(Open(batch), refused);
        }
        catch (Exception)
        {
            // Anything else (connection cut, server stopping, standby not heard of) leaves open whether it was committed.
            await Disconnect();
            await SettleUnknown(batch);
        }
    }

    private async Task Refuse(List<PendingCommand> batch, PostgresException refused)
    {
        if (refused.IsTransient || refused.SqlState is PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.ReadOnlySqlTransaction)
        {
            // No fault of the commands: the disk is full, or the server is no longer the one that writes.
            await Disconnect();
            batch.ForEach(pending => pending.Settle(new AppendVerdict.Busy(RetryAfter)));
        }
        else if (batch is [var only])
        {
            only.Fail(refused.SqlState == "AR002" ? new ClockOutOfStepException(refused.MessageText) : refused);
        }
        else
        {
            // One broken command must not take its neighbours with it.
            foreach (var pending in batch)
                await Record([pending]);
        }
    }

    /// <summary>
    /// Asks the log what became of them, and proposes again what is not in it, for as long as a caller waits. What was on
    /// its way once may still arrive, so "nothing was written" is never said here; but it cannot be written twice.
    /// </summary>
    private async Task SettleUnknown(List<PendingCommand> batch)
    {
        while (Open(batch).Count > 0)
        {
            try
            {
                await _settlement.Answer(Open(batch), _sent!); // something was sent
                _log ??= await LogConnection.Open(database);
                await ProposeUntilSettled(batch);
            }
            catch (Exception)
            {
                await Disconnect();
                await Task.Delay(BeforeAskingAgain);
            }
        }
    }

    private async Task ProposeUntilSettled(List<PendingCommand> batch)
    {
        var log = _log!; // connected by the caller
        // A cause that this host does not know yet may be another host's event: only the true head can tell.
        if (batch.Exists(pending => pending.Command.Cause >= log.Head.Size))
        {
            await ProposeUnderLock(log, batch);
            return;
        }

        while (Open(batch) is { Count: > 0 } open)
        {
            var proposal = _sent = Proposal.Stamp(open, log.Head, time.GetUtcNow());
            switch (await log.Propose(proposal))
            {
                case ProposalAnswer.Written:
                    Settle(log, proposal);
                    return;
                case ProposalAnswer.Lost(var losses):
                    Settle(proposal, losses);
                    break;
                case ProposalAnswer.Moved:
                    await ProposeUnderLock(log, open);
                    return;
            }
        }
    }

    /// <summary>Another host was faster: proposing again could lose again and again, so take the head first.</summary>
    private async Task ProposeUnderLock(LogConnection log, List<PendingCommand> batch)
    {
        await using var transaction = await log.Begin();
        await log.LockHead();
        RefuseCausesToCome(batch, log.Head);
        var open = Open(batch);
        // A loser, too, is answered only when the commit is certain: a duplicate is a success.
        var lost = new List<(Proposal Proposal, IReadOnlyDictionary<int, Loss> Losses)>();
        Proposal? written = null;
        while (open.Count > 0 && written is null)
        {
            var proposal = _sent = Proposal.Stamp(open, log.Head, time.GetUtcNow());
            switch (await log.Propose(proposal))
            {
                case ProposalAnswer.Written:
                    written = proposal;
                    break;
                case ProposalAnswer.Lost(var losses):
                    lost.Add((proposal, losses));
                    open = [.. open.Where((_, place) => !losses.ContainsKey(place))];
                    break;
                case ProposalAnswer.Moved:
                    throw new CorruptLogException("The head of the log moved while its row was locked.");
            }
        }

        await log.Commit(transaction);
        foreach (var (proposal, losses) in lost)
            Settle(proposal, losses);
        if (written is not null)
            Settle(log, written);
    }

    private void Settle(LogConnection log, Proposal written)
    {
        log.Head = written.End;
        foreach (var command in written.Commands)
            command.Pending.Settle(command.Verdict());
        signal.Grown(log.Head.Size);
    }

    private static void Settle(Proposal proposal, IReadOnlyDictionary<int, Loss> losses)
    {
        if (losses.Count == 0)
            throw new UnreachableException("log.append wrote nothing and gave no reason.");
        foreach (var (place, loss) in losses)
        {
            var pending = proposal.Commands[place].Pending;
            if (loss is Loss.Answered(var verdict))
                pending.Settle(verdict);
            else if (loss is Loss.ClockOutOfStep(var clock))
                pending.Fail(new ClockOutOfStepException(
                    $"The command was judged at {pending.Command.Clock:O}; the database's clock says {clock:O}."));
        }
    }

    private static void RefuseCausesToCome(List<PendingCommand> batch, LogHead head)
    {
        foreach (var pending in batch.FindAll(pending => pending.Command.Cause >= head.Size))
            pending.Fail(
                new ArgumentException($"Position {pending.Command.Cause} is not in the log; it cannot be a cause."));
    }

    /// <summary>Those that nobody has answered yet, and whose callers have not given up.</summary>
    private static List<PendingCommand> Open(List<PendingCommand> batch) => batch.FindAll(pending => !pending.IsAnswered);

    private async Task Disconnect()
    {
        if (_log is not null)
            await _log.DisposeAsync();
        _log = null;
    }
}
