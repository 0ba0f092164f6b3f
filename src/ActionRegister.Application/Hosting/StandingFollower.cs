using ActionRegister.EventStore.Signing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ActionRegister.Application.Hosting;

/// <summary>Lets a host that does not sign stop recording, too, once the log's signer has refused to go on.</summary>
internal sealed class StandingFollower(
    NpgsqlDataSource database, SigningStatus status, TimeProvider time, ILogger<StandingFollower> logger) : BackgroundService
{
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(1);

    // Once before anything is served.
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        status.Tell(await LogStanding.Read(database, cancellationToken));
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_look, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                status.Tell(await LogStanding.Read(database, stoppingToken));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Without the database nothing is recorded either; what was told last stands.
                logger.LogDebug(e, "What the signer tells could not be read; it is tried again.");
            }
        }
    }
}
