using ActionRegister.Application.Waiting;
using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.Cli.Running;

/// <summary>Keeps the read models up to date while one command asks them; where a host does so already, it is left to that.</summary>
internal sealed class Following : IAsyncDisposable
{
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    private Following(ProjectionHost projections) => _running = projections.Run(_stop.Token);

    /// <summary>Starts, and waits until every read model holds what the log has now.</summary>
    public static async Task<Following> Start(OpenRegister register, LongWork work, CancellationToken cancellation)
    {
        var projections = register.Services.GetRequiredService<ProjectionHost>();
        var following = new Following(projections);
        try
        {
            var size = (await register.Services.GetRequiredService<EventReader>().Head(cancellation)).Size;
            if (size > 0 && !await projections.WaitFor(size - 1, [], _look, cancellation))
                await work.Show("Bringing the read models up to date", progress => CatchUp(projections, size, progress, cancellation));
            return following;
        }
        catch
        {
            await following.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until readers see a position; fails when a live read model has stopped: it would never catch up.</summary>
    public static async Task Until(long position, OpenRegister register, CancellationToken cancellation)
    {
        while (await register.Services.GetRequiredService<ReadYourWrites>().WaitFor(position, cancellation) != Readiness.Ready)
            AssertRunning(await register.Services.GetRequiredService<ProjectionHost>().Statuses(cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private static async Task<bool> CatchUp(
        ProjectionHost projections, long size, IProgress<(int Done, int Of)> progress, CancellationToken cancellation)
    {
        do
        {
            var builds = await projections.Statuses(cancellation);
            AssertRunning(builds);
            if (builds.Count > 0) progress.Report(((int)builds.Min(build => build.Position), (int)size));
        }
        while (!await projections.WaitFor(size - 1, [], _look, cancellation));

        return true;
    }

    private static void AssertRunning(IReadOnlyList<ProjectionStatus> builds)
    {
        if (builds.FirstOrDefault(build => build is { Live: true, State: ProjectionState.Stopped }) is { } stopped)
            throw Failure.Refused($"The read model {stopped.Name} has stopped at position {stopped.Position}: {stopped.Error}");
    }
}
