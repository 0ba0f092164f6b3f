using System.Security.Cryptography;
using ActionRegister.EventStore.Entries;

namespace ActionRegister.EventStore.Appending;

/// <summary>
/// A part's bytes, copied so that nobody changes them after they were committed to, with their own random key.
/// </summary>
internal sealed record SealedPart(byte[] Key, byte[] Bytes, PartCommitment Commitment)
{
    public static SealedPart? Seal(string part, ReadOnlyMemory<byte>? bytes) =>
        bytes is { } given ? Seal(part, given) : null;

    public static SealedPart Seal(string part, ReadOnlyMemory<byte> bytes)
    {
        var key = RandomNumberGenerator.GetBytes(PartCommitment.KeyBytes);
        var copy = bytes.ToArray();
        return new SealedPart(key, copy, PartCommitment.To(part, key, copy));
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

    public static SealedEvent Seal(NewEvent recorded) => new(
        recorded.Stream,
        recorded.Type,
        SealedPart.Seal(PartCommitment.Data, recorded.Parts.Data),
        SealedPart.Seal(PartCommitment.Text, recorded.Parts.Text),
        SealedPart.Seal(PartCommitment.Actor, recorded.Parts.Actor),
        SealedPart.Seal(PartCommitment.Private, recorded.Parts.Private));
}
