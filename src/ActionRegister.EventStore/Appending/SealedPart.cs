using System.Security.Cryptography;
using ActionRegister.EventStore.Entries;

namespace ActionRegister.EventStore.Appending;

/// <summary>
/// A part's bytes, copied so that nobody changes them after they were committed to, with their own random key.
/// </summary>
internal sealed record SealedPart(byte[] Key, byte[] Bytes, PartCommitment Commitment)
{
    public static SealedPart Seal(string part, ReadOnlySpan<byte> key, ReadOnlyMemory<byte> bytes)
    {
        var copy = bytes.ToArray();
        return new SealedPart(key.ToArray(), copy, PartCommitment.To(part, key, copy));
    }
}

/// <summary>An event with its parts committed to; it lacks only what the head of the log decides.</summary>
internal sealed record SealedEvent(
    string Stream, string Type, SealedPart Data, SealedPart? Text, SealedPart Actor, SealedPart? Private)
{
    /// <summary>Ordered by name, as the entry wants them.</summary>
    public IReadOnlyList<PartCommitment> Commitments { get; } =
    [
        .. new[] { Actor, Data, Private, Text }.OfType<SealedPart>().Select(part => part.Commitment),
    ];

    public static SealedEvent Seal(NewEvent recorded)
    {
        var (data, text, actor, personal) = recorded.Parts;
        // One request for all four: asking for random bytes costs the same however few they are.
        Span<byte> keys = stackalloc byte[4 * PartCommitment.KeyBytes];
        RandomNumberGenerator.Fill(keys);
        return new SealedEvent(
            recorded.Stream,
            recorded.Type,
            SealedPart.Seal(PartCommitment.Data, Key(keys, 0), data),
            text is { } words ? SealedPart.Seal(PartCommitment.Text, Key(keys, 1), words) : null,
            SealedPart.Seal(PartCommitment.Actor, Key(keys, 2), actor),
            personal is { } said ? SealedPart.Seal(PartCommitment.Private, Key(keys, 3), said) : null);
    }

    private static ReadOnlySpan<byte> Key(ReadOnlySpan<byte> keys, int place) =>
        keys.Slice(place * PartCommitment.KeyBytes, PartCommitment.KeyBytes);
}
