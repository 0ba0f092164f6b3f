using System.Buffers.Binary;
using System.Security.Cryptography;
using ActionRegister.Application.Events;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Proposals;
using ActionRegister.EventStore.Appending;

namespace ActionRegister.IntegrationTests.Application;

/// <summary>
/// Many registers' events of every kind, shuffled into one log: each stream keeps its order, and the same seed gives the same log.
/// </summary>
internal static class ShuffledLog
{
    private const int EventsOfCommand = 40;

    public static async Task<long> Append(EventLog log, int copies, int seed, CancellationToken cancellation)
    {
        var (types, by) = (EventCatalogue.All, new Attribution(TestGroup.Secretariat, "register", null, "test"));
        var (versions, size) = (new Dictionary<StreamName, long>(), 0L);
        foreach (var facts in Shuffled(copies, seed).Chunk(EventsOfCommand))
        {
            var read = facts.Select(fact => fact.Stream).Distinct().ToList();
            var id = Guid.ParseExact($"00000000-0000-7000-8000-{size:D12}", "D");
            await log.Append(
                new AppendCommand(
                    id, TimeProvider.System.GetUtcNow(), 1, null, new byte[32], new byte[32],
                    [.. read.Select(stream => new StreamExpectation(stream.Value, versions.GetValueOrDefault(stream)))],
                    [.. facts.Select(fact => new NewEvent(fact.Stream.Value, types.NameOf(fact.Event), types.Encode(fact.Event, by)))]),
                cancellation);
            foreach (var fact in facts)
                versions[fact.Stream] = versions.GetValueOrDefault(fact.Stream) + 1;
            size += facts.Length;
        }

        return size;
    }

    private static IEnumerable<Fact> Shuffled(int copies, int seed)
    {
        var queues = Enumerable.Range(0, copies).SelectMany(copy => EveryEvent.All
            .Where(fact => copy == 0 || fact.Event is not (GroupFounded or FoundingConfirmed))
            .GroupBy(fact => fact.Stream)
            .Select(stream => new Queue<Fact>(stream.Select(fact => Copied(fact, copy))))).ToList();
        var position = 0;
        // The group is founded before anything else happens.
        for (; position < 5; position++)
            yield return queues[0].Dequeue();
        for (; queues.Count > 0; position++)
        {
            var chosen = (int)(Chance(seed, position) % (uint)queues.Count);
            var fact = queues[chosen].Dequeue();
            if (queues[chosen].Count == 0)
                queues.RemoveAt(chosen);
            yield return fact.Event is ErasureCarriedOut erased
                ? fact with { Event = erased with { Event = Chance(seed, -position) % position } }
                : fact;
        }
    }

    private static Fact Copied(Fact fact, int copy)
    {
        var stream = fact.Stream.Category is "entry" or "person" or "import"
            ? new StreamName($"{fact.Stream.Category}/{Guid.ParseExact(fact.Stream.Key, "D").ToString()[..24]}{copy:D6}{fact.Stream.Key[^6..]}")
            : fact.Stream;
        return new(stream, fact.Event switch
        {
            DecisionProposed e => e with { Reference = Numbered(e.Reference, copy) },
            ActionProposed e => e with { Reference = Numbered(e.Reference, copy) },
            EntryImported e => e with { Reference = Numbered(e.Reference, copy) },
            var other => other,
        });
    }

    private static Reference Numbered(Reference reference, int copy) => new($"{reference.Value[..7]}{(copy * 10) + (reference.Value[^1] - '0'):D4}");

    private static uint Chance(int seed, int draw)
    {
        Span<byte> drawn = stackalloc byte[8];
        BinaryPrimitives.WriteInt32BigEndian(drawn, seed);
        BinaryPrimitives.WriteInt32BigEndian(drawn[4..], draw);
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(drawn));
    }
}
