using ActionRegister.Application.Events;
using ActionRegister.Domain.Deciding;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;
using ActionRegister.IntegrationTests.Postgres;
using Npgsql;
using NpgsqlTypes;

namespace ActionRegister.IntegrationTests.Replaying;

/// <summary>Writes a history into an empty log as appends would have, each event a command of its own, at whatever time it happened.</summary>
internal static class LoadedLog
{
    private static readonly byte[] _mac = new byte[32];
    private static readonly Attribution _by = new(null, "register", null, "test");

    public static async Task Load(RegisterDatabase database, IEnumerable<Recorded> history)
    {
        await using var connection = new NpgsqlConnection(database.Administrator);
        await connection.OpenAsync();
        var head = new LogHead(0, DateTimeOffset.UnixEpoch);
        foreach (var recorded in history)
        {
            var proposal = Proposal.Stamp([Pending(recorded)], head, recorded.Clock);
            await Write(connection, proposal.Commands[0], recorded.Version);
            head = proposal.End;
        }

        await using var end = new NpgsqlCommand("update log.head set size = $1, last_at = $2", connection)
        {
            Parameters = { new() { Value = head.Size }, new() { Value = head.LastAt } },
        };
        await end.ExecuteNonQueryAsync();
    }

    private static PendingCommand Pending(Recorded recorded) => new(new AppendCommand(
        new Guid($"00000000-0000-7000-b000-{recorded.Position:D12}"),
        recorded.Clock,
        recorded.Rules,
        Cause: null,
        _mac,
        _mac,
        [new StreamExpectation(recorded.Stream.Value, recorded.Version - 1)],
        [new NewEvent(recorded.Stream.Value, EventCatalogue.All.NameOf(recorded.Event), EventCatalogue.All.Encode(recorded.Event, _by))]));

    private static async Task Write(NpgsqlConnection connection, StampedCommand command, long version)
    {
        var happened = command.Pending.Events[0];
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Statement(
                    "insert into log.event (pos, stream, ver, type, at, cmd, entry, leaf) values ($1, $2, $3, $4, $5, $6, $7, $8)",
                    command.First, happened.Stream, version, happened.Type, command.At, command.Pending.Command.Id, command.Entries[0], command.Leaves[0]),
                Statement(
                    "insert into log.part (pos, data_key, data, text_key, text, actor_key, actor, private_key, private) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                    [command.First, .. new[] { happened.Data, happened.Text, happened.Actor, happened.Private }.SelectMany(p => new object?[] { p?.Key, p?.Bytes })]),
                Statement(
                    "insert into log.command (cmd, by_mac, body_mac, first, count) values ($1, $2, $3, $4, 1)",
                    command.Pending.Command.Id, _mac, _mac, command.First),
            },
        };
        await batch.ExecuteNonQueryAsync();
    }

    private static NpgsqlBatchCommand Statement(string sql, params object?[] values)
    {
        var statement = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            statement.Parameters.Add(value is null
                ? new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bytea }
                : new NpgsqlParameter { Value = value });
        }

        return statement;
    }
}
