using ActionRegister.EventStore.Reading;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ActionRegister.EventStore.Projections;

/// <summary>
/// Moves one build forward by one chunk of the log: rows and checkpoint in one transaction, so each event counts
/// exactly once.
/// </summary>
internal sealed class BuildAdvance(
    IProjection projection,
    NpgsqlDataSource database,
    FoldAhead ahead,
    ProjectionProgress progress,
    TimeProvider time,
    ILogger logger)
{
    private readonly Dictionary<int, BackOff> _waiting = [];
    private readonly ReaderIndexes _forReaders = new(projection, database);

    /// <summary>Whether the build stopped and its next try is not yet due, or its indexes are being made.</summary>
    public bool IsWaiting(ProjectionBuild build) =>
        (_waiting.TryGetValue(build.Number, out var backOff) && time.GetTimestamp() < backOff.NotBefore)
        || _forReaders.AreBeingMade(build);

    public async Task<Step> Advance(
        ProjectionBuild build, ProjectionBuild? live, NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (IsWaiting(build))
            return new Step.Rested(build);
        try
        {
            if (!build.IsMade)
            {
                await Made(() => BuildSchema.Make(projection, build, connection, cancellation));
                return new Step.Changed();
            }

            var chunk = await ahead.Next(build, cancellation);
            if (build.Live && chunk.Events.Count == 0)
                return new Step.Rested(build);
            if (!build.Live && chunk.ReachesHead)
            {
                var ready = false;
                await Made(async () => ready = await _forReaders.AreMade(build, cancellation));
                if (!ready)
                    return new Step.Moved(build); // the log goes on meanwhile
            }

            await ApplyAll(build, live, chunk, connection, cancellation);
            _waiting.Remove(build.Number);
            var moved = build with { Position = build.Position + chunk.Events.Count };
            return (build.Live, chunk.ReachesHead) switch
            {
                (true, true) => new Step.Rested(moved),
                (false, true) => new Step.Changed(),
                _ => new Step.Moved(moved),
            };
        }
        catch (ProjectionStoppedException stopped)
        {
            await Stop(build, stopped, connection, cancellation);
            return new Step.Changed();
        }
    }

    private static async Task Made(Func<Task> make)
    {
        try
        {
            await make();
        }
        catch (PostgresException refused) when (IsLasting(refused))
        {
            throw new ProjectionStoppedException($"The tables cannot be made: {refused.MessageText}");
        }
    }

    private async Task ApplyAll(
        ProjectionBuild build,
        ProjectionBuild? live,
        FoldedChunk chunk,
        NpgsqlConnection connection,
        CancellationToken cancellation)
    {
        try
        {
            await Apply(build, live, chunk, connection, cancellation);
        }
        catch (ProjectionStoppedException) when (chunk.Events.Count > 1)
        {
            // One by one, so that everything before the event that cannot be applied is in the rows, and it alone stops
            // them.
            for (var i = 0; i < chunk.Events.Count; i++)
            {
                var at = build with { Position = chunk.Events[i].Position };
                var reachesHead = chunk.ReachesHead && i == chunk.Events.Count - 1;
                IReadOnlyList<StoredEvent> alone = [chunk.Events[i]];
                await Apply(at, live, new(alone, reachesHead, new(projection, alone)), connection, cancellation);
            }
        }
    }

    private async Task Apply(
        ProjectionBuild build, ProjectionBuild? live, FoldedChunk chunk, NpgsqlConnection connection, CancellationToken cancellation)
    {
        var to = build.Position + chunk.Events.Count;
        var (show, pace, folded) = (!build.Live && chunk.ReachesHead, ahead.Pace(build), chunk.Fold);
        // Without one of its own a batch is one transaction, too, and needs no second round trip to end it.
        await using var transaction = show || folded.Rows.AreMissing || RowsOfBuild.AreMany(folded.Rows, pace.CopyFrom)
            ? await connection.BeginTransactionAsync(cancellation)
            : null;
        var rows = await folded.Over(build.Schema, connection, cancellation);
        var checkpoint = ProjectionBuilds.Advance(build, to, time);
        await Judged(build.Position, () => RowsOfBuild.Write(rows, build.Schema, pace.CopyFrom, checkpoint, connection, cancellation));
        if (show)
        {
            await Judged(to, () => BuildSchema.Show(build, live, connection, cancellation));
        }

        if (transaction is not null)
            await transaction.CommitAsync(cancellation);

        if (build.Live || show)
            progress.Report(build.Name, to);
    }

    private static async Task Judged(long position, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (PostgresException refused) when (IsLasting(refused))
        {
            throw new ProjectionStoppedException(position, refused);
        }
        catch (InvalidCastException unknown)
        {
            // A value of a type that PostgreSQL has no type for.
            throw new ProjectionStoppedException(position, unknown);
        }
    }

    // A deadlock, a lock waited for in vain or a stopping server may go away by itself; anything else is the event's
    // fault.
    private static bool IsLasting(PostgresException refused) =>
        refused.InvariantSeverity == "ERROR"
        && !refused.IsTransient
        && refused.SqlState != ProjectionBuilds.Moved
        && refused.SqlState != PostgresErrorCodes.QueryCanceled;

    private async Task Stop(
        ProjectionBuild build,
        ProjectionStoppedException stopped,
        NpgsqlConnection connection,
        CancellationToken cancellation)
    {
        logger.LogError(stopped, "Projection {Projection} (build {Number}) has stopped.", build.Name, build.Number);
        await ProjectionBuilds.Stop(build, stopped.Message, connection, time, cancellation);
        var tries = _waiting.TryGetValue(build.Number, out var before) ? before.Tries + 1 : 0;
        _waiting[build.Number] = BackOff.After(tries, time);
    }

    /// <summary>What trying to advance a build led to.</summary>
    internal abstract record Step
    {
        private Step()
        {
        }

        /// <summary>The log has more for it.</summary>
        public sealed record Moved(ProjectionBuild Build) : Step;

        /// <summary>There is nothing more to do for now.</summary>
        public sealed record Rested(ProjectionBuild Build) : Step;

        /// <summary>Its row in <c>read.projection</c> says more than its position now.</summary>
        public sealed record Changed : Step;
    }

    private readonly record struct BackOff(int Tries, long NotBefore)
    {
        public static BackOff After(int tries, TimeProvider time)
        {
            var seconds = Math.Min(60, 1L << Math.Min(tries, 6));
            return new BackOff(tries, time.GetTimestamp() + (seconds * time.TimestampFrequency));
        }
    }
}
