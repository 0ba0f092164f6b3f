using Npgsql;

namespace ActionRegister.EventStore.Schema;

/// <summary>Finds out whether connections have a session of their own, or whether a pooler lends one for each transaction.</summary>
internal static class SessionProbe
{
    private const int Sessions = 4;

    // A pooler with fewer sessions than that lets a transaction wait while the others are held.
    private const int PatienceInSeconds = 5;

    public static async Task<bool> SharesSessions(NpgsqlDataSource database, CancellationToken cancellation)
    {
        var connections = new List<NpgsqlConnection>();
        try
        {
            while (connections.Count < Sessions)
                connections.Add(await database.OpenConnectionAsync(cancellation));
            return await Shares(connections, cancellation);
        }
        finally
        {
            foreach (var connection in connections)
                await connection.DisposeAsync();
        }
    }

    // Each leaves a mark in its session, one after the other, and looks for it; then all need theirs at once, in the other
    // order, so that neither a pooler that lends the last one first nor one that lends them by turns gives each its own again.
    private static async Task<bool> Shares(List<NpgsqlConnection> connections, CancellationToken cancellation)
    {
        try
        {
            for (var mark = 0; mark < connections.Count; mark++)
                await Ask(connections[mark], $"set actionregister.session = 's{mark}'", cancellation);
            for (var mark = 0; mark < connections.Count; mark++)
            {
                if (!await IsMarked(connections[mark], mark, cancellation))
                    return true;
            }

            for (var mark = connections.Count - 1; mark >= 0; mark--)
            {
                await connections[mark].BeginTransactionAsync(cancellation);
                if (!await IsMarked(connections[mark], mark, cancellation))
                    return true;
            }

            return false;
        }
        catch (NpgsqlException waited) when (waited.InnerException is TimeoutException)
        {
            return true;
        }
    }

    private static async Task<bool> IsMarked(NpgsqlConnection connection, int mark, CancellationToken cancellation) =>
        await Ask(connection, "select current_setting('actionregister.session', true)", cancellation) as string == $"s{mark}";

    private static async Task<object?> Ask(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = PatienceInSeconds };
        return await command.ExecuteScalarAsync(cancellation);
    }
}
