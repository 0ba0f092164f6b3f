using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ActionRegister.EventStore.Projections;

/// <summary>
/// Follows the log with one projection, as long as no other host does; builds it anew beside the live one when asked.
/// </summary>
internal sealed class ProjectionRunner(
    IProjection projection,
    NpgsqlDataSource database,
    AppendSignal signal,
    ProjectionProgress progress,
    TimeProvider time,
    ILogger logger)
{
    // How long a notification can go unheard, and how soon another host takes over when this one is gone.
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly BuildAdvance _advance = new(projection, new EventReader(database), progress, time, logger);

    public async Task Run(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await RunWhileMine(cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failed)
            {
                logger.LogError(
                    failed, "{Projection} was interrupted; it goes on from its checkpoint.", projection.Name);
            }

            await Task.Delay(Poll, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunWhileMine(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var turn = await RunnerLock.Take(projection.Name, connection, cancellation);
        if (turn is null)
            return;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var builds = await Tidy(connection, cancellation);
            var live = builds.SingleOrDefault(build => build.Live);
            var moved = false;
            var mine = builds.Where(build => build.Build == projection.Build).OrderByDescending(build => build.Live);
            foreach (var build in mine)
                moved |= await _advance.Advance(build, live, connection, cancellation);
            if (!moved)
                await Rest(builds, cancellation);
        }
    }

    /// <summary>
    /// Leaves the live build and at most one that is to replace it, which is asked for when the code has changed.
    /// </summary>
    private async Task<IReadOnlyList<ProjectionBuild>> Tidy(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var builds = await ProjectionBuilds.Of(projection.Name, connection, cancellation);
        var live = builds.SingleOrDefault(build => build.Live);
        var next = builds.LastOrDefault(
            build => !build.Live && build.Build == projection.Build && build.Number > (live?.Number ?? 0));
        if (next is null && live?.Build != projection.Build)
        {
            await ProjectionBuilds.Request(projection, connection, time, cancellation);
            return await Tidy(connection, cancellation);
        }

        foreach (var build in builds.Where(build => build != live && build != next))
            await BuildSchema.Drop(build, connection, cancellation);
        return [.. builds.Where(build => build == live || build == next)];
    }

    private async Task Rest(IReadOnlyList<ProjectionBuild> builds, CancellationToken cancellation)
    {
        // A stopped build is behind the log, so waiting for the log to grow would not wait at all.
        var running = builds.Where(build => !_advance.IsWaiting(build) && build.Build == projection.Build).ToList();
        if (running.Count == builds.Count)
            await signal.WaitBeyond(running.Min(build => build.Position), Poll, cancellation);
        else
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
    }
}
