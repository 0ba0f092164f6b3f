using System.Data;
using Npgsql;

namespace ActionRegister.EventStore.Schema;

/// <summary>
/// Marks a database, for ever, as one for worked examples and tests, whose clock may be moved; possible only while its
/// log is empty.
/// </summary>
public sealed class Rehearsal : IAsyncDisposable
{
    private readonly string _administrator;
    private NpgsqlConnection? _connection;

    /// <summary>Needs the administrator's connection; the application's string names the database.</summary>
    public Rehearsal(string administrator, string application) =>
        _administrator = new NpgsqlConnectionStringBuilder(administrator)
        {
            Database = DatabaseNames.From(new NpgsqlConnectionStringBuilder(application)).Database,
            Pooling = false,
        }.ConnectionString;

    /// <summary>Whether a database is one; the application can ask.</summary>
    public static async Task<bool> Is(NpgsqlDataSource database, CancellationToken cancellation) =>
        await Ahead(database, cancellation) is not null;

    /// <summary>How far a rehearsal's clock is ahead of the server's; null when the database is none.</summary>
    public static async Task<TimeSpan?> Ahead(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select ahead from log.rehearsal");
        return await command.ExecuteScalarAsync(cancellation) as TimeSpan?;
    }

    /// <summary>Marks the database, its clock not moved; refused once the log has an event.</summary>
    public Task Mark(CancellationToken cancellation) =>
        Execute("insert into log.rehearsal (ahead) values ($1)", TimeSpan.Zero, cancellation);

    /// <summary>
    /// Sets how far the log's clock is ahead of (or, negative, behind) the server's; the host's clock has to be moved,
    /// too.
    /// </summary>
    public async Task MoveClock(TimeSpan ahead, CancellationToken cancellation)
    {
        if (await Execute("update log.rehearsal set ahead = $1", ahead, cancellation) == 0)
            throw new InvalidOperationException(
                "This database is not marked as a rehearsal: its clock is the server's.");
    }

    /// <summary>Closes the connection; the clock stays as it was set.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
            await _connection.DisposeAsync();
        _connection = null;
    }

    private async Task<int> Execute(string sql, TimeSpan ahead, CancellationToken cancellation)
    {
        // One connection for all: an example moves the clock hundreds of times.
        if (_connection is not { State: ConnectionState.Open })
        {
            await DisposeAsync();
            _connection = new NpgsqlConnection(_administrator);
            await _connection.OpenAsync(cancellation);
        }

        await using var command = new NpgsqlCommand(sql, _connection) { Parameters = { new() { Value = ahead } } };
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}
