namespace ActionRegister.EventStore.Packs;

/// <summary>What the files of a pack are called that prove something by themselves.</summary>
public static class EvidenceNames
{
    /// <summary>The signed head of the log (C2SP tlog-checkpoint).</summary>
    public const string Checkpoint = "checkpoint";

    /// <summary>The verifier's lines of the keys that signed it (C2SP signed-note).</summary>
    public const string Keys = "vkey";

    /// <summary>Entries of the log as they are hashed, one a line; left out for a reader who may not read them.</summary>
    public const string Entries = "events/entries.jsonl";

    /// <summary>A line for each event: position, hash of its leaf, and the hashes from there to the root, in base64.</summary>
    public const string Proofs = "events/proofs.txt";

    /// <summary>What opens the commitments, in the form of an export; or which event erased a part; or that it is withheld.</summary>
    public const string Openings = "events/openings.jsonl";

    /// <summary>The first checkpoint that covered what the pack is about, where a later one is the pack's.</summary>
    public const string EarlierCheckpoint = "earlier/checkpoint";

    /// <summary>The proof that the pack's checkpoint continues that one, one hash a line (RFC 6962 §2.1.2).</summary>
    public const string EarlierProof = "earlier/consistency.txt";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Checkpoint, Keys, Entries, Proofs, Openings, EarlierCheckpoint, EarlierProof];
}
