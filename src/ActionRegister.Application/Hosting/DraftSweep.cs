using ActionRegister.Application.Drafts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ActionRegister.Application.Hosting;

/// <summary>Deletes, every hour, the drafts that nobody has edited for long; every host may, and together they do it once.</summary>
internal sealed class DraftSweep(KeptDrafts drafts, TimeProvider time, ILogger<DraftSweep> logger) : BackgroundService
{
    private static readonly TimeSpan _every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_every, time);
        do
        {
            try
            {
                await drafts.Sweep(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // They go an hour later.
                logger.LogWarning(e, "Drafts that are due to go could not be deleted; it is tried again.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
