using ActionRegister.EventStore.TamperEvidence;
using Npgsql;

namespace ActionRegister.EventStore.Signing;

/// <summary>Whether the log begins with exactly what was signed last; more after it is normal.</summary>
public static class LogContinuity
{
    /// <summary>
    /// Compares the log with the note in the signer's folder and changes nothing; a log that does not continue it, and in which
    /// no operator has answered for that, throws <see cref="LogDoesNotMatchException"/>.
    /// </summary>
    public static async Task Assert(
        NpgsqlDataSource database, string folder, Func<CancellationToken, Task<LogIdentity?>> identity, CancellationToken cancellation)
    {
        if (new SignerFolder(folder, _ => { }).Read() is not { Checkpoint: var signed })
            return;
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var log = new PublishedLog(connection);
        var size = await log.Size(cancellation);
        if (size > 0 && (await identity(cancellation))?.Epoch?.Cites == signed)
            return;
        AssertLength(size, signed);
        var frontier = new Frontier();
        await log.ReadLeaves(0, signed.Size, leaf => frontier.Append(leaf, (_, _) => { }), cancellation);
        AssertRoot(frontier, signed);
    }

    internal static void AssertLength(long size, Checkpoint signed)
    {
        if (size < signed.Size)
        {
            throw new LogDoesNotMatchException(
                $"The log has {size} events, and a checkpoint was signed over {signed.Size}: its end is missing.");
        }
    }

    internal static void AssertRoot(Frontier frontier, Checkpoint signed)
    {
        if (frontier.Root() != signed.Root)
        {
            throw new LogDoesNotMatchException(
                $"The first {signed.Size} events are not the ones that were signed: the log was rewritten.");
        }
    }
}
