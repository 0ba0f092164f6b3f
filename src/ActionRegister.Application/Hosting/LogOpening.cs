using ActionRegister.Application.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ActionRegister.Application.Hosting;

/// <summary>Opens the log while the host starts: one that cannot be written to, or read with this key, stops the start.</summary>
internal sealed class LogOpening(IServiceProvider services) : IHostedLifecycleService
{
    // Resolved here and not in the constructor: the options are validated before a host's services start, not before they are made.
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<CommandHandler>();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
