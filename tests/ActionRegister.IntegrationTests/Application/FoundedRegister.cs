using ActionRegister.IntegrationTests.Postgres;
using Xunit;

namespace ActionRegister.IntegrationTests.Application;

/// <summary>A founded register for one test class, with its database.</summary>
public sealed class FoundedRegister(PostgresServer server) : IAsyncLifetime
{
    private RunningRegister? _register;

    public RegisterDatabase Database { get; } = new(server);

    internal RunningRegister Register => _register ?? throw new InvalidOperationException("The register has not been started.");

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        _register = await RunningRegister.StartFounded(Database);
    }

    public async ValueTask DisposeAsync()
    {
        if (_register is not null)
            await _register.DisposeAsync();
        await Database.DisposeAsync();
    }
}

/// <summary>A register after half a year of life, for one test class.</summary>
public sealed class StoriedRegister(PostgresServer server) : IAsyncLifetime
{
    private readonly FoundedRegister _founded = new(server);
    private Story? _story;

    public RegisterDatabase Database => _founded.Database;

    internal RunningRegister Register => _founded.Register;

    internal Story Story => _story ?? throw new InvalidOperationException("The story has not happened.");

    public async ValueTask InitializeAsync()
    {
        await _founded.InitializeAsync();
        _story = new Story(Register);
        await _story.Happen();
    }

    public ValueTask DisposeAsync() => _founded.DisposeAsync();
}
