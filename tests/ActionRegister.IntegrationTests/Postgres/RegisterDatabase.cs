using System.Security.Cryptography;
using ActionRegister.EventStore.Schema;
using Npgsql;
using Xunit;

namespace ActionRegister.IntegrationTests.Postgres;

/// <summary>A fresh, migrated, empty register for one test class; gone with its roles at the end.</summary>
public sealed class RegisterDatabase(PostgresServer server) : IAsyncLifetime
{
    private readonly string _name = $"t_{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
    private readonly string _password = RandomNumberGenerator.GetHexString(32, lowercase: true);
    private NpgsqlDataSource? _source;

    /// <summary>Connection string of a superuser, in this database.</summary>
    public string Administrator =>
        new NpgsqlConnectionStringBuilder(server.Administrator) { Database = _name, Pooling = false }.ConnectionString;

    /// <summary>Connection string of the application's role.</summary>
    public string Application => new NpgsqlConnectionStringBuilder(server.Administrator)
    {
        Database = _name,
        Username = $"{_name}_app",
        Password = _password,
        MaxPoolSize = 30,
    }.ConnectionString;

    /// <summary>What its roles' names begin with.</summary>
    public string Name => _name;

    /// <summary>The application's connections.</summary>
    public NpgsqlDataSource Source => _source ?? throw new InvalidOperationException("The database has not been made.");

    public async ValueTask InitializeAsync()
    {
        await new Migrator(server.Administrator, Application).Migrate(CancellationToken.None);
        _source = StoreDatabase.Open(Application);
    }

    public async ValueTask DisposeAsync()
    {
        if (_source is not null)
            await _source.DisposeAsync();
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(server.Administrator) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await Execute(connection, $"drop database if exists \"{_name}\" with (force)");
        foreach (var role in new[] { "owner", "app", "operator", "reader" })
            await Execute(connection, $"drop role if exists \"{_name}_{role}\"");
    }

    /// <summary>Runs statements as the superuser.</summary>
    public async Task AsAdministrator(string sql)
    {
        await using var connection = new NpgsqlConnection(Administrator);
        await connection.OpenAsync();
        await Execute(connection, sql);
    }

    /// <summary>Asks for one value as the superuser.</summary>
    public async Task<T> Ask<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(Administrator);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(
            await command.ExecuteScalarAsync() ?? throw new InvalidOperationException($"Nothing answers {sql}."));
    }

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 60 };
        await command.ExecuteNonQueryAsync();
    }
}
