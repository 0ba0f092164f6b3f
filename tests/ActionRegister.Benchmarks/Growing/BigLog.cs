using ActionRegister.Application.Events;
using ActionRegister.Benchmarks.Measuring;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;
using ActionRegister.IntegrationTests.Application;
using Npgsql;
using NpgsqlTypes;

namespace ActionRegister.Benchmarks.Growing;

/// <summary>
/// Writes a long log quickly: entries, commitments and hashes exactly as an append makes them, loaded in bulk as the database's
/// administrator. The register in it has lived for three years until yesterday.
/// </summary>
internal sealed class BigLog(BenchDatabase database)
{
    private const int Batch = 5_000;
    private const int AtOnce = 200;
    private static readonly byte[] _mac = new byte[32];
    private static readonly TimeSpan _lived = TimeSpan.FromDays(3 * 365);
    private readonly Dictionary<string, long> _versions = new(StringComparer.Ordinal);
    private readonly Attribution _by = new(TestGroup.Secretariat, "secretariat", null, "bench");
    private DateTimeOffset _clock = TimeProvider.System.GetUtcNow() - _lived;
    private LogHead _head = new(0, DateTimeOffset.UnixEpoch);
    private IEnumerator<Fact[]>? _batches; // goes on where it stopped, in the middle of many lives
    private int _commands;

    public long Size => _head.Size;

    /// <summary>Version of the group's stream.</summary>
    public long Group => _versions[StreamName.Group.Value];

    /// <summary>Makes the log at least so many events long.</summary>
    public async Task GrowTo(long events)
    {
        var step = TimeSpan.FromTicks((_lived - TimeSpan.FromDays(1)).Ticks / 1_100_000);
        await using var connection = new NpgsqlConnection(database.Administrator);
        await connection.OpenAsync();
        _batches ??= Founded().Concat(Lives()).Chunk(Batch).GetEnumerator();
        while (_head.Size < events && _batches.MoveNext())
        {
            var pending = _batches.Current.Select(fact => Pending(fact, _clock += step)).ToList();
            var proposal = Stamp(pending);
            await Copy(connection, proposal);
            _head = proposal.End;
        }

        await using var end = new NpgsqlCommand("update log.head set size = $1, last_at = $2", connection)
        {
            Parameters = { new() { Value = _head.Size }, new() { Value = _head.LastAt } },
        };
        await end.ExecuteNonQueryAsync();
        await using var analyze = new NpgsqlCommand("vacuum analyze log.event, log.part, log.command", connection) { CommandTimeout = 0 };
        await analyze.ExecuteNonQueryAsync();
    }

    // Each event is recorded when it was judged.
    private Proposal Stamp(List<PendingCommand> batch)
    {
        var commands = new StampedCommand[batch.Count];
        Parallel.For(0, commands.Length, i => commands[i] = StampedCommand.Stamp(batch[i], _head.Size + i, batch[i].Command.Clock));
        return new(_head, new(_head.Size + commands.Length, commands[^1].At), commands);
    }

    private PendingCommand Pending(Fact fact, DateTimeOffset clock)
    {
        var stream = fact.Stream.Value;
        var version = _versions.GetValueOrDefault(stream);
        _versions[stream] = version + 1;
        var types = EventCatalogue.All;
        return new(new AppendCommand(
            new Guid($"00000000-0000-7000-b000-{++_commands:D12}"),
            new DateTimeOffset(clock.Ticks - (clock.Ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero),
            Terms: 1,
            Cause: null,
            _mac,
            _mac,
            [new StreamExpectation(stream, version)],
            [new NewEvent(stream, types.NameOf(fact.Event), types.Encode(fact.Event, _by))]));
    }

    private IEnumerable<Fact> Founded()
    {
        var founding = TestGroup.Founding(_clock);
        var context = new Context(_clock, null, new Capacity.Operator(), (_, _) => default);
        var outcome = (Outcome.Accepted)founding.Decide(new View(), context);
        return
        [
            .. outcome.Facts,
            new(StreamName.Group, new FoundingConfirmed(Domain.TermsOfReference.Side.Central, founding.Hash)),
            new(StreamName.Group, new FoundingConfirmed(Domain.TermsOfReference.Side.Local, founding.Hash)),
        ];
    }

    // Many lives at once: events of one entry lie far apart in the log.
    private IEnumerable<Fact> Lives()
    {
        for (var first = 1; ; first += AtOnce)
        {
            var living = Enumerable.Range(first, AtOnce).Select(n => Life.Of(n, LondonDay.Of(_clock)).GetEnumerator()).ToList();
            for (var turn = 0; turn < Life.Events; turn++)
            {
                foreach (var life in living)
                {
                    life.MoveNext();
                    yield return life.Current;
                }
            }
        }
    }

    private static async Task Copy(NpgsqlConnection connection, Proposal proposal)
    {
        await using (var events = await connection.BeginBinaryImportAsync(
            "copy log.event (pos, stream, ver, type, at, cmd, entry, leaf) from stdin (format binary)"))
        {
            foreach (var command in proposal.Commands)
            {
                var recorded = command.Pending.Events[0];
                await events.StartRowAsync();
                await events.WriteAsync(command.First, NpgsqlDbType.Bigint);
                await events.WriteAsync(recorded.Stream, NpgsqlDbType.Text);
                await events.WriteAsync(command.Pending.Command.DecidedFrom[0].Version + 1, NpgsqlDbType.Bigint);
                await events.WriteAsync(recorded.Type, NpgsqlDbType.Text);
                await events.WriteAsync(command.At, NpgsqlDbType.TimestampTz);
                await events.WriteAsync(command.Pending.Command.Id, NpgsqlDbType.Uuid);
                await events.WriteAsync(command.Entries[0], NpgsqlDbType.Bytea);
                await events.WriteAsync(command.Leaves[0], NpgsqlDbType.Bytea);
            }

            await events.CompleteAsync();
        }

        await using (var parts = await connection.BeginBinaryImportAsync(
            "copy log.part (pos, data_key, data, text_key, text, actor_key, actor, private_key, private) from stdin (format binary)"))
        {
            foreach (var command in proposal.Commands)
            {
                var recorded = command.Pending.Events[0];
                await parts.StartRowAsync();
                await parts.WriteAsync(command.First, NpgsqlDbType.Bigint);
                foreach (var part in new[] { recorded.Data, recorded.Text, recorded.Actor, recorded.Private })
                {
                    await parts.WriteAsync(part?.Key, NpgsqlDbType.Bytea);
                    await parts.WriteAsync(part?.Bytes, NpgsqlDbType.Bytea);
                }
            }

            await parts.CompleteAsync();
        }

        await using var commands = await connection.BeginBinaryImportAsync(
            "copy log.command (cmd, by_mac, body_mac, first, count) from stdin (format binary)");
        foreach (var command in proposal.Commands)
        {
            await commands.StartRowAsync();
            await commands.WriteAsync(command.Pending.Command.Id, NpgsqlDbType.Uuid);
            await commands.WriteAsync(command.Pending.ByMac, NpgsqlDbType.Bytea);
            await commands.WriteAsync(command.Pending.BodyMac, NpgsqlDbType.Bytea);
            await commands.WriteAsync(command.First, NpgsqlDbType.Bigint);
            await commands.WriteAsync(1, NpgsqlDbType.Integer);
        }

        await commands.CompleteAsync();
    }
}
