using ActionRegister.Application.Audit;
using ActionRegister.Application.Events;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.Schema;
using ActionRegister.EventStore.Signing;
using Microsoft.Extensions.Configuration;

namespace ActionRegister.Application.Hosting;

/// <summary>
/// Refuses, where a register is in use, a database that could lose or alter what is recorded, and a log that does not continue
/// what was signed.
/// </summary>
public static class ProductionSafety
{
    /// <summary>
    /// Throws <see cref="UnsafeServerException"/> or <see cref="LogDoesNotMatchException"/>; a database that is not named is refused later, by its name.
    /// </summary>
    public static async Task Assert(IConfiguration configuration, CancellationToken cancellation)
    {
        if (configuration[RegisterOptions.DatabaseName] is not { } named || string.IsNullOrWhiteSpace(named)
            || !StoreDatabase.IsConnectionString(named))
            return;
        await using var database = StoreDatabase.Open(named);
        await ServerSafety.Assert(database, cancellation);
        if (configuration[RegisterOptions.SigningFolderName] is { Length: > 0 } folder)
        {
            var identities = new LogIdentities(new EventReader(database), EventCatalogue.All);
            await LogContinuity.Assert(database, folder, identities.Find, cancellation);
        }
    }
}
