using ActionRegister.EventStore.Entries;
using ActionRegister.EventStore.TamperEvidence;
using ActionRegister.EventStore.Verification;

namespace ActionRegister.EventStore.Packs;

/// <summary>One event in a pack.</summary>
/// <param name="Bytes">Its entry as it is hashed.</param>
/// <param name="Entry">The same, read.</param>
/// <param name="Inclusion">From its leaf to the root of the pack's checkpoint.</param>
/// <param name="Parts">Its parts, one for each commitment, ordered by name.</param>
public sealed record PackedEvent(ReadOnlyMemory<byte> Bytes, Entry Entry, IReadOnlyList<TreeHash> Inclusion, IReadOnlyList<PackedPart> Parts)
{
    /// <summary>Its place in the log.</summary>
    public long Position => Entry.Position;

    /// <summary>Whether its parts may be looked at; one that only shows when something was recorded keeps them closed.</summary>
    public bool Opened => Parts.All(part => !part.Withheld);
}

/// <summary>One part of an event: what opens its commitment, or which event erased it, or that it is withheld.</summary>
public readonly record struct PackedPart(Opening Opening, bool Withheld)
{
    /// <summary>Its name.</summary>
    public string Name => Opening.Part;
}
