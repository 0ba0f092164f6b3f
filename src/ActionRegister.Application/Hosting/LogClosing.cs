using ActionRegister.EventStore.Appending;
using Microsoft.Extensions.Hosting;

namespace ActionRegister.Application.Hosting;

/// <summary>
/// Lets the log begin to close when the host is told to stop, so that every request in progress is answered before the
/// host's own patience ends.
/// </summary>
internal sealed class LogClosing(EventLog log, IHostApplicationLifetime host) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        host.ApplicationStopping.Register(log.CloseSoon);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
