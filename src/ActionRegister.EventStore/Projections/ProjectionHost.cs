using ActionRegister.EventStore.Appending;
using Npgsql;

namespace ActionRegister.EventStore.Projections;

/// <summary>Keeps the read models up to date, each by one active runner over all hosts.</summary>
public sealed class ProjectionHost
{
    /// <summary>Follows the log with these projections.</summary>
    public ProjectionHost(
        NpgsqlDataSource database, AppendSignal signal, IReadOnlyList<IProjection> projections, TimeProvider time) =>
        throw new NotSupportedException("The runner is landed next.");

    /// <summary>Runs every projection until cancelled; one that stops does not stop the others.</summary>
    public Task Run(CancellationToken cancellation) => throw new NotSupportedException("The runner is landed next.");

    /// <summary>Whether the rows of these projections (all when none is named) hold a position within at most 2 s.</summary>
    public Task<bool> WaitFor(
        long position, IReadOnlyList<string> projections, TimeSpan atMost, CancellationToken cancellation) =>
        throw new NotSupportedException("The runner is landed next.");

    /// <summary>Builds a projection anew beside the live one and swaps when it has caught up; needs a running host, this or another.</summary>
    public Task Rebuild(string projection, IProgress<RebuildProgress>? progress, CancellationToken cancellation) =>
        throw new NotSupportedException("The runner is landed next.");

    /// <summary>Every build of every projection.</summary>
    public Task<IReadOnlyList<ProjectionStatus>> Statuses(CancellationToken cancellation) =>
        throw new NotSupportedException("The runner is landed next.");
}

/// <summary>How far a rebuild is.</summary>
public readonly record struct RebuildProgress(long Position, long Size);
