using System.Diagnostics;
using ActionRegister.EventStore.Reading;
using Npgsql;
using NpgsqlTypes;

namespace ActionRegister.EventStore.Appending;

/// <summary>
/// The prepared call of <c>log.append</c> on the writer's connection; it takes no cancellation and has no timeout.
/// </summary>
internal sealed class AppendStatement : IAsyncDisposable
{
    private readonly NpgsqlCommand _command;
    private readonly NpgsqlParameter<long> _first = new() { NpgsqlDbType = NpgsqlDbType.Bigint };
    private readonly NpgsqlParameter<Guid[]> _ids = Array<Guid[]>(NpgsqlDbType.Uuid);
    private readonly NpgsqlParameter<byte[][]> _by = Array<byte[][]>(NpgsqlDbType.Bytea);
    private readonly NpgsqlParameter<byte[][]> _body = Array<byte[][]>(NpgsqlDbType.Bytea);
    private readonly NpgsqlParameter<DateTimeOffset[]> _clock = Array<DateTimeOffset[]>(NpgsqlDbType.TimestampTz);
    private readonly NpgsqlParameter<DateTimeOffset[]> _at = Array<DateTimeOffset[]>(NpgsqlDbType.TimestampTz);
    private readonly NpgsqlParameter<int[]> _count = Array<int[]>(NpgsqlDbType.Integer);
    private readonly NpgsqlParameter<int[]> _decidedBy = Array<int[]>(NpgsqlDbType.Integer);
    private readonly NpgsqlParameter<string[]> _decidedFrom = Array<string[]>(NpgsqlDbType.Text);
    private readonly NpgsqlParameter<long[]> _decidedAt = Array<long[]>(NpgsqlDbType.Bigint);
    private readonly NpgsqlParameter<string[]> _stream = Array<string[]>(NpgsqlDbType.Text);
    private readonly NpgsqlParameter<long[]> _version = Array<long[]>(NpgsqlDbType.Bigint);
    private readonly NpgsqlParameter<string[]> _type = Array<string[]>(NpgsqlDbType.Text);
    private readonly NpgsqlParameter<byte[][]> _entry = Array<byte[][]>(NpgsqlDbType.Bytea);
    private readonly NpgsqlParameter<byte[][]> _leaf = Array<byte[][]>(NpgsqlDbType.Bytea);
    private readonly NpgsqlParameter<byte[]?[]>[] _parts =
        [.. Enumerable.Range(0, 8).Select(_ => Array<byte[]?[]>(NpgsqlDbType.Bytea))];

    private AppendStatement(NpgsqlConnection connection)
    {
        NpgsqlParameter[] parameters =
        [
            _first, _ids, _by, _body, _clock, _at, _count, _decidedBy, _decidedFrom, _decidedAt,
            _stream, _version, _type, _entry, _leaf, .. _parts,
        ];
        var places = string.Join(", ", parameters.Select((_, i) => $"${i + 1}"));
        _command = new NpgsqlCommand(
            $"select command, verdict, place, count, stream, at from log.append({places})", connection)
        {
            CommandTimeout = 0,
        };
        _command.Parameters.AddRange(parameters);
    }

    public static async Task<AppendStatement> Prepare(NpgsqlConnection connection)
    {
        var statement = new AppendStatement(connection);
        await statement._command.PrepareAsync(CancellationToken.None);
        return statement;
    }

    public async Task<ProposalAnswer> Propose(Proposal proposal)
    {
        Fill(proposal);
        await using var reader = await _command.ExecuteReaderAsync(CancellationToken.None);
        var losses = new Dictionary<int, Loss>();
        while (await reader.ReadAsync(CancellationToken.None))
        {
            var command = reader.GetInt32(0) - 1;
            switch (reader.GetString(1))
            {
                case "appended":
                    return new ProposalAnswer.Written();
                case "moved":
                    return new ProposalAnswer.Moved(
                        new LogHead(reader.GetInt64(2), reader.GetFieldValue<DateTimeOffset>(5)));
                case "duplicate":
                    losses.TryAdd(command, new Loss.Answered(
                        new AppendVerdict.Duplicate(reader.GetInt64(2), reader.GetInt32(3))));
                    break;
                case "reused":
                    losses.TryAdd(command, new Loss.Answered(new AppendVerdict.Reused()));
                    break;
                case "clock":
                    losses.TryAdd(command, new Loss.ClockOutOfStep(reader.GetFieldValue<DateTimeOffset>(5)));
                    break;
                case "conflict":
                    losses.TryAdd(command, new Loss.Answered(
                        new AppendVerdict.Conflict(reader.GetString(4), reader.GetInt64(2))));
                    break;
                case var unknown:
                    throw new UnreachableException($"log.append answers {unknown}.");
            }
        }

        return new ProposalAnswer.Lost(losses);
    }

    public ValueTask DisposeAsync() => _command.DisposeAsync();

    private void Fill(Proposal proposal)
    {
        var commands = proposal.Commands;
        _first.TypedValue = proposal.Head.Size;
        _ids.TypedValue = [.. commands.Select(command => command.Pending.Command.Id)];
        _by.TypedValue = [.. commands.Select(command => command.Pending.ByMac)];
        _body.TypedValue = [.. commands.Select(command => command.Pending.BodyMac)];
        _clock.TypedValue = [.. commands.Select(command => command.Clock)];
        _at.TypedValue = [.. commands.Select(command => command.At)];
        _count.TypedValue = [.. commands.Select(command => command.Entries.Length)];

        _decidedBy.TypedValue = [.. commands.SelectMany(
            (command, i) => command.Pending.Command.DecidedFrom.Select(_ => i + 1))];
        _decidedFrom.TypedValue = [.. commands.SelectMany(
            command => command.Pending.Command.DecidedFrom.Select(listed => listed.Stream))];
        _decidedAt.TypedValue = [.. commands.SelectMany(
            command => command.Pending.Command.DecidedFrom.Select(listed => listed.Version))];

        SealedEvent[] events = [.. commands.SelectMany(command => command.Pending.Events)];
        _stream.TypedValue = [.. events.Select(recorded => recorded.Stream)];
        _version.TypedValue = [.. commands.SelectMany(command => command.Versions)];
        _type.TypedValue = [.. events.Select(recorded => recorded.Type)];
        _entry.TypedValue = [.. commands.SelectMany(command => command.Entries)];
        _leaf.TypedValue = [.. commands.SelectMany(command => command.Leaves)];
        FillPart(0, events, recorded => recorded.Data);
        FillPart(2, events, recorded => recorded.Text);
        FillPart(4, events, recorded => recorded.Actor);
        FillPart(6, events, recorded => recorded.Private);
    }

    private void FillPart(int place, SealedEvent[] events, Func<SealedEvent, SealedPart?> part)
    {
        _parts[place].TypedValue = [.. events.Select(recorded => part(recorded)?.Key)];
        _parts[place + 1].TypedValue = [.. events.Select(recorded => part(recorded)?.Bytes)];
    }

    private static NpgsqlParameter<T> Array<T>(NpgsqlDbType of) => new() { NpgsqlDbType = NpgsqlDbType.Array | of };
}
