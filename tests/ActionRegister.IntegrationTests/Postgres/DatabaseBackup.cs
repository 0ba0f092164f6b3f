using Npgsql;

namespace ActionRegister.IntegrationTests.Postgres;

/// <summary>A backup of a whole register: the database's files copied by the server, which restoring puts in its place.</summary>
internal sealed class DatabaseBackup : IAsyncDisposable
{
    private readonly RegisterDatabase _database;
    private readonly IReadOnlyList<string> _settings;

    private DatabaseBackup(RegisterDatabase database, IReadOnlyList<string> settings) =>
        (_database, _settings) = (database, settings);

    private string Name => $"{_database.Name}_backup";

    public static async Task<DatabaseBackup> Take(RegisterDatabase database)
    {
        // What belongs to the database and lies outside of it: a backup tool saves it, too.
        var settings = await database.Ask<string[]>(
            """
            select coalesce(array_agg(format('alter role %I in database %I set %s = %L', r.rolname, d.datname,
              split_part(c, '=', 1), substr(c, strpos(c, '=') + 1))), '{}')
            from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase join pg_roles r on r.oid = s.setrole, unnest(s.setconfig) c
            where d.datname = current_database()
            """);
        var backup = new DatabaseBackup(database, settings);
        await backup.Copy(database.Name, backup.Name);
        return backup;
    }

    public async Task Restore()
    {
        _database.Source.Clear();
        await Outside($"drop database \"{_database.Name}\" with (force)");
        await Copy(Name, _database.Name);
        foreach (var setting in _settings)
            await Outside(setting);
        await Outside(
            $"""
            revoke all on database "{_database.Name}" from public;
            grant connect on database "{_database.Name}" to "{_database.Name}_app", "{_database.Name}_operator", "{_database.Name}_reader";
            grant create on database "{_database.Name}" to "{_database.Name}_owner"
            """);
    }

    public async ValueTask DisposeAsync() => await Outside($"drop database if exists \"{Name}\" with (force)");

    private async Task Copy(string from, string to)
    {
        _database.Source.Clear();
        await Outside($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{from}'");
        await Outside($"create database \"{to}\" template \"{from}\"");
    }

    private async Task Outside(string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(_database.Administrator) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 60 };
        await command.ExecuteNonQueryAsync();
    }
}
