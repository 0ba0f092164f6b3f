using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ActionRegister.EventStore.Appending;

namespace ActionRegister.IntegrationTests.EventStore;

/// <summary>Plain commands for the tests of the store: ids, MACs and bodies follow from a word.</summary>
internal static class Commands
{
    public static Guid Id(string word) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(word)).AsSpan(0, 16), bigEndian: true);

    public static byte[] Mac(string word) => SHA256.HashData(Encoding.UTF8.GetBytes(word));

    /// <summary>One event on one stream, decided from that stream alone.</summary>
    public static AppendCommand One(string word, string stream, long version) =>
        Of(word, [new StreamExpectation(stream, version)], [Event(stream, word)]);

    public static AppendCommand Of(
        string word, IReadOnlyList<StreamExpectation> decidedFrom, IReadOnlyList<NewEvent> events) => new(
        Id(word), TimeProvider.System.GetUtcNow(), Terms: 1, Cause: null, Mac("somebody"), Mac(word), decidedFrom, events);

    public static NewEvent Event(string stream, string word) => new(stream, "thing-happened.v1", Parts(word));

    public static EventParts Parts(string word) => new(
        Json($"{{\"word\":\"{word}\"}}"), Json($"{{\"text\":\"Text of {word}\"}}"), Json("{\"person\":\"p1\"}"), Json(
            "{\"name\":\"Somebody\"}"));

    public static ReadOnlyMemory<byte> Json(string json) => Encoding.UTF8.GetBytes(json);

    /// <summary>Repeatable choices: not cryptographic, not the banned ambient ones.</summary>
    public static int Choice(int seed, int step, int below)
    {
        Span<byte> named = stackalloc byte[8];
        BinaryPrimitives.WriteInt32BigEndian(named, seed);
        BinaryPrimitives.WriteInt32BigEndian(named[4..], step);
        return (int)(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(named)) % (uint)below);
    }
}
