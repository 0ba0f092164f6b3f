using Npgsql;

namespace ActionRegister.EventStore.Projections;

/// <summary>
/// Makes the schema of a build, shows it to readers in place of the one before, and drops it in the end.
/// </summary>
internal static class BuildSchema
{
    /// <summary>For one transaction: every unqualified name in a projection's SQL means its own build.</summary>
    // Rows can always be made again from the log, together with their checkpoint: they need not wait for the disk.
    public static FormattableString Settings(string schema) =>
        $"select set_config('search_path', {schema}, true), set_config('synchronous_commit', 'off', true)";

    /// <summary>Puts them in force for the caller's transaction.</summary>
    public static Task Enter(string schema, NpgsqlConnection connection, CancellationToken cancellation) =>
        Execute(connection, [Settings(schema)], cancellation);

    public static async Task Make(
        IProjection projection, ProjectionBuild build, NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Create(projection, build.Schema, connection, cancellation);
        await Execute(
            connection,
            [
                $"""
                update read.projection set tables = (
                  select array_agg(c.relname::text order by c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  where n.nspname = {build.Schema} and c.relkind in ('r', 'p'))
                where name = {build.Name} and number = {build.Number}
                """,
            ],
            cancellation);
        await RefuseSharedTables(build, connection, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Makes the tables, inside the caller's transaction.</summary>
    public static async Task Create(
        IProjection projection, string schema, NpgsqlConnection connection, CancellationToken cancellation)
    {
        await Execute(connection, [$"select log.create_build_schema({schema})", Settings(schema)], cancellation);
        await using var ddl = new NpgsqlCommand(projection.Schema, connection);
        await ddl.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>
    /// Swaps the views, inside the caller's transaction: readers see the old build or the new one, never half of
    /// either.
    /// </summary>
    public static async Task Show(
        ProjectionBuild build, ProjectionBuild? before, NpgsqlConnection connection, CancellationToken cancellation)
    {
        // A reader in a transaction may hold one view and wait for another: give way to it, and try again later.
        var swap = new List<string> { "set local lock_timeout = '1s'" };
        swap.AddRange(build.Tables.Select(table => $"analyze {Quote(build.Schema)}.{Quote(table)}"));
        swap.AddRange((before?.Tables ?? []).Select(table => $"drop view read.{Quote(table)}"));
        swap.AddRange(build.Tables.Select(table =>
            $"create view read.{Quote(table)} as select * from {Quote(build.Schema)}.{Quote(table)}"));
        await using (var command = new NpgsqlCommand(string.Join(";\n", swap), connection))
            await command.ExecuteNonQueryAsync(cancellation);
        await Execute(
            connection,
            [
                $"update read.projection set live = false where name = {build.Name} and live",
                $"""
                update read.projection set live = true, state = 'running'
                where name = {build.Name} and number = {build.Number}
                """,
            ],
            cancellation);
    }

    public static async Task Drop(ProjectionBuild build, NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var drop = new NpgsqlCommand(
            $"set local lock_timeout = '1s'; drop schema if exists {Quote(build.Schema)} cascade", connection))
        {
            await drop.ExecuteNonQueryAsync(cancellation);
        }

        await Execute(
            connection,
            [$"delete from read.projection where name = {build.Name} and number = {build.Number} and not live"],
            cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task RefuseSharedTables(
        ProjectionBuild build, NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            select other.name
            from read.projection mine
              join read.projection other on other.name <> mine.name and other.tables && mine.tables
            where mine.name = $1 and mine.number = $2
            """,
            connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = build.Name });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = build.Number });
        if (await command.ExecuteScalarAsync(cancellation) is string other)
            throw new ProjectionStoppedException($"{build.Name} and {other} both have a table of the same name.");
    }

    private static async Task Execute(
        NpgsqlConnection connection, IReadOnlyList<FormattableString> statements, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
            batch.BatchCommands.Add(ParameterisedSql.Command(statement));
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
