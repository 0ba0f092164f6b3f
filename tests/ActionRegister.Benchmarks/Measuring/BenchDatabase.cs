using System.Security.Cryptography;
using ActionRegister.EventStore.Schema;
using Npgsql;

namespace ActionRegister.Benchmarks.Measuring;

/// <summary>A fresh, migrated, empty register; gone with its roles at the end.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly string _server;
    private readonly string _name = $"b_{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
    private readonly NpgsqlConnectionStringBuilder _application;

    private BenchDatabase(string server)
    {
        _server = new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString;
        _application = new(server)
        {
            Database = _name,
            Username = $"{_name}_app",
            Password = RandomNumberGenerator.GetHexString(32, lowercase: true),
            MaxPoolSize = 100,
        };
        Source = StoreDatabase.Open(Application);
    }

    public string Application => _application.ConnectionString;

    /// <summary>Connection string of a superuser, in this database.</summary>
    public string Administrator => new NpgsqlConnectionStringBuilder(_server) { Database = _name }.ConnectionString;

    public NpgsqlDataSource Source { get; }

    public static async Task<BenchDatabase> Make(string server)
    {
        var database = new BenchDatabase(server);
        await new Migrator(server, database.Application).Migrate(CancellationToken.None);
        return database;
    }

    /// <summary>Runs statements as the superuser.</summary>
    public Task AsAdministrator(string sql) => Execute(Administrator, sql);

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await Execute(_server, $"drop database \"{_name}\" with (force)");
        foreach (var role in new[] { "owner", "app", "operator", "reader" })
            await Execute(_server, $"drop role if exists \"{_name}_{role}\"");
    }

    private static async Task Execute(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
