using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;
using Npgsql;
using NpgsqlTypes;

namespace ActionRegister.Benchmarks.Growing;

/// <summary>
/// Writes a log quickly: entries, commitments and hashes exactly as an append makes them, each command recorded when it was
/// judged, loaded in bulk as the database's administrator. What is written is there with <see cref="Close"/>, or not at all.
/// </summary>
/// <param name="administrator">Connection string of a superuser, in the register's database.</param>
internal sealed class BulkLog(string administrator) : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection = new(administrator);

    private NpgsqlTransaction? _writing;

    /// <summary>How long it is, with what was written here.</summary>
    public LogHead Head { get; private set; } = new(0, DateTimeOffset.UnixEpoch);

    /// <summary>Writes commands after those before; their clocks rise.</summary>
    public async Task Write(IReadOnlyList<PendingCommand> batch)
    {
        if (batch.Count == 0) return;
        if (_connection.State != System.Data.ConnectionState.Open) await _connection.OpenAsync();
        _writing ??= await _connection.BeginTransactionAsync();
        var proposal = Stamp(batch);
        await CopyEvents(proposal);
        await CopyParts(proposal);
        await CopyCommands(proposal);
        Head = proposal.End;
    }

    /// <summary>Makes what was written the log.</summary>
    public async Task Close()
    {
        await Execute("update log.head set size = $1, last_at = $2", Head.Size, Head.LastAt);
        await _writing!.CommitAsync(); // something was written
        _writing = null;
        await Execute("vacuum analyze log.event, log.part, log.command");
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private Proposal Stamp(IReadOnlyList<PendingCommand> batch)
    {
        var firsts = new long[batch.Count];
        var size = Head.Size;
        for (var i = 0; i < firsts.Length; size += batch[i++].Events.Length) firsts[i] = size;
        var commands = new StampedCommand[batch.Count];
        Parallel.For(0, commands.Length, i => commands[i] = StampedCommand.Stamp(batch[i], firsts[i], batch[i].Command.Clock));
        return new(Head, new(size, commands[^1].At), commands);
    }

    private async Task Execute(string sql, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 };
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }

    private async Task CopyEvents(Proposal proposal)
    {
        await using var events = await _connection.BeginBinaryImportAsync(
            "copy log.event (pos, stream, ver, type, at, cmd, entry, leaf) from stdin (format binary)");
        foreach (var command in proposal.Commands)
        {
            var versions = command.Pending.Command.DecidedFrom.ToDictionary(e => e.Stream, e => e.Version, StringComparer.Ordinal);
            for (var n = 0; n < command.Entries.Length; n++)
            {
                var recorded = command.Pending.Events[n];
                await events.StartRowAsync();
                await events.WriteAsync(command.First + n, NpgsqlDbType.Bigint);
                await events.WriteAsync(recorded.Stream, NpgsqlDbType.Text);
                await events.WriteAsync(++versions[recorded.Stream], NpgsqlDbType.Bigint);
                await events.WriteAsync(recorded.Type, NpgsqlDbType.Text);
                await events.WriteAsync(command.At, NpgsqlDbType.TimestampTz);
                await events.WriteAsync(command.Pending.Command.Id, NpgsqlDbType.Uuid);
                await events.WriteAsync(command.Entries[n], NpgsqlDbType.Bytea);
                await events.WriteAsync(command.Leaves[n], NpgsqlDbType.Bytea);
            }
        }

        await events.CompleteAsync();
    }

    private async Task CopyParts(Proposal proposal)
    {
        await using var parts = await _connection.BeginBinaryImportAsync(
            "copy log.part (pos, data_key, data, text_key, text, actor_key, actor, private_key, private) from stdin (format binary)");
        foreach (var command in proposal.Commands)
        {
            for (var n = 0; n < command.Entries.Length; n++)
            {
                var recorded = command.Pending.Events[n];
                await parts.StartRowAsync();
                await parts.WriteAsync(command.First + n, NpgsqlDbType.Bigint);
                foreach (var part in new[] { recorded.Data, recorded.Text, recorded.Actor, recorded.Private })
                {
                    await parts.WriteAsync(part?.Key, NpgsqlDbType.Bytea);
                    await parts.WriteAsync(part?.Bytes, NpgsqlDbType.Bytea);
                }
            }
        }

        await parts.CompleteAsync();
    }

    private async Task CopyCommands(Proposal proposal)
    {
        await using var commands = await _connection.BeginBinaryImportAsync(
            "copy log.command (cmd, by_mac, body_mac, first, count) from stdin (format binary)");
        foreach (var command in proposal.Commands)
        {
            await commands.StartRowAsync();
            await commands.WriteAsync(command.Pending.Command.Id, NpgsqlDbType.Uuid);
            await commands.WriteAsync(command.Pending.ByMac, NpgsqlDbType.Bytea);
            await commands.WriteAsync(command.Pending.BodyMac, NpgsqlDbType.Bytea);
            await commands.WriteAsync(command.First, NpgsqlDbType.Bigint);
            await commands.WriteAsync(command.Entries.Length, NpgsqlDbType.Integer);
        }

        await commands.CompleteAsync();
    }
}
