using Npgsql;

namespace ActionRegister.EventStore.Projections;

/// <summary>Reads and writes the rows of one build, inside the caller's transaction.</summary>
internal static class RowsOfBuild
{
    /// <summary>Reads what was looked up and is missing.</summary>
    public static async Task ReadMissing(Rows rows, string schema, NpgsqlConnection connection, CancellationToken cancellation)
    {
        var wanted = rows.Tables.Where(table => table.AreMissing).ToList();
        await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        // A plan made while the table was empty reads all of it, for ever: rows are found by their key, which has an index.
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)"));
        var answers = new List<ITableRows>();
        foreach (var table in wanted)
        {
            foreach (var lookup in table.Lookups(schema))
            {
                batch.BatchCommands.Add(lookup);
                answers.Add(table);
            }
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        foreach (var table in answers)
        {
            await reader.NextResultAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                table.Found(reader);
        }

        wanted.ForEach(table => table.AllFound());
    }

    /// <summary>Whether rows of any table are written by COPY, which is no part of a batch.</summary>
    public static bool AreMany(Rows rows, int copyFrom) => rows.Tables.Any(table => table.NewCount >= copyFrom);

    /// <summary>Writes what was changed, and the checkpoint first; a few rows one by one, more of them by COPY.</summary>
    public static async Task Write(
        Rows rows, string schema, int copyFrom, NpgsqlBatchCommand? checkpoint, NpgsqlConnection connection,
        CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        // Rows can always be made again from the log, together with their checkpoint: they need not wait for the disk.
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select set_config('synchronous_commit', 'off', true)"));
        if (checkpoint is not null)
            batch.BatchCommands.Add(checkpoint);
        foreach (var table in rows.Tables.Where(table => table.Gone.Count > 0))
        {
            // Nobody else writes here, and these rows were read in this transaction: they are still where they were.
            batch.BatchCommands.Add(new($"delete from {schema}.{table.Name} where ctid = any($1::tid[])")
            {
                Parameters = { new NpgsqlParameter<string[]> { TypedValue = [.. table.Gone.Select(place => $"{place}")] } },
            });
        }

        foreach (var insert in rows.Tables.Where(table => table.NewCount < copyFrom).SelectMany(table => table.Inserts(schema)))
            batch.BatchCommands.Add(insert);
        await batch.ExecuteNonQueryAsync(cancellation);
        foreach (var table in rows.Tables.Where(table => table.NewCount >= copyFrom))
            await table.Copy(schema, connection, cancellation);
    }
}
