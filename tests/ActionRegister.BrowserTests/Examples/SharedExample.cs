using ActionRegister.Application.Reading;
using ActionRegister.IntegrationTests.Postgres;
using Microsoft.AspNetCore.Builder;
using Xunit;

[assembly: AssemblyFixture(typeof(ActionRegister.BrowserTests.Examples.LoadedExample))]

namespace ActionRegister.BrowserTests.Examples;

/// <summary>The worked example in a host that every test may look at; loaded when the first class asks for it. Nobody changes it.</summary>
public sealed class SharedExample(PostgresServer server, LoadedExample loaded) : IAsyncLifetime
{
    private WorkedExampleHost? _example;

    /// <summary>The host and what is in it.</summary>
    public WorkedExampleHost Example => _example ?? throw new InvalidOperationException("The example has not been loaded.");

    /// <summary>The host, at its first address.</summary>
    public WebApplication Host => Example.Host;

    /// <summary>The entry with this title.</summary>
    public RegisterRow Entry(string title) => Example.Entry(title);

    public async ValueTask InitializeAsync() => _example = await loaded.On(server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>Keeps the shared example from its first use to the end of the run.</summary>
public sealed class LoadedExample : IAsyncDisposable
{
    private readonly Lock _one = new();
    private Task<WorkedExampleHost>? _loading;

    /// <summary>The example, loaded at the first call.</summary>
    public Task<WorkedExampleHost> On(PostgresServer server)
    {
        lock (_one) return _loading ??= Load(server);
    }

    public async ValueTask DisposeAsync()
    {
        if (_loading is not null) await (await _loading).DisposeAsync();
    }

    private static async Task<WorkedExampleHost> Load(PostgresServer server)
    {
        var example = new WorkedExampleHost(server);
        await example.InitializeAsync();
        return example;
    }
}
