using ActionRegister.Application.Hosting;
using ActionRegister.EventStore.Schema;
using ActionRegister.EventStore.Signing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ActionRegister.Cli.Running;

/// <summary>The register, opened for one command.</summary>
internal sealed class OpenRegister(ServiceProvider services) : IAsyncDisposable
{
    public IServiceProvider Services => services;

    /// <summary>Opens it with the clock of the invocation; fails when it is not migrated.</summary>
    public static async Task<OpenRegister> With(Invocation invocation, CancellationToken cancellation)
    {
        var settings = invocation.Settings;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(invocation.Time);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
        [
            new(RegisterOptions.DatabaseName, settings.Database),
            new(RegisterOptions.KeyFileName, settings.KeyFile),
        ]).Build());
        services.AddActionRegister();
        var register = new OpenRegister(services.BuildServiceProvider());
        try
        {
            var database = register.Services.GetRequiredService<NpgsqlDataSource>();
            await SchemaCheck.Assert(database, cancellation);
            register.Services.GetRequiredService<SigningStatus>().Tell(await LogStanding.Read(database, cancellation));
            return register;
        }
        catch
        {
            await register.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
