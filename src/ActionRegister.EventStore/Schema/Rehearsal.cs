using Npgsql;

namespace ActionRegister.EventStore.Schema;

/// <summary>Marks a database, for ever, as one for worked examples and tests, whose clock may be moved; possible only while its log is empty.</summary>
public sealed class Rehearsal
{
    private readonly string _administrator;

    /// <summary>Needs the administrator's connection; the application's string names the database.</summary>
    public Rehearsal(string administrator, string application) =>
        _administrator = new NpgsqlConnectionStringBuilder(administrator)
        {
            Database = DatabaseNames.From(new NpgsqlConnectionStringBuilder(application)).Database,
            Pooling = false,
        }.ConnectionString;

    /// <summary>Whether a database is one; the application can ask.</summary>
    public static async Task<bool> Is(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select exists (select from log.rehearsal)");
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    /// <summary>Marks the database, its clock not moved; refused once the log has an event.</summary>
    public Task Mark(CancellationToken cancellation) =>
        Execute("insert into log.rehearsal (ahead) values ($1)", TimeSpan.Zero, cancellation);

    /// <summary>Sets how far the log's clock is ahead of (or, negative, behind) the server's; the host's clock has to be moved, too.</summary>
    public async Task MoveClock(TimeSpan ahead, CancellationToken cancellation)
    {
        if (await Execute("update log.rehearsal set ahead = $1", ahead, cancellation) == 0)
            throw new InvalidOperationException("This database is not marked as a rehearsal: its clock is the server's.");
    }

    private async Task<int> Execute(string sql, TimeSpan ahead, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(_administrator);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = ahead } } };
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}
