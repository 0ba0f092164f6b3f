using ActionRegister.Application.Hosting;
using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Reading;
using ActionRegister.IntegrationTests.Cli;
using ActionRegister.IntegrationTests.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ActionRegister.IntegrationTests.Demo;

/// <summary>A register with the worked example in it, loaded by the executable; the read models follow it.</summary>
public sealed class ExampleRegister(PostgresServer server) : IAsyncLifetime
{
    private readonly CancellationTokenSource _stop = new();
    private ServiceProvider? _services;
    private Task _following = Task.CompletedTask;

    public RegisterDatabase Database { get; } = new(server);

    public T Get<T>()
        where T : notnull => _services!.GetRequiredService<T>(); // set by InitializeAsync

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        (await Executable.Run(Database, "demo")).ShouldEndWith(0);

        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
        [
            new(RegisterOptions.DatabaseName, Database.Application),
            new(RegisterOptions.KeyFileName, "unused: nothing is written here"),
        ]).Build());
        services.AddActionRegister();
        _services = services.BuildServiceProvider();
        _following = Get<ProjectionHost>().Run(_stop.Token);
        var last = (await Get<EventReader>().Head(_stop.Token)).Size - 1;
        for (var tries = 0; !await Get<ProjectionHost>().WaitFor(last, [], TimeSpan.FromSeconds(2), _stop.Token); tries++)
            if (tries > 60) throw new TimeoutException("The read models do not catch up.");
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_services is not null)
            await _services.DisposeAsync();
        await Database.DisposeAsync();
        _stop.Dispose();
    }
}

/// <summary>The classes that share one loading of the example: it takes a while.</summary>
[CollectionDefinition(Name)]
public sealed class ExampleCollection : ICollectionFixture<ExampleRegister>
{
    public const string Name = "The worked example";
}
