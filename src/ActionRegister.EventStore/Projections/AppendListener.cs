using System.Data;
using System.Globalization;
using ActionRegister.EventStore.Appending;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ActionRegister.EventStore.Projections;

/// <summary>Hears from PostgreSQL when another host has appended; what it misses, the runners' poll finds.</summary>
internal sealed class AppendListener(NpgsqlDataSource database, AppendSignal signal, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task Run(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await Listen(cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (Exception lost)
            {
                logger.LogWarning(lost, "Listening for appends was interrupted; polling goes on.");
                await Task.Delay(Pause, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Listen(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        connection.Notification += (_, notification) =>
        {
            if (long.TryParse(notification.Payload, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
                signal.Grown(size);
        };
        await Execute("listen log_appended", connection);
        try
        {
            while (true)
                await connection.WaitAsync(cancellation);
        }
        finally
        {
            // The connection goes back to the pool; a broken one does not.
            if (connection.State == ConnectionState.Open)
                await Execute("unlisten *", connection);
        }
    }

    private static async Task Execute(string sql, NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
