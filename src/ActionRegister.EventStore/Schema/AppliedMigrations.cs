using Npgsql;

namespace ActionRegister.EventStore.Schema;

/// <summary>What the database says was applied to it, compared with what this program would apply.</summary>
internal static class AppliedMigrations
{
    /// <summary>The files still to be applied; throws when an applied one has changed or is not known here.</summary>
    public static async Task<IReadOnlyList<Migration>> Missing(
        NpgsqlConnection connection, CancellationToken cancellation)
    {
        var applied = await Read(connection, cancellation);
        foreach (var (number, (name, sha256)) in applied)
        {
            var known = Migration.All.FirstOrDefault(migration => migration.Number == number)
                ?? throw new SchemaMismatchException(
                    $"The database has {name}, which this program does not know: the program is too old. "
                    + "Run the one that migrated the database, or a newer one.");
            if (!known.Sha256.AsSpan().SequenceEqual(sha256))
            {
                throw new SchemaMismatchException(
                    $"{known.Name} was changed after it had been applied as {name}; add a new file instead.");
            }
        }

        return [.. Migration.All.Where(migration => !applied.ContainsKey(migration.Number))];
    }

    private static async Task<Dictionary<int, (string Name, byte[] Sha256)>> Read(
        NpgsqlConnection connection, CancellationToken cancellation)
    {
        var applied = new Dictionary<int, (string, byte[])>();
        await using var exists = new NpgsqlCommand("select to_regclass('log.migration') is not null", connection);
        if (await exists.ExecuteScalarAsync(cancellation) is not true)
            return applied;

        await using var command = new NpgsqlCommand("select number, name, sha256 from log.migration", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            applied.Add(reader.GetInt32(0), (reader.GetString(1), reader.GetFieldValue<byte[]>(2)));
        return applied;
    }
}
