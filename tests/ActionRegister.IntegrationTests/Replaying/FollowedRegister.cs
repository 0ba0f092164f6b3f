using ActionRegister.Application.Hosting;
using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Reading;
using ActionRegister.IntegrationTests.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.IntegrationTests.Replaying;

/// <summary>A register that nobody writes to, whose read models have caught up with its log.</summary>
internal sealed class FollowedRegister : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ServiceProvider _services;
    private Task _following = Task.CompletedTask;

    private FollowedRegister(RegisterDatabase database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
        [
            new(RegisterOptions.DatabaseName, database.Application),
            new(RegisterOptions.KeyFileName, "unused: nothing is written here"),
        ]).Build());
        services.AddActionRegister();
        _services = services.BuildServiceProvider();
    }

    public static async Task<FollowedRegister> Of(RegisterDatabase database)
    {
        var register = new FollowedRegister(database);
        register._following = register.Get<ProjectionHost>().Run(register._stop.Token);
        var last = (await register.Get<EventReader>().Head(register._stop.Token)).Size - 1;
        for (var tries = 0; !await register.Get<ProjectionHost>().WaitFor(last, [], TimeSpan.FromSeconds(2), register._stop.Token); tries++)
            if (tries > 60) throw new TimeoutException("The read models do not catch up.");
        return register;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _services.DisposeAsync();
        _stop.Dispose();
    }
}
