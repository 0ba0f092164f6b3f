using System.Text.RegularExpressions;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ActionRegister.EventStore.Projections;

/// <summary>Keeps the read models up to date, each by one active runner over all hosts.</summary>
public sealed partial class ProjectionHost
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(25);

    private readonly NpgsqlDataSource _database;
    private readonly AppendSignal _signal;
    private readonly IReadOnlyList<IProjection> _projections;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ProjectionProgress _progress = new();

    /// <summary>Follows the log with these projections.</summary>
    public ProjectionHost(
        NpgsqlDataSource database,
        AppendSignal signal,
        IReadOnlyList<IProjection> projections,
        TimeProvider time,
        ILogger logger)
    {
        if (projections.FirstOrDefault(projection => !PlainName().IsMatch(projection.Name)) is { } misnamed)
            throw new ArgumentException(
                $"{misnamed.Name} is no name of a projection: lower-case letters, digits, underscores, at most 40.");
        if (projections.DistinctBy(projection => projection.Name).Count() != projections.Count)
            throw new ArgumentException("Two projections have the same name.");
        (_database, _signal, _projections, _time, _logger) = (database, signal, projections, time, logger);
    }

    /// <summary>How a build is made that is not live yet.</summary>
    internal BuildPace Rebuilding { get; init; } = BuildPace.Bulk;

    /// <summary>Runs every projection until cancelled; one that stops does not stop the others.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        var reader = new EventReader(_database);
        using var tail = new LogTail(reader, 2 * BuildPace.Following.Chunk);
        using var past = new LogTail(reader, 2 * Rebuilding.Chunk);
        await Task.WhenAll(
        [
            new AppendListener(_database, _signal, _logger).Run(cancellation),
            .. _projections.Select(projection => new ProjectionRunner(
                projection, _database, new(projection, reader, tail, past, Rebuilding), _signal, _progress, _time, _logger).Run(cancellation)),
        ]);
    }

    /// <summary>
    /// Whether the rows of these projections (all when none is named) hold a position within at most 2 s.
    /// </summary>
    public async Task<bool> WaitFor(
        long position, IReadOnlyList<string> projections, TimeSpan atMost, CancellationToken cancellation)
    {
        var names = projections.Count > 0 ? projections : [.. _projections.Select(projection => projection.Name)];
        if (_progress.ArePast(position, names))
            return true;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(atMost < LongestWait ? atMost : LongestWait);
        var past = _progress.Past(position, names, patience.Token);
        // Where another host runs them, nobody here hears of their steps.
        if (!_progress.AreFollowed(names))
            await _progress.Ask(AskHowFar).WaitAsync(cancellation);
        while (!past.IsCompleted && !patience.IsCancellationRequested)
        {
            await past.WaitAsync(AskAgain, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!past.IsCompleted)
                await _progress.Ask(AskHowFar).WaitAsync(cancellation);
        }

        return _progress.ArePast(position, names);
    }

    /// <summary>
    /// Builds a projection anew beside the live one and swaps when it has caught up; needs a running host, this or
    /// another.
    /// </summary>
    public async Task Rebuild(string projection, IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        var wanted = Known(projection);
        int number;
        await using (var connection = await _database.OpenConnectionAsync(cancellation))
            number = await ProjectionBuilds.Request(wanted, connection, _time, cancellation);

        var reader = new EventReader(_database);
        while (true)
        {
            var builds = await ProjectionBuilds.All(_database, cancellation);
            var build = builds.FirstOrDefault(build => build.Name == projection && build.Number == number)
                ?? throw new ProjectionStoppedException($"Build {number} of {projection} gave way to another one.");
            var size = (await reader.Head(cancellation)).Size;
            progress?.Report(new RebuildProgress(build.Position, Math.Max(size, build.Position)));
            if (build.Live)
                return;
            if (build.State == ProjectionState.Stopped)
                throw new ProjectionStoppedException(build.Error ?? $"Build {number} of {projection} has stopped.");
            await Task.Delay(AskAgain, cancellation);
        }
    }

    /// <summary>
    /// Builds a projection anew and compares it with the live rows, as of one instant; changes nothing, and needs no running host.
    /// </summary>
    public Task<RowComparison> Compare(
        string projection, IProgress<RebuildProgress>? progress, CancellationToken cancellation) =>
        new BuildComparison(Known(projection), _database).Run(progress, cancellation);

    /// <summary>Every build of every projection.</summary>
    public async Task<IReadOnlyList<ProjectionStatus>> Statuses(CancellationToken cancellation)
    {
        var builds = await ProjectionBuilds.All(_database, cancellation);
        return [.. builds.Select(build => build.Status)];
    }

    // Shared by all who wait, so none of them may call it off.
    private async Task AskHowFar()
    {
        foreach (var build in await ProjectionBuilds.All(_database, CancellationToken.None))
        {
            if (build.Live)
                _progress.Report(build.Name, build.Position);
        }
    }

    private IProjection Known(string projection) => _projections.FirstOrDefault(known => known.Name == projection)
        ?? throw new ArgumentException($"There is no projection {projection}.", nameof(projection));

    [GeneratedRegex("^[a-z][a-z0-9_]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainName();
}
