using System.Diagnostics;
using Npgsql;

namespace ActionRegister.EventStore.Projections;

/// <summary>The rows of <c>read.projection</c>: which builds there are and how far each is.</summary>
internal static class ProjectionBuilds
{
    private const string Select =
        "select name, number, build, live, position, state, error, at, tables from read.projection";

    public static async Task<IReadOnlyList<ProjectionBuild>> All(
        NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"{Select} order by name, number");
        return await Read(command, cancellation);
    }

    public static async Task<IReadOnlyList<ProjectionBuild>> Of(
        string projection, NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"{Select} where name = $1 order by number", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = projection });
        return await Read(command, cancellation);
    }

    /// <summary>Asks for a new build; whoever runs the projection makes it. Returns its number.</summary>
    public static async Task<int> Request(
        IProjection projection, NpgsqlConnection connection, TimeProvider time, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            insert into read.projection (name, number, build, live, position, state, at, tables)
            select $1, coalesce(max(number), 0) + 1, $2, false, 0, 'rebuilding', $3, '{}'
            from read.projection where name = $1
            returning number
            """,
            connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = projection.Name });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = projection.Build });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = time.GetUtcNow() });
        return (int)(await command.ExecuteScalarAsync(cancellation))!; // an insert returns what it inserted
    }

    /// <summary>The SQLSTATE with which <see cref="Advance"/> fails when somebody else has moved the checkpoint.</summary>
    public const string Moved = "AR004";

    /// <summary>The checkpoint, to be committed with the rows.</summary>
    public static NpgsqlBatchCommand Advance(ProjectionBuild from, long to, TimeProvider time) =>
        ParameterisedSql.Command(
            $"""
            select read.advance({from.Name}, {from.Number}, {from.Position}, {to},
              {(from.Live ? "running" : "rebuilding")}, {time.GetUtcNow()})
            """);

    public static async Task Stop(
        ProjectionBuild build,
        string error,
        NpgsqlConnection connection,
        TimeProvider time,
        CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(ParameterisedSql.Command(
            $"""
            update read.projection set state = 'stopped', error = {error}, at = {time.GetUtcNow()}
            where name = {build.Name} and number = {build.Number}
            """));
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<IReadOnlyList<ProjectionBuild>> Read(
        NpgsqlCommand command, CancellationToken cancellation)
    {
        var builds = new List<ProjectionBuild>();
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            builds.Add(new ProjectionBuild(
                row.GetString(0),
                row.GetInt32(1),
                row.GetInt32(2),
                row.GetBoolean(3),
                row.GetInt64(4),
                State(row.GetString(5)),
                row.IsDBNull(6) ? null : row.GetString(6),
                row.GetFieldValue<DateTimeOffset>(7),
                row.GetFieldValue<string[]>(8)));
        }

        return builds;
    }

    private static ProjectionState State(string stored) => stored switch
    {
        "running" => ProjectionState.Running,
        "rebuilding" => ProjectionState.Rebuilding,
        "stopped" => ProjectionState.Stopped,
        _ => throw new UnreachableException($"{stored} is no state of a projection."),
    };
}
