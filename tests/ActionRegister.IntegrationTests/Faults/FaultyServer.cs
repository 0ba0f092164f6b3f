using ActionRegister.Benchmarks.Soaking;
using ActionRegister.IntegrationTests.EventStore;
using Npgsql;
using Xunit;

namespace ActionRegister.IntegrationTests.Faults;

/// <summary>The PostgreSQL that the tests of faults break, one after the other; no other test uses it.</summary>
public sealed class FaultyServer : IAsyncLifetime
{
    private PrivateCluster? _cluster;

    internal PrivateCluster Cluster => _cluster ?? throw new InvalidOperationException("The server has not been started.");

    public async ValueTask InitializeAsync() => _cluster = await PrivateCluster.Start();

    /// <summary>Lets everybody in without a password meanwhile, as a pooler needs that knows none.</summary>
    internal async Task Trusting(Func<Task> meanwhile)
    {
        var file = await Ask("show hba_file");
        var rules = await File.ReadAllTextAsync(file);
        try
        {
            await File.WriteAllTextAsync(file, "local all all trust\n" + rules);
            await Ask("select pg_reload_conf()::text");
            await Eventually.Holds("the server trusts", () => Task.FromResult(Enters()));
            await meanwhile();
        }
        finally
        {
            await File.WriteAllTextAsync(file, rules);
            await Ask("select pg_reload_conf()::text");
        }
    }

    private bool Enters()
    {
        using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(Cluster.Administrator) { Password = "not this one", Pooling = false }.ConnectionString);
        try
        {
            connection.Open();
            return true;
        }
        catch (PostgresException)
        {
            return false;
        }
    }

    internal async Task<string> Ask(string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(Cluster.Administrator) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() as string ?? "";
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
            await _cluster.DisposeAsync();
    }
}

/// <summary>Tests that share <see cref="FaultyServer"/>, and therefore run one at a time.</summary>
[CollectionDefinition(Name)]
public sealed class FaultyServerCollection : ICollectionFixture<FaultyServer>
{
    public const string Name = "faults";
}
