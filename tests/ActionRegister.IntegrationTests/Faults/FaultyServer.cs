using ActionRegister.Benchmarks.Soaking;
using Xunit;

namespace ActionRegister.IntegrationTests.Faults;

/// <summary>The PostgreSQL that the tests of faults break, one after the other; no other test uses it.</summary>
public sealed class FaultyServer : IAsyncLifetime
{
    private PrivateCluster? _cluster;

    internal PrivateCluster Cluster => _cluster ?? throw new InvalidOperationException("The server has not been started.");

    public async ValueTask InitializeAsync() => _cluster = await PrivateCluster.Start();

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
