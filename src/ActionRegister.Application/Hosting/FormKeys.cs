using ActionRegister.Application.Commands;
using ActionRegister.EventStore.Projections;
using Npgsql;

namespace ActionRegister.Application.Hosting;

/// <summary>
/// The keys by which a host recognises the forms that the register made. They are in the database, so that each host takes the
/// forms of every other, before and after a restart, and sealed with the register's key: the database alone forges no form.
/// </summary>
// The framework asks for its keys in calls that do not wait for anything.
public sealed class FormKeys(NpgsqlDataSource database, RegisterKeys keys)
{
    // "AREG" and 3: hosts that start at once on a new register make its first key one after the other.
    private const int Making = 1095910730;

    /// <summary>Each key as it was written; one sealed with another register's key is none.</summary>
    public IReadOnlyList<string> All()
    {
        using var command = database.CreateCommand("select name, sealed from form.key order by name");
        using var rows = command.ExecuteReader();
        var all = new List<string>();
        while (rows.Read())
        {
            if (keys.Unsealed(rows.GetString(0), rows.GetFieldValue<byte[]>(1)) is { } words) all.Add(words);
        }

        return all;
    }

    /// <summary>Keeps a key.</summary>
    public void Add(string name, string words)
    {
        using var connection = database.OpenConnection();
        using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(ParameterisedSql.Command($"insert into form.key (name, sealed) values ({name}, {keys.Sealed(name, words)})"));
        batch.ExecuteNonQuery();
    }

    /// <summary>Does something while no other host of the register does.</summary>
    public async Task Alone(Action what, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(what);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var alone = new NpgsqlCommand($"select pg_advisory_xact_lock({Making})", connection, transaction);
        await alone.ExecuteNonQueryAsync(cancellation);
        what();
    }
}
