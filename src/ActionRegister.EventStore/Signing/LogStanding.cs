using Npgsql;

namespace ActionRegister.EventStore.Signing;

/// <summary>What the log's signer tells every host.</summary>
public static class LogStanding
{
    /// <summary>Why nothing may be recorded, as a full sentence; null when the log continues what was signed.</summary>
    public static async Task<string?> Read(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select refusal from log.standing");
        return await command.ExecuteScalarAsync(cancellation) as string;
    }
}
