using ActionRegister.EventStore.Projections;
using Npgsql;

namespace ActionRegister.Application.Reading;

/// <summary>Asks the read models, and knows how far they have come.</summary>
public sealed class ReadDatabase(NpgsqlDataSource database, ProjectionHost projections)
{
    private const string ForItsValues = "select set_config('plan_cache_mode', 'force_custom_plan', true)";
    private const string ByIndex = $"{ForItsValues}, set_config('enable_seqscan', 'off', true)";

    private static readonly TimeSpan _atMost = TimeSpan.FromSeconds(2);

    /// <summary>The last position that all of these read models hold; −1 before the first event.</summary>
    public async Task<long> Reached(string[] models, CancellationToken cancellation)
    {
        var found = await Query(
            $"select count(*), min(position) - 1 from read.projection where live and name = any({models})",
            row => (Live: row.GetInt64(0), Position: row.IsDBNull(1) ? -1 : row.GetInt64(1)),
            cancellation);
        return found[0].Live == models.Length ? found[0].Position : throw new ReadModelsBehindException(0);
    }

    /// <summary>Waits at most 2 s until these read models hold a position.</summary>
    public async Task Reach(long position, string[] models, CancellationToken cancellation)
    {
        if (position >= 0 && !await projections.WaitFor(position, models, _atMost, cancellation))
            throw new ReadModelsBehindException(position);
    }

    /// <summary>The rows of a question; values travel apart from the SQL.</summary>
    public Task<IReadOnlyList<T>> Query<T>(
        FormattableString sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellation) =>
        Query(sql, null, read, cancellation);

    /// <summary>The same of a question about the whole register.</summary>
    // It is planned for its values every time: a plan for any moment walks indexes where reading everything is faster.
    public Task<IReadOnlyList<T>> QueryWhole<T>(
        FormattableString sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellation) =>
        Query(sql, ForItsValues, read, cancellation);

    /// <summary>The same of a question for words of texts.</summary>
    // Reading all texts is never right for it, and looks cheap: that search vectors have to be unpacked is not in the costs.
    public Task<IReadOnlyList<T>> QueryWords<T>(
        FormattableString sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellation) =>
        Query(sql, ByIndex, read, cancellation);

    private async Task<IReadOnlyList<T>> Query<T>(
        FormattableString sql, string? planned, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        // A batch is one transaction, and what is set for that one is over with it.
        await using var batch = database.CreateBatch();
        if (planned is not null) batch.BatchCommands.Add(new NpgsqlBatchCommand(planned));
        batch.BatchCommands.Add(ParameterisedSql.Command(sql));
        try
        {
            await using var rows = await batch.ExecuteReaderAsync(cancellation);
            if (planned is not null) await rows.NextResultAsync(cancellation);
            var found = new List<T>();
            while (await rows.ReadAsync(cancellation))
                found.Add(read(rows));
            return found;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            // No build of the read model is shown yet: the first one is still being made.
            throw new ReadModelsBehindException(0);
        }
    }
}
