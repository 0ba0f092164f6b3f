using Npgsql;

namespace ActionRegister.EventStore.Projections;

/// <summary>
/// What readers need and a rebuild does not. It is made beside the runner, on a connection of its own: for the readers of the
/// live build the runner goes on following the log.
/// </summary>
internal sealed class ReaderIndexes(IProjection projection, NpgsqlDataSource database)
{
    private readonly Dictionary<int, Task> _made = [];

    /// <summary>Whether there is nothing to do for the build until they are there.</summary>
    public bool AreBeingMade(ProjectionBuild build) => _made.TryGetValue(build.Number, out var making) && !making.IsCompleted;

    /// <summary>Whether they are there; if not, they are being made from now on.</summary>
    /// <exception cref="PostgresException">They cannot be made; the next call tries again.</exception>
    public async Task<bool> AreMade(ProjectionBuild build, CancellationToken cancellation)
    {
        if (projection.ForReaders.Length == 0)
            return true;
        if (!_made.TryGetValue(build.Number, out var making))
        {
            _made[build.Number] = making = Make(build, cancellation);
            if (build.Position > 0)
                return false;
            // Without rows they take no longer than the tables did.
        }

        try
        {
            await making;
            return true;
        }
        catch
        {
            _made.Remove(build.Number);
            throw;
        }
    }

    private async Task Make(ProjectionBuild build, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await BuildSchema.Enter(build.Schema, connection, cancellation);
        await using var ddl = new NpgsqlCommand(projection.ForReaders, connection) { CommandTimeout = 0 };
        await ddl.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
