using ActionRegister.Application.Audit;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Signing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ActionRegister.Application.Hosting;

/// <summary>Signs the log while the host runs, where the host was given a key; of several hosts one at a time does.</summary>
internal sealed class SignerRunner(
    IOptions<RegisterOptions> options,
    NpgsqlDataSource database,
    AppendSignal signal,
    LogIdentities identities,
    SigningStatus status,
    TimeProvider time,
    ILogger<LogSigner> logger)
    : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value is not { SigningKeyFile: { } key, SigningFolder: { } folder })
        {
            logger.LogWarning("This host has no key to sign the log with: another has to.");
            return Task.CompletedTask;
        }

        return new LogSigner(database, signal, new SignerSettings(key, folder, identities.Find), status, time, logger).Run(stoppingToken);
    }
}
