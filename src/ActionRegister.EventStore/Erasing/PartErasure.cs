using ActionRegister.EventStore.Schema;
using Npgsql;

namespace ActionRegister.EventStore.Erasing;

/// <summary>
/// Takes bytes and key of one erasable part from the log, once an event there says that it is erased; needs a connection that
/// may act as the operator's role.
/// </summary>
public sealed class PartErasure
{
    private readonly string _operator;
    private readonly DatabaseNames _names;

    /// <summary>The application's connection string names the database.</summary>
    public PartErasure(string @operator, string application)
    {
        _names = DatabaseNames.From(new NpgsqlConnectionStringBuilder(application));
        _operator = new NpgsqlConnectionStringBuilder(@operator) { Database = _names.Database, Pooling = false }.ConnectionString;
    }

    /// <summary>Erases; what is erased already stays so.</summary>
    /// <param name="position">Of the event that loses the part.</param>
    /// <param name="part"><c>actor</c> or <c>private</c>.</param>
    /// <param name="by">Position of the event that records the erasure.</param>
    public async Task Erase(long position, string part, long by, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(_operator);
        await connection.OpenAsync(cancellation);
        await using (var role = new NpgsqlCommand($"set role \"{_names.Operator}\"", connection))
            await role.ExecuteNonQueryAsync(cancellation);
        await using var erase = new NpgsqlCommand("select log.erase($1, $2, $3)", connection)
        {
            Parameters = { new() { Value = position }, new() { Value = part }, new() { Value = by } },
        };
        await erase.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>
    /// Lets PostgreSQL clear away what rows held before, in the log and in the read models; how long freed pages, the
    /// write-ahead log and backups still hold it is for the server's keeper to say.
    /// </summary>
    public async Task Vacuum(CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(_operator);
        await connection.OpenAsync(cancellation);
        foreach (var table in await Tables(connection, cancellation))
        {
            await using var vacuum = new NpgsqlCommand($"vacuum {table}", connection) { CommandTimeout = 0 };
            await vacuum.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static async Task<List<string>> Tables(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var query = new NpgsqlCommand(
            """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and (n.nspname like 'read\_%' or (n.nspname = 'log' and c.relname = 'part'))
            order by 1
            """, connection);
        await using var rows = await query.ExecuteReaderAsync(cancellation);
        var tables = new List<string>();
        while (await rows.ReadAsync(cancellation))
            tables.Add(rows.GetString(0));
        return tables;
    }
}
