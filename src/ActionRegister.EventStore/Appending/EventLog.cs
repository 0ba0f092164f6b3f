using Npgsql;

namespace ActionRegister.EventStore.Appending;

/// <summary>The only way into the log: one writer per host that takes commands in batches and says what became of each.</summary>
public sealed class EventLog : IAsyncDisposable
{
    private EventLog()
    {
    }

    /// <summary>Opens the log for writing; refuses when the schema is not the program's or the head row is not exactly one.</summary>
    public static Task<EventLog> Open(
        NpgsqlDataSource database, AppendSignal signal, TimeProvider time, CancellationToken cancellation) =>
        throw new NotSupportedException("The writer is landed next.");

    /// <summary>Records the command, or says why not; cancelling helps only until the writer has taken it.</summary>
    public Task<AppendVerdict> Append(AppendCommand command, CancellationToken cancellation) =>
        throw new NotSupportedException("The writer is landed next.");

    /// <summary>What the log remembers of a command id, so that a repeat is answered before deciding; null when nothing.</summary>
    public Task<Remembered?> Recall(
        Guid command, ReadOnlyMemory<byte> byMac, ReadOnlyMemory<byte> bodyMac, CancellationToken cancellation) =>
        throw new NotSupportedException("The writer is landed next.");

    /// <summary>Lets what was taken finish, then closes.</summary>
    public ValueTask DisposeAsync() => throw new NotSupportedException("The writer is landed next.");
}
