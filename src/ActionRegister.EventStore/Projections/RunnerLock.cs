using Npgsql;

namespace ActionRegister.EventStore.Projections;

/// <summary>
/// The right to run one projection: PostgreSQL gives it to one connection at a time and takes it back when that is
/// gone.
/// </summary>
internal sealed class RunnerLock : IAsyncDisposable
{
    // "AREG": keeps these locks apart from others in the database.
    private const int Class = 1095910727;

    private readonly string _projection;
    private readonly NpgsqlConnection _connection;

    private RunnerLock(string projection, NpgsqlConnection connection) =>
        (_projection, _connection) = (projection, connection);

    /// <summary>Null while another connection has it.</summary>
    public static async Task<RunnerLock?> Take(
        string projection, NpgsqlConnection connection, CancellationToken cancellation)
    {
        var turn = new RunnerLock(projection, connection);
        return await turn.Ask("select pg_try_advisory_lock($1, hashtext($2))", cancellation) ? turn : null;
    }

    /// <summary>Gives it back at once: a pooled connection would keep it until its next use.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Ask("select pg_advisory_unlock($1, hashtext($2))", CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The connection is broken, and the lock went with it.
        }
        catch (InvalidOperationException)
        {
            // The connection is closed already, and the lock went with it.
        }
    }

    private async Task<bool> Ask(string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = Class });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = _projection });
        return await command.ExecuteScalarAsync(cancellation) is true;
    }
}
