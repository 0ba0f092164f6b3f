using System.Threading.Channels;
using ActionRegister.EventStore.Schema;
using Npgsql;

namespace ActionRegister.EventStore.Appending;

/// <summary>
/// The only way into the log: one writer per host that takes commands in batches and says what became of each.
/// </summary>
public sealed class EventLog : IAsyncDisposable
{
    private const int MaxWaitingCommands = 4096;
    private const long MaxWaitingBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    // How long a command may wait for a stuck writer before its caller is told to come back.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Channel<PendingCommand> _arriving = Channel.CreateBounded<PendingCommand>(
        new BoundedChannelOptions(MaxWaitingCommands) { SingleReader = true });

    private readonly NpgsqlDataSource _database;
    private readonly Task _writing;
    private long _waitingBytes;

    private EventLog(NpgsqlDataSource database, AppendSignal signal, TimeProvider time)
    {
        _database = database;
        _writing = Write(new LogWriter(database, signal, time));
    }

    /// <summary>
    /// Opens the log for writing; refuses when the schema is not the program's or the head row is not exactly one.
    /// </summary>
    public static async Task<EventLog> Open(
        NpgsqlDataSource database, AppendSignal signal, TimeProvider time, CancellationToken cancellation)
    {
        await SchemaCheck.Assert(database, cancellation);
        return new EventLog(database, signal, time);
    }

    /// <summary>Records the command, or says why not; cancelling helps only until the writer has taken it.</summary>
    public async Task<AppendVerdict> Append(AppendCommand command, CancellationToken cancellation)
    {
        CommandShape.Validate(command);
        var pending = new PendingCommand(command);
        if (Interlocked.Add(ref _waitingBytes, pending.Bytes) > MaxWaitingBytes || !_arriving.Writer.TryWrite(pending))
        {
            Release(pending);
            return new AppendVerdict.Busy(RetryAfter);
        }

        await ((Task)pending.Verdict).WaitAsync(Patience, cancellation)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!pending.Verdict.IsCompleted && pending.Withdraw())
        {
            cancellation.ThrowIfCancellationRequested();
            return new AppendVerdict.Busy(RetryAfter);
        }

        // Taken: from here on neither the caller nor a clock decides what became of it.
        try
        {
            return await pending.Verdict;
        }
        finally
        {
            Release(pending);
        }
    }

    /// <summary>
    /// What the log remembers of a command id, so that a repeat is answered before deciding; null when nothing.
    /// </summary>
    public async Task<Remembered?> Recall(
        Guid command, ReadOnlyMemory<byte> byMac, ReadOnlyMemory<byte> bodyMac, CancellationToken cancellation)
    {
        await using var query = _database.CreateCommand(
            "select by_mac = $2 and body_mac = $3, first, count from log.command where cmd = $1");
        query.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = command });
        query.Parameters.Add(new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = byMac });
        query.Parameters.Add(new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = bodyMac });
        await using var reader = await query.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
            return null;
        return reader.GetBoolean(0)
            ? new Remembered.Duplicate(reader.GetInt64(1), reader.GetInt32(2))
            : new Remembered.Reused();
    }

    /// <summary>Lets what was taken finish, then closes.</summary>
    public async ValueTask DisposeAsync()
    {
        _arriving.Writer.TryComplete();
        await _writing;
    }

    private void Release(PendingCommand pending) => Interlocked.Add(ref _waitingBytes, -pending.Bytes);

    private async Task Write(LogWriter writer)
    {
        // No timer: a lone command goes at once, and while a batch is being written the next one gathers by itself.
        var picker = new BatchPicker(_arriving.Reader, Release);
        await using (writer)
        {
            while (picker.HasHeld || await _arriving.Reader.WaitToReadAsync(CancellationToken.None))
            {
                var batch = picker.Next();
                if (batch.Count > 0)
                    await writer.Record(batch);
            }
        }
    }
}
