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
    private readonly NpgsqlParameter<string[]> _stream = Array<string[]>(NpgsqlDbType.Text);
    private readonly NpgsqlParameter<long[]> _version = Array<long[]>(NpgsqlDbType.Bigint);
    private readonly NpgsqlParameter<int[]> _writer = Array<int[]>(NpgsqlDbType.Integer);
    private readonly NpgsqlParameter<int[]> _of = Array<int[]>(NpgsqlDbType.Integer);
    private readonly NpgsqlParameter<string[]> _type = Array<string[]>(NpgsqlDbType.Text);
    private readonly NpgsqlParameter<byte[][]> _entry = Array<byte[][]>(NpgsqlDbType.Bytea);
    private readonly NpgsqlParameter<byte[][]> _leaf = Array<byte[][]>(NpgsqlDbType.Bytea);
    private readonly NpgsqlParameter<byte[]?[]>[] _parts =
        [.. Enumerable.Range(0, 8).Select(_ => Array<byte[]?[]>(NpgsqlDbType.Bytea))];

    private AppendStatement(NpgsqlConnection connection)
    {
        NpgsqlParameter[] parameters =
        [
            _first, _ids, _by, _body, _clock, _at, _count, _stream, _version, _writer,
            _of, _type, _entry, _leaf, .. _parts,
        ];
        var places = string.Join(", ", parameters.Select((_, i) => $"${i + 1}"));
        _command = new NpgsqlCommand(
            $"select verdict, number, place, count, at from log.append({places})", connection)
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
        var streams = new ProposedStreams(proposal.Commands);
        Fill(proposal, streams);
        await using var reader = await _command.ExecuteReaderAsync(CancellationToken.None);
        var losses = new Dictionary<int, Loss>();
        while (await reader.ReadAsync(CancellationToken.None))
        {
            switch (reader.GetString(0))
            {
                case "appended":
                    return new ProposalAnswer.Written();
                case "moved":
                    return new ProposalAnswer.Moved(
                        new LogHead(reader.GetInt64(2), reader.GetFieldValue<DateTimeOffset>(4)));
                case "duplicate":
                    losses.TryAdd(reader.GetInt32(1) - 1, new Loss.Answered(
                        new AppendVerdict.Duplicate(reader.GetInt64(2), reader.GetInt32(3))));
                    break;
                case "reused":
                    losses.TryAdd(reader.GetInt32(1) - 1, new Loss.Answered(new AppendVerdict.Reused()));
                    break;
                case "clock":
                    losses.TryAdd(
                        reader.GetInt32(1) - 1, new Loss.ClockOutOfStep(reader.GetFieldValue<DateTimeOffset>(4)));
                    break;
                case "conflict":
                    var (stream, commands) = streams.DecidedFrom(reader.GetInt32(1));
                    foreach (var command in commands)
                        losses.TryAdd(command, new Loss.Answered(new AppendVerdict.Conflict(stream, reader.GetInt64(2))));
                    break;
                case var unknown:
                    throw new UnreachableException($"log.append answers {unknown}.");
            }
        }

        return new ProposalAnswer.Lost(losses);
    }

    public ValueTask DisposeAsync() => _command.DisposeAsync();

    private void Fill(Proposal proposal, ProposedStreams streams)
    {
        var commands = proposal.Commands;
        _first.TypedValue = proposal.Head.Size;
        _ids.TypedValue = Each(commands, command => command.Pending.Command.Id);
        _by.TypedValue = Each(commands, command => command.Pending.ByMac);
        _body.TypedValue = Each(commands, command => command.Pending.BodyMac);
        _clock.TypedValue = Each(commands, command => command.Clock);
        _at.TypedValue = Each(commands, command => command.At);
        _count.TypedValue = Each(commands, command => command.Entries.Length);
        (_stream.TypedValue, _version.TypedValue, _writer.TypedValue) = (streams.Names, streams.Versions, streams.Writers);

        SealedEvent[] events = [.. commands.SelectMany(command => command.Pending.Events)];
        _of.TypedValue = streams.OfEvents;
        _type.TypedValue = Each(events, recorded => recorded.Type);
        _entry.TypedValue = [.. commands.SelectMany(command => command.Entries)];
        _leaf.TypedValue = [.. commands.SelectMany(command => command.Leaves)];
        FillPart(0, events, recorded => recorded.Data);
        FillPart(2, events, recorded => recorded.Text);
        FillPart(4, events, recorded => recorded.Actor);
        FillPart(6, events, recorded => recorded.Private);
    }

    private void FillPart(int place, SealedEvent[] events, Func<SealedEvent, SealedPart?> part)
    {
        _parts[place].TypedValue = Each(events, recorded => part(recorded)?.Key);
        _parts[place + 1].TypedValue = Each(events, recorded => part(recorded)?.Bytes);
    }

    private static TTo[] Each<TFrom, TTo>(TFrom[] from, Func<TFrom, TTo> of) => System.Array.ConvertAll(from, new Converter<TFrom, TTo>(of));

    private static NpgsqlParameter<T> Array<T>(NpgsqlDbType of) => new() { NpgsqlDbType = NpgsqlDbType.Array | of };
}
