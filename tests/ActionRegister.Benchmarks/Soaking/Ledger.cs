using System.Collections.Concurrent;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;
using Npgsql;

namespace ActionRegister.Benchmarks.Soaking;

/// <summary>What a caller knows of its command when it stops asking.</summary>
internal enum Told
{
    /// <summary>Nobody said yet.</summary>
    Unknown,

    /// <summary>It is in the log, at a position that was named.</summary>
    Recorded,

    /// <summary>It was refused, or never taken: it must not be in the log.</summary>
    NotRecorded,
}

/// <summary>Every command offered and what was said of it, to be held against the log afterwards.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<Guid, (int Events, Told Told, long First)> _commands = new();

    public int Recorded => _commands.Values.Count(command => command.Told == Told.Recorded);

    public int NotRecorded => _commands.Values.Count(command => command.Told == Told.NotRecorded);

    public int Unknown => _commands.Values.Count(command => command.Told == Told.Unknown);

    public void Offer(AppendCommand command) => _commands[command.Id] = (command.Events.Count, Told.Unknown, -1);

    public void Tell(AppendCommand command, Told told, long first = -1) =>
        _commands[command.Id] = (command.Events.Count, told, first);

    /// <summary>Everything in which the log differs from what callers were told, or from a log; empty when nothing.</summary>
    public async Task<IReadOnlyList<string>> Against(NpgsqlDataSource database)
    {
        var wrong = new List<string>();
        var found = await Commands(database, wrong);
        foreach (var (id, (events, told, first)) in _commands)
        {
            var there = found.TryGetValue(id, out var place);
            if (told == Told.Recorded && (!there || place != (first, events)))
                wrong.Add($"Command {id} was acknowledged with {events} events at {first}; there are {place.Count} at {place.First}.");
            if (told == Told.NotRecorded && there)
                wrong.Add($"Command {id} was refused, and is recorded at {place.First}.");
            if (told == Told.Unknown && there && place.Count != events)
                wrong.Add($"Of command {id} there are {place.Count} of {events} events.");
        }

        wrong.AddRange(found.Keys.Where(id => !_commands.ContainsKey(id)).Select(id => $"Nobody gave command {id}."));
        return wrong;
    }

    private static async Task<Dictionary<Guid, (long First, int Count)>> Commands(NpgsqlDataSource database, List<string> wrong)
    {
        var (found, versions) = (new Dictionary<Guid, (long First, int Count)>(), new Dictionary<string, long>());
        var reader = new EventReader(database);
        var (size, position) = ((await reader.Head(CancellationToken.None)).Size, 0L);
        while (position < size)
        {
            foreach (var stored in await reader.ReadForward(position, 1000, CancellationToken.None))
            {
                var (first, count) = found.GetValueOrDefault(stored.Command, (position, 0));
                found[stored.Command] = (first, count + 1);
                var version = versions[stored.Stream] = versions.GetValueOrDefault(stored.Stream) + 1;
                if ((stored.Position, stored.Position - first, stored.N, stored.Version) != (position, count, count, version) || count >= stored.Of)
                    wrong.Add($"Event {stored.Position} is not event {position}, number {count} of its command, version {version}.");
                position++;
            }
        }

        await CompareIds(database, found, wrong);
        return found;
    }

    private static async Task CompareIds(
        NpgsqlDataSource database, Dictionary<Guid, (long First, int Count)> found, List<string> wrong)
    {
        await using var command = database.CreateCommand("select cmd, first, count from log.command");
        await using var reader = await command.ExecuteReaderAsync();
        var ids = 0;
        for (; await reader.ReadAsync(); ids++)
        {
            if (found.GetValueOrDefault(reader.GetGuid(0)) != (reader.GetInt64(1), reader.GetInt32(2)))
                wrong.Add($"What is remembered of command {reader.GetGuid(0)} is not what is recorded.");
        }

        if (ids != found.Count)
            wrong.Add($"There are {found.Count} commands, and {ids} command ids.");
    }
}
