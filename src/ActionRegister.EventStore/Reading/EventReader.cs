using Npgsql;

namespace ActionRegister.EventStore.Reading;

/// <summary>Reads the log; a missing position or version is reported as corruption, never skipped.</summary>
public sealed class EventReader
{
    /// <summary>Reads through the application's connections.</summary>
    public EventReader(NpgsqlDataSource database) => throw new NotSupportedException("The reader is landed next.");

    /// <summary>The streams' events after the versions given, all streams together in position order, in one round trip.</summary>
    public Task<IReadOnlyList<StoredEvent>> ReadStreams(
        IReadOnlyList<(string Stream, long AfterVersion)> streams, CancellationToken cancellation) =>
        throw new NotSupportedException("The reader is landed next.");

    /// <summary>At most <paramref name="max"/> events from a position on.</summary>
    public Task<IReadOnlyList<StoredEvent>> ReadForward(long fromPosition, int max, CancellationToken cancellation) =>
        throw new NotSupportedException("The reader is landed next.");

    /// <summary>Events from the first to the last position given, both included.</summary>
    public Task<IReadOnlyList<StoredEvent>> ReadRange(long first, long last, CancellationToken cancellation) =>
        throw new NotSupportedException("The reader is landed next.");

    /// <summary>All events of one command; none when the log does not know it.</summary>
    public Task<IReadOnlyList<StoredEvent>> ReadCommand(Guid command, CancellationToken cancellation) =>
        throw new NotSupportedException("The reader is landed next.");

    /// <summary>How long the log is.</summary>
    public Task<LogHead> Head(CancellationToken cancellation) =>
        throw new NotSupportedException("The reader is landed next.");

    /// <summary>The last position recorded at or before an instant, or null when there is none.</summary>
    public Task<long?> PositionAt(DateTimeOffset instant, CancellationToken cancellation) =>
        throw new NotSupportedException("The reader is landed next.");

    /// <summary>The last position of the command that a position belongs to.</summary>
    public Task<long> EndOfCommand(long position, CancellationToken cancellation) =>
        throw new NotSupportedException("The reader is landed next.");
}
