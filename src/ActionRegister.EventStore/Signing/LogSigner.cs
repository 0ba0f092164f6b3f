using ActionRegister.EventStore.Appending;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ActionRegister.EventStore.Signing;

/// <summary>
/// Signs the log's tree as it grows, at most once a second, and publishes each note; of several hosts one at a time does.
/// A log that is not the one signed before is not signed, and the host is told to record nothing.
/// </summary>
public sealed class LogSigner(
    NpgsqlDataSource database,
    AppendSignal signal,
    SignerSettings settings,
    SigningStatus status,
    TimeProvider time,
    ILogger<LogSigner> logger)
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    // To compare the log with the note again, every leaf is read: not every second.
    private static readonly TimeSpan AgainAfterMismatch = TimeSpan.FromSeconds(5);

    /// <summary>Called before each step; tests make it fail there.</summary>
    internal Action<SigningStep> Before { get; init; } = _ => { };

    /// <summary>Signs until cancelled; whatever goes wrong on the way is told to the host's log and tried again.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await Sign(cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (LogDoesNotMatchException mismatch)
            {
                if (status.Refusal != mismatch.Message)
                    logger.LogCritical("Nothing is signed and nothing may be recorded. {Because}", mismatch.Message);
                status.Refuse(mismatch.Message);
            }
            catch (Exception failed)
            {
                logger.LogWarning(failed, "The log could not be signed; it is tried again.");
            }

            var wait = status.Refusal is null ? Again : AgainAfterMismatch;
            await Task.Delay(wait, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Signs on one connection, which holds the lock as long as it lives.</summary>
    internal async Task Sign(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var log = new PublishedLog(connection);
        while (!await log.TryLock(cancellation))
            await Task.Delay(Again, time, cancellation);
        try
        {
            using var keys = SigningKeys.Read(settings.KeyFile);
            if (status.Refusal is null)
                status.Check();
            var folder = new SignerFolder(settings.Folder, Before);
            var tree = await SignedTree.Open(log, folder, keys, settings.Identity, Before, cancellation);
            await log.Stand(null, cancellation);
            status.Good();
            while (true)
            {
                var began = time.GetTimestamp();
                await tree.Advance(cancellation);
                await signal.WaitBeyond(tree.Size, Again, cancellation);
                var wait = settings.Interval - time.GetElapsedTime(began);
                if (wait > TimeSpan.Zero)
                    await Task.Delay(wait, time, cancellation);
            }
        }
        catch (LogDoesNotMatchException mismatch)
        {
            await Tell(log, mismatch, cancellation);
            throw;
        }
        finally
        {
            // A pooled connection would keep the lock.
            await using var unlock = new NpgsqlCommand("select pg_advisory_unlock_all()", connection);
            if (connection.State == System.Data.ConnectionState.Open)
                await unlock.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    // This host refuses by itself; the others learn it here.
    private async Task Tell(PublishedLog log, LogDoesNotMatchException mismatch, CancellationToken cancellation)
    {
        try
        {
            await log.Stand(mismatch.Message, cancellation);
        }
        catch (NpgsqlException failed)
        {
            logger.LogWarning(failed, "Other hosts could not be told that nothing may be recorded; it is tried again.");
        }
    }
}
