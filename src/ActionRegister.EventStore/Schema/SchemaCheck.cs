using Npgsql;

namespace ActionRegister.EventStore.Schema;

/// <summary>Refuses to start on a database that this program would misread.</summary>
public static class SchemaCheck
{
    /// <summary>
    /// Throws <see cref="SchemaMismatchException"/> unless every file of the schema, and no other, was applied.
    /// </summary>
    public static async Task Assert(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var missing = await AppliedMigrations.Missing(connection, cancellation);
        if (missing.Count > 0)
        {
            var names = string.Join(", ", missing.Select(migration => migration.Name));
            throw new SchemaMismatchException($"The database lacks {names}: migrate it first (\"register migrate\").");
        }

        await using var heads = new NpgsqlCommand("select count(*) from log.head", connection);
        var count = (long)(await heads.ExecuteScalarAsync(cancellation))!; // count(*) is never null
        if (count != 1)
        {
            throw new SchemaMismatchException($"The log must have exactly one head row; it has {count}. "
                + "Somebody has changed the database by hand: restore it from a backup.");
        }
    }
}
