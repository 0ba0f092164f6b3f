using System.Data;
using System.Globalization;
using ActionRegister.EventStore.Reading;
using Npgsql;

namespace ActionRegister.EventStore.Projections;

/// <summary>
/// Builds a projection anew and compares it, row by row, with the live build at the same position. All of it happens in one
/// transaction that is rolled back: it sees the live rows and their checkpoint as of one instant, keeps nobody from
/// working, and leaves nothing behind.
/// </summary>
internal sealed class BuildComparison(IProjection projection, NpgsqlDataSource database)
{
    public async Task<RowComparison> Run(IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var builds = await ProjectionBuilds.Of(projection.Name, connection, cancellation);
        if (builds.SingleOrDefault(build => build.Live) is not { } live || live.Build != projection.Build)
            throw new ProjectionStoppedException($"{projection.Name} has no live build made by this version: it is being built anew.");

        // The number is this session's: nobody else can choose the same name before the transaction ends.
        var anew = string.Create(CultureInfo.InvariantCulture, $"read_compared_{connection.ProcessID}");
        await BuildSchema.Create(projection, anew, connection, cancellation);
        // Nobody counts rows that are not committed: plans made while the tables are empty would read all of them, for ever.
        await using (var plans = new NpgsqlCommand("set local enable_seqscan = off; set local jit = off", connection))
            await plans.ExecuteNonQueryAsync(cancellation);
        var reader = new EventReader(database);
        for (var position = 0L; position < live.Position;)
        {
            progress?.Report(new(position, live.Position));
            var left = (int)Math.Min(BuildPace.Bulk.Chunk, live.Position - position);
            var events = (await reader.ReadChunk(position, left, cancellation)).Events;
            if (events.Count == 0)
                throw new CorruptLogException($"{projection.Name} holds {live.Position} events, the log only {position}.");
            var rows = await new EventFold(projection, events).Over(anew, connection, cancellation);
            await RowsOfBuild.Write(rows, anew, BuildPace.Bulk.CopyFrom, null, connection, cancellation);
            position += events.Count;
        }

        var (count, differences) = (0L, new List<RowDifference>());
        foreach (var table in live.Tables)
        {
            var compared = new TableComparison(table, live.Schema, anew, connection);
            count += await compared.Count(cancellation);
            differences.AddRange(await compared.Differences(cancellation));
        }

        await transaction.RollbackAsync(cancellation);
        return new(projection.Name, live.Position, count, differences);
    }
}
