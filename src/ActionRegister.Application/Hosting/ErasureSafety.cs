using ActionRegister.Application.Audit;
using ActionRegister.EventStore.Erasing;
using ActionRegister.EventStore.Schema;
using Microsoft.Extensions.Configuration;

namespace ActionRegister.Application.Hosting;

/// <summary>
/// Refuses to serve what was erased. A host may not erase by itself: that power would let whoever takes the host destroy what
/// others wrote. So it waits for an operator, whom <c>register migrate</c> serves.
/// </summary>
public static class ErasureSafety
{
    /// <summary>Throws <see cref="ErasedPartsBackException"/>; a host that is given no list has nothing to compare.</summary>
    public static async Task Assert(IConfiguration configuration, CancellationToken cancellation)
    {
        if (configuration[RegisterOptions.SigningFolderName] is not { Length: > 0 } folder
            || configuration[RegisterOptions.DatabaseName] is not { } named || !StoreDatabase.IsConnectionString(named)
            || new ErasureList(folder).Read() is not { Count: > 0 } listed)
            return;
        await using var database = StoreDatabase.Open(named);
        var back = await new ErasedParts(database, ErasureRecords.Events).Back(listed, cancellation);
        if (back.Count > 0)
            throw new ErasedPartsBackException(back);
    }
}

/// <summary>The log holds what was erased.</summary>
public sealed class ErasedPartsBackException(IReadOnlyList<ErasedPartBack> back) : Exception(
    $"The log holds what was erased: {string.Join(", ", back.Select(b => $"the {b.Listed.Part} part of event {b.Listed.Event}"))}. "
    + "It was restored from an older copy, or an erasure was not finished. \"register migrate\" erases it again; then start.");
