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

    private NpgsqlConnection? _connection;
    private AppendStatement? _statement;
    private LogHead _head;

    public async Task Record(List<PendingCommand> batch)
    {
        try
        {
            await Connect();
        }
        catch (NpgsqlException)
        {
            // Nothing was sent, so this much is certain: nothing was written.
            await Disconnect();
            batch.ForEach(pending => pending.Settle(new AppendVerdict.Busy(RetryAfter)));
            return;
        }
        catch (Exception failed)
        {
            await Disconnect();
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
            // The server rolled back: nothing was written. One broken command must not take its neighbours with it.
            if (batch.Count == 1)
                batch[0].Fail(Explain(refused));
            else
                await RecordOneByOne(batch);
        }
        catch (Exception lost)
        {
            // Anything else (connection cut, server stopping) leaves it open whether the batch was committed.
            await Disconnect();
            batch.ForEach(pending => pending.Fail(new OutcomeUnknownException(pending.Command.Id, lost)));
        }
    }

    private async Task RecordOneByOne(List<PendingCommand> batch)
    {
        foreach (var pending in batch)
            await Record([pending]);
    }

    private async Task ProposeUntilSettled(List<PendingCommand> batch)
    {
        // A cause that this host does not know yet may be another host's event: only the true head can tell.
        if (batch.Exists(pending => pending.Command.Cause >= _head.Size))
        {
            await ProposeUnderLock(batch);
            return;
        }

        while (batch.Count > 0)
        {
            var proposal = Proposal.Stamp(batch, _head, time.GetUtcNow());
            switch (await _statement!.Propose(proposal)) // connected by Record
            {
                case ProposalAnswer.Written:
                    Settle(proposal);
                    return;
                case ProposalAnswer.Lost(var losses):
                    SettleLosses(batch, losses);
                    break;
                case ProposalAnswer.Moved:
                    await ProposeUnderLock(batch);
                    return;
            }
        }
    }

    /// <summary>Another host was faster: proposing again could lose again and again, so take the head first.</summary>
    private async Task ProposeUnderLock(List<PendingCommand> batch)
    {
        // connected by Record
        await using var transaction = await _connection!.BeginTransactionAsync(CancellationToken.None);
        _head = await ReadHead("select size, last_at from log.lock_head()");
        RefuseCausesToCome(batch);
        while (batch.Count > 0)
        {
            var proposal = Proposal.Stamp(batch, _head, time.GetUtcNow());
            switch (await _statement!.Propose(proposal)) // connected by Record
            {
                case ProposalAnswer.Written:
                    await transaction.CommitAsync(CancellationToken.None);
                    Settle(proposal);
                    return;
                case ProposalAnswer.Lost(var losses):
                    SettleLosses(batch, losses);
                    break;
                case ProposalAnswer.Moved:
                    throw new CorruptLogException("The head of the log moved while its row was locked.");
            }
        }
    }

    private void Settle(Proposal proposal)
    {
        _head = proposal.End;
        foreach (var command in proposal.Commands)
            command.Pending.Settle(command.Verdict());
        signal.Grown(_head.Size);
    }

    private static void SettleLosses(List<PendingCommand> batch, IReadOnlyDictionary<int, Loss> losses)
    {
        if (losses.Count == 0)
            throw new UnreachableException("log.append wrote nothing and gave no reason.");
        foreach (var (place, loss) in losses)
        {
            if (loss is Loss.Answered(var verdict))
                batch[place].Settle(verdict);
            else if (loss is Loss.ClockOutOfStep(var clock))
                batch[place].Fail(new ClockOutOfStepException(
                    $"The command was judged at {batch[place].Command.Clock:O}; the database's clock says {clock:O}."));
        }

        foreach (var place in losses.Keys.OrderDescending())
            batch.RemoveAt(place);
    }

    private void RefuseCausesToCome(List<PendingCommand> batch)
    {
        foreach (var pending in batch.FindAll(pending => pending.Command.Cause >= _head.Size))
            pending.Fail(
                new ArgumentException($"Position {pending.Command.Cause} is not in the log; it cannot be a cause."));
        batch.RemoveAll(pending => pending.Command.Cause >= _head.Size);
    }

    private async Task Connect()
    {
        if (_connection is not null)
            return;
        _connection = await database.OpenConnectionAsync(CancellationToken.None);
        _statement = await AppendStatement.Prepare(_connection);
        _head = await ReadHead("select size, last_at from log.head");
    }

    private async Task<LogHead> ReadHead(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(CancellationToken.None);
        if (!await reader.ReadAsync(CancellationToken.None))
            throw new CorruptLogException("The log has no head row.");
        return new LogHead(reader.GetInt64(0), reader.GetFieldValue<DateTimeOffset>(1));
    }

    private async Task Disconnect()
    {
        if (_statement is not null)
            await _statement.DisposeAsync();
        if (_connection is not null)
            await _connection.DisposeAsync();
        (_statement, _connection) = (null, null);
    }

    private static Exception Explain(PostgresException refused) =>
        refused.SqlState == "AR002" ? new ClockOutOfStepException(refused.MessageText) : refused;
}
