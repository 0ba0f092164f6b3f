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

    private readonly Channel<PendingCommand> _arriving = Channel.CreateBounded<PendingCommand>(
        new BoundedChannelOptions(MaxWaitingCommands) { SingleReader = true });

    private readonly NpgsqlDataSource _database;
    private readonly AppendPatience _patience;
    private readonly Settlement _settlement;
    private readonly CancellationTokenSource _closed = new();
    private readonly Task _writing;
    private long _waitingBytes;

    private EventLog(NpgsqlDataSource database, AppendSignal signal, TimeProvider time, AppendPatience patience)
    {
        _database = database;
        _patience = patience;
        _settlement = new Settlement(database, signal);
        _writing = Write(new LogWriter(database, signal, time));
    }

    /// <summary>
    /// Opens the log for writing; refuses when the schema is not the program's or the head row is not exactly one.
    /// </summary>
    public static Task<EventLog> Open(
        NpgsqlDataSource database, AppendSignal signal, TimeProvider time, CancellationToken cancellation) =>
        Open(database, signal, time, AppendPatience.Usual, cancellation);

    internal static async Task<EventLog> Open(
        NpgsqlDataSource database,
        AppendSignal signal,
        TimeProvider time,
        AppendPatience patience,
        CancellationToken cancellation)
    {
        await SchemaCheck.Assert(database, cancellation);
        return new EventLog(database, signal, time, patience);
    }

    /// <summary>
    /// Records the command, or says why not; cancelling helps only until the writer has taken it. Throws
    /// <see cref="OutcomeUnknownException"/> when it may have been recorded and the log cannot be asked.
    /// </summary>
    public async Task<AppendVerdict> Append(AppendCommand command, CancellationToken cancellation)
    {
        CommandShape.Validate(command);
        var pending = new PendingCommand(command);
        if (Interlocked.Add(ref _waitingBytes, pending.Bytes) > MaxWaitingBytes || !_arriving.Writer.TryWrite(pending))
        {
            Release(pending);
            return new AppendVerdict.Busy(RetryAfter);
        }

        await using var closing = _closed.Token.UnsafeRegister(
            static waiting => ((PendingCommand)waiting!).GiveUp(RetryAfter), pending); // registered with it
        await ((Task)pending.Verdict).WaitAsync(_patience.ToBeTaken, cancellation)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!pending.IsAnswered && pending.Withdraw())
        {
            cancellation.ThrowIfCancellationRequested();
            return new AppendVerdict.Busy(RetryAfter);
        }

        // Taken: from here on the caller cannot take it back, and when patience ends, it is not known what became of it.
        await ((Task)pending.Verdict).WaitAsync(_patience.ToBeAnswered, CancellationToken.None)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!pending.IsAnswered)
            pending.GiveUp(RetryAfter);
        if (!pending.IsWithdrawn)
            Release(pending);
        return await pending.Verdict;
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
        Remembered.Duplicate found;
        await using (var reader = await query.ExecuteReaderAsync(cancellation))
        {
            if (!await reader.ReadAsync(cancellation))
                return null;
            if (!reader.GetBoolean(0))
                return new Remembered.Reused();
            found = new Remembered.Duplicate(reader.GetInt64(1), reader.GetInt32(2));
        }

        // It can be seen before a synchronous standby has it; as success it counts only afterwards.
        await Confirm(command, cancellation);
        return found;
    }

    /// <summary>
    /// Begins to close: commands are recorded for a few seconds more, and then everybody who still waits is answered.
    /// </summary>
    public void CloseSoon() => _closed.CancelAfter(_patience.ToClose);

    /// <summary>Lets what was taken finish, for a few seconds at most, then closes.</summary>
    public async ValueTask DisposeAsync()
    {
        _arriving.Writer.TryComplete();
        await _writing.WaitAsync(_patience.ToClose, _closed.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // A writer that hangs is left behind: what it sent may be recorded or not, as its callers are told now.
        await _closed.CancelAsync();
    }

    private async Task Confirm(Guid command, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_patience.ToBeAnswered);
        try
        {
            await _settlement.Confirm(patience.Token);
        }
        catch (Exception unconfirmed) when (
            unconfirmed is UnconfirmedCommitException or NpgsqlException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new OutcomeUnknownException(command, unconfirmed);
        }
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
