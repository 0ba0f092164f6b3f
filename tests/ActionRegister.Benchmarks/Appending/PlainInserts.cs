using ActionRegister.Benchmarks.Measuring;
using Npgsql;

namespace ActionRegister.Benchmarks.Appending;

/// <summary>
/// The baseline: what somebody would write without an event store. One insert per transaction into a plain events table,
/// prepared, a connection for each caller.
/// </summary>
internal sealed class PlainInserts(BenchDatabase database)
{
    private int _streams;

    public static async Task<PlainInserts> In(BenchDatabase database)
    {
        await database.AsAdministrator(
            $"""
            create schema plain authorization "{new NpgsqlConnectionStringBuilder(database.Application).Username}";
            create table plain.events (
              id bigint generated always as identity primary key,
              stream text not null,
              version bigint not null,
              type text not null,
              at timestamptz not null default now(),
              data jsonb not null,
              unique (stream, version)
            );
            grant all on plain.events to "{new NpgsqlConnectionStringBuilder(database.Application).Username}";
            """);
        return new(database);
    }

    public Task<Sample> Run(int callers, TimeSpan time)
    {
        var connections = new List<NpgsqlConnection>();
        return Finish(Callers.Run(callers, time, async (_, cancellation) =>
        {
            var connection = await database.Source.OpenConnectionAsync(cancellation);
            connections.Add(connection);
            var stream = new NpgsqlParameter<string> { TypedValue = $"entry/plain-{_streams++}" };
            var version = new NpgsqlParameter<long>();
            var insert = new NpgsqlCommand("insert into plain.events (stream, version, type, data) values ($1, $2, $3, $4::jsonb)", connection)
            {
                Parameters =
                {
                    stream,
                    version,
                    new NpgsqlParameter<string> { TypedValue = "thing-happened.v1" },
                    new NpgsqlParameter<string> { TypedValue = Payload.Document },
                },
            };
            await insert.PrepareAsync(cancellation);
            return async () =>
            {
                version.TypedValue++;
                await insert.ExecuteNonQueryAsync(CancellationToken.None);
            };
        }), connections);
    }

    private static async Task<Sample> Finish(Task<Sample> run, List<NpgsqlConnection> connections)
    {
        try
        {
            return await run;
        }
        finally
        {
            foreach (var connection in connections)
                await connection.DisposeAsync();
        }
    }
}
