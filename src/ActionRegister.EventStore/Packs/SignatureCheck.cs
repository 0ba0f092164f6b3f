using System.Text;
using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.EventStore.Packs;

/// <summary>Finds out by which key a pack's checkpoint is signed, and whether it continues the earlier one.</summary>
internal sealed class SignatureCheck
{
    public SignatureCheck(PackFiles files, IReadOnlyList<NoteKey> pinned)
    {
        var given = files.Lines(EvidenceNames.Keys).Select(line => NoteKey.TryParse(Encoding.Latin1.GetString(line.Bytes.Span)) is { } key
            ? key : files.Found<NoteKey>(EvidenceNames.Keys, line.Number, null, "is no verifier's line")).OfType<NoteKey>().ToList();
        var known = pinned.Count > 0 ? pinned : given;
        Signed = Checkpoint(files, EvidenceNames.Checkpoint, known, pinned.Count > 0);
        Earlier(files, Signed, known, pinned.Count > 0);
        Key = Signed?.Note.Verify(known) is [var signer, ..] ? signer : null;
    }

    /// <summary>The checkpoint, when it is signed with a key that is trusted.</summary>
    public SignedCheckpoint? Signed { get; }

    /// <summary>The key that signed it.</summary>
    public NoteKey? Key { get; }

    private static SignedCheckpoint? Checkpoint(PackFiles files, string file, IReadOnlyList<NoteKey> known, bool pinned)
    {
        if (files.Read(file) is not { } bytes) return files.Found<SignedCheckpoint>(file, null, null, "is missing");
        if (SignedCheckpoint.TryParse(bytes) is not { } signed) return files.Found<SignedCheckpoint>(file, null, null, "is no checkpoint");
        if (signed.IsSignedBy(known)) return signed;
        return files.Found<SignedCheckpoint>(file, null, null, pinned
            ? "is not signed with the key that was given"
            : $"is not signed with a key of {EvidenceNames.Keys}");
    }

    private static void Earlier(PackFiles files, SignedCheckpoint? signed, IReadOnlyList<NoteKey> known, bool pinned)
    {
        if (!files.Has(EvidenceNames.EarlierCheckpoint) && !files.Has(EvidenceNames.EarlierProof)) return;
        if (Checkpoint(files, EvidenceNames.EarlierCheckpoint, known, pinned) is not { Checkpoint: var earlier } || signed is not { Checkpoint: var last }) return;
        var lines = files.Lines(EvidenceNames.EarlierProof).Select(line => CanonicalText.TryHash(Encoding.Latin1.GetString(line.Bytes.Span))).ToList();
        var proof = lines.OfType<TreeHash>().ToList();
        if (proof.Count != lines.Count || earlier.Origin != last.Origin || !TreeProof.Extends(earlier.Root, earlier.Size, last.Root, last.Size, proof))
        {
            files.Found<object>(EvidenceNames.EarlierProof, null, null,
                $"does not prove that {EvidenceNames.Checkpoint} continues {EvidenceNames.EarlierCheckpoint}");
        }
    }
}
