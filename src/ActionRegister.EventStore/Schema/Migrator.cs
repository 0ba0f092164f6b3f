using Npgsql;

namespace ActionRegister.EventStore.Schema;

/// <summary>
/// Makes the database and its roles, and applies each numbered SQL file once; needs the administrator's connection.
/// </summary>
public sealed class Migrator
{
    /// <summary>Held while migrating, so that two hosts that start together do not both try ("AREG" and 1).</summary>
    private const string Lock = "select pg_advisory_xact_lock(1095910727, 1)";

    private readonly NpgsqlConnectionStringBuilder _administrator;
    private readonly NpgsqlConnectionStringBuilder _application;
    private readonly DatabaseNames _names;

    /// <summary>The application's connection string names the database and the role <c>database_app</c>.</summary>
    public Migrator(string administrator, string application)
    {
        _administrator = new NpgsqlConnectionStringBuilder(administrator) { Pooling = false };
        _application = new NpgsqlConnectionStringBuilder(application);
        _names = DatabaseNames.From(_application);
    }

    /// <summary>Applies what is missing, in one transaction, and returns the names of the files applied.</summary>
    public async Task<IReadOnlyList<string>> Migrate(CancellationToken cancellation)
    {
        await MakeDatabase(cancellation);
        var inside = new NpgsqlConnectionStringBuilder(_administrator.ConnectionString) { Database = _names.Database };
        await using var connection = new NpgsqlConnection(inside.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Execute(connection, Lock, cancellation);
        await MakeApplicationRole(connection, cancellation);
        var missing = await AppliedMigrations.Missing(connection, cancellation);
        foreach (var migration in missing)
            await Apply(connection, migration, cancellation);
        await transaction.CommitAsync(cancellation);
        return [.. missing.Select(migration => migration.Name)];
    }

    private async Task MakeDatabase(CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(_administrator.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var exists = new NpgsqlCommand("select from pg_database where datname = $1", connection)
        {
            Parameters = { new() { Value = _names.Database } },
        };
        await using (var reader = await exists.ExecuteReaderAsync(cancellation))
        {
            if (await reader.ReadAsync(cancellation))
                return;
        }

        try
        {
            var create = _names.Substitute("create database @database@ template template0 encoding 'UTF8'");
            await Execute(connection, create, cancellation);
        }
        catch (PostgresException existing) when (
            existing.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another host was first; both want the same.
        }
    }

    private async Task MakeApplicationRole(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var exists = new NpgsqlCommand(
            "select exists (select from pg_roles where rolname = $1)", connection)
        {
            Parameters = { new() { Value = _names.Application } },
        };
        if (await exists.ExecuteScalarAsync(cancellation) is true)
            return;
        var verifier = ScramVerifier.Of(_application.Password ?? string.Empty);
        await Execute(connection, _names.Substitute($"create role @app@ login password '{verifier}'"), cancellation);
    }

    private async Task Apply(NpgsqlConnection connection, Migration migration, CancellationToken cancellation)
    {
        await Execute(connection, _names.Substitute(migration.Sql), cancellation);
        await Execute(connection, "reset role", cancellation);
        await using var record = new NpgsqlCommand(
            "insert into log.migration (number, name, sha256) values ($1, $2, $3)", connection)
        {
            Parameters =
            {
                new() { Value = migration.Number },
                new() { Value = migration.Name },
                new() { Value = migration.Sha256 },
            },
        };
        await record.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
