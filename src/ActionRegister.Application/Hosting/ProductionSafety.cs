using ActionRegister.EventStore.Schema;
using Microsoft.Extensions.Configuration;

namespace ActionRegister.Application.Hosting;

/// <summary>Refuses, where a register is in use, a database that could lose or alter what is recorded.</summary>
public static class ProductionSafety
{
    /// <summary>Throws <see cref="UnsafeServerException"/>; a database that is not named is refused later, by its name.</summary>
    public static async Task Assert(IConfiguration configuration, CancellationToken cancellation)
    {
        if (configuration[RegisterOptions.DatabaseName] is not { } named || string.IsNullOrWhiteSpace(named)
            || !StoreDatabase.IsConnectionString(named))
            return;
        await using var database = StoreDatabase.Open(named);
        await ServerSafety.Assert(database, cancellation);
    }
}
