using ActionRegister.EventStore.Appending;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ActionRegister.EventStore.Projections;

/// <summary>
/// Follows the log with one projection, as long as no other host does; builds it anew beside the live one when asked.
/// </summary>
internal sealed class ProjectionRunner(
    IProjection projection,
    NpgsqlDataSource database,
    FoldAhead ahead,
    AppendSignal signal,
    ProjectionProgress progress,
    TimeProvider time,
    ILogger logger)
{
    // How long a notification or a wish for a rebuild can go unheard, and how soon another host takes over when this one is
    // gone.
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly BuildAdvance _advance = new(projection, database, ahead, progress, time, logger);

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
        progress.Follow(projection.Name, here: true);
        try
        {
            while (true)
                await Follow(await Tidy(connection, cancellation), connection, cancellation);
        }
        finally
        {
            progress.Follow(projection.Name, here: false);
        }
    }

    /// <summary>Until the builds have to be looked at again: something about them has changed, or may have.</summary>
    private async Task Follow(
        IReadOnlyList<ProjectionBuild> builds, NpgsqlConnection connection, CancellationToken cancellation)
    {
        var live = builds.SingleOrDefault(build => build.Live);
        if (live is not null)
            progress.Report(projection.Name, live.Position);
        var mine = builds.Where(build => build.Build == projection.Build).OrderByDescending(build => build.Live).ToArray();
        var started = time.GetTimestamp();
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var moved = false;
            for (var i = 0; i < mine.Length; i++)
            {
                switch (await _advance.Advance(mine[i], live, connection, cancellation))
                {
                    case BuildAdvance.Step.Moved step:
                        (mine[i], moved) = (step.Build, true);
                        break;
                    case BuildAdvance.Step.Rested step:
                        mine[i] = step.Build;
                        break;
                    case BuildAdvance.Step.Changed:
                        return;
                }
            }

            if (!moved)
                await Rest(mine, others: mine.Length < builds.Count, cancellation);
        }
        while (time.GetElapsedTime(started) < Poll);
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

    private async Task Rest(ProjectionBuild[] mine, bool others, CancellationToken cancellation)
    {
        // A stopped build is behind the log, so waiting for the log to grow would not wait at all.
        if (others || mine.Any(_advance.IsWaiting))
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
        else
            await signal.WaitBeyond(mine.Min(build => build.Position), Poll, cancellation);
    }
}
