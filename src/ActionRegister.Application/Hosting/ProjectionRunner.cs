using ActionRegister.EventStore.Projections;
using Microsoft.Extensions.Hosting;

namespace ActionRegister.Application.Hosting;

/// <summary>Keeps the read models up to date while the host runs.</summary>
internal sealed class ProjectionRunner(ProjectionHost projections) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => projections.Run(stoppingToken);
}
