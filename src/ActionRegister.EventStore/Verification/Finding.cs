namespace ActionRegister.EventStore.Verification;

/// <summary>What sort of alteration was found.</summary>
public enum FindingKind
{
    /// <summary>The bytes or the key of a part are not those that the entry commits to.</summary>
    PartAltered,

    /// <summary>A part is gone, and no event erased it.</summary>
    PartMissing,

    /// <summary>A part is there that was erased, or that the entry does not commit to.</summary>
    PartUnexpected,

    /// <summary>The entry is not the one that the tree was built over.</summary>
    EntryAltered,

    /// <summary>The stored hash is not the one of the entry, which is the one that the tree was built over.</summary>
    HashAltered,

    /// <summary>Entry and stored hash disagree, and nothing that was signed says which of them was altered.</summary>
    EntryOrHashAltered,

    /// <summary>What finds the event (its row's columns) contradicts its entry.</summary>
    RowAltered,

    /// <summary>PostgreSQL cannot read the page that the event is on, so nothing from there on was verified.</summary>
    Unreadable,

    /// <summary>A position is missing.</summary>
    EventMissing,

    /// <summary>An event stands in its neighbour's place, and that one in its.</summary>
    EventsSwapped,

    /// <summary>An event was overwritten by a copy of its neighbour.</summary>
    EventCopied,

    /// <summary>An event was put in; all later ones have moved on.</summary>
    EventInserted,

    /// <summary>An event was taken out; all later ones have moved up.</summary>
    EventTakenOut,

    /// <summary>An entry that is well formed cannot follow what stands before it.</summary>
    OrderBroken,

    /// <summary>What the log remembers of a command contradicts its events.</summary>
    CommandAltered,

    /// <summary>The tree over what is there is not the one that was signed.</summary>
    Rewritten,

    /// <summary>A hash inside the tree, from which proofs are read, was altered.</summary>
    NodeAltered,

    /// <summary>The log is shorter than what was signed.</summary>
    Truncated,

    /// <summary>Two different trees of the same size were signed.</summary>
    SplitView,

    /// <summary>A checkpoint is malformed, or not signed with a key that is trusted.</summary>
    CheckpointInvalid,

    /// <summary>A consistency proof does not prove what it should.</summary>
    ProofInvalid,

    /// <summary>A file of an export is missing, superfluous or malformed.</summary>
    FileInvalid,

    /// <summary>The rules in force then would have refused what was recorded.</summary>
    RuleBroken,
}

/// <summary>Something that is not as it was, or as it should be.</summary>
/// <param name="First">The first event concerned: the altered one, or where the range begins that the evidence allows.</param>
/// <param name="Last">The last event concerned.</param>
/// <param name="Says">What it is, as a full sentence.</param>
public sealed record Finding(FindingKind Kind, long First, long Last, string Says)
{
    /// <summary>A finding about one event.</summary>
    public static Finding At(FindingKind kind, long position, string says) => new(kind, position, position, says);
}
