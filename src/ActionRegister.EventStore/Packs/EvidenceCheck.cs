using ActionRegister.EventStore.TamperEvidence;
using ActionRegister.EventStore.Verification;

namespace ActionRegister.EventStore.Packs;

/// <summary>What came of checking the evidence of a pack.</summary>
/// <param name="Signed">The checkpoint, when it is signed with a key that is trusted.</param>
/// <param name="Key">The key that signed it.</param>
/// <param name="Proofs">How many events are proved to be in the log that was signed.</param>
/// <param name="Events">Those whose entries are there, in the order of the log.</param>
/// <param name="Withheld">Whether the reader of the pack may not read entries.</param>
public sealed record CheckedEvidence(
    SignedCheckpoint? Signed, NoteKey? Key, int Proofs, IReadOnlyList<PackedEvent> Events, bool Withheld, IReadOnlyList<PackFinding> Findings);

/// <summary>Checks the evidence of a pack by what is in it alone: signature, proofs, leaves, commitments.</summary>
public static class EvidenceCheck
{
    /// <summary>Checks the files of a pack.</summary>
    /// <param name="erasures">How an event says that it erased a part of another.</param>
    /// <param name="pinned">The keys to be believed; without any, those that come with the pack have to be.</param>
    public static CheckedEvidence Of(IReadOnlyDictionary<string, byte[]> files, ErasureEvents erasures, IReadOnlyList<NoteKey> pinned)
    {
        var read = new PackFiles(files);
        var signature = new SignatureCheck(read, pinned);
        var events = new EventsCheck(read, signature.Signed?.Checkpoint, erasures);
        return new(signature.Signed, signature.Key, events.Proofs, events.Events, events.Withheld, read.Findings);
    }
}
