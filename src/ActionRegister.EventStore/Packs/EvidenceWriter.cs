using System.Text;
using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.EventStore.Packs;

/// <summary>An earlier checkpoint of the same log, and the proof that the later one continues it.</summary>
public sealed record EarlierCheckpoint(SignedCheckpoint Signed, IReadOnlyList<TreeHash> Proof);

/// <summary>Everything in a pack that proves something by itself.</summary>
/// <param name="Signed">The checkpoint under which everything is proved.</param>
/// <param name="Keys">The verifier's lines of the keys that signed it.</param>
/// <param name="Events">In the order of the log.</param>
public sealed record PackEvidence(
    SignedCheckpoint Signed, IReadOnlyList<string> Keys, EarlierCheckpoint? Earlier, IReadOnlyList<PackedEvent> Events);

/// <summary>Writes evidence as files.</summary>
public static class EvidenceWriter
{
    /// <summary>The files by name.</summary>
    /// <param name="entries">Whether the reader may read entries; otherwise there are proofs of their hashes alone.</param>
    public static IEnumerable<(string Name, byte[] Bytes)> Files(PackEvidence evidence, bool entries)
    {
        yield return (EvidenceNames.Checkpoint, evidence.Signed.Note.ToBytes());
        yield return (EvidenceNames.Keys, Lines(evidence.Keys));
        if (evidence.Earlier is { } earlier)
        {
            yield return (EvidenceNames.EarlierCheckpoint, earlier.Signed.Note.ToBytes());
            yield return (EvidenceNames.EarlierProof, Lines(earlier.Proof.Select(hash => $"{hash}")));
        }

        if (entries)
            yield return (EvidenceNames.Entries, [.. evidence.Events.SelectMany(e => (byte[])[.. e.Bytes.Span, (byte)'\n'])]);
        yield return (EvidenceNames.Proofs, Lines(evidence.Events.Select(e => PackedLines.Proof(e.Position, TreeHash.OfEntry(e.Bytes.Span), e.Inclusion))));
        yield return (
            EvidenceNames.Openings,
            Lines(evidence.Events.SelectMany(e => e.Parts.Select(part => PackedLines.Part(e.Position, entries ? part : Closed(part))))));
    }

    // What is gone is gone for everybody, and by which event everybody may know.
    private static PackedPart Closed(PackedPart part) =>
        part.Opening.ErasedBy is null ? new(new(part.Name, null, null), Withheld: true) : part;

    private static byte[] Lines(IEnumerable<string> lines) => Encoding.ASCII.GetBytes(string.Concat(lines.Select(line => $"{line}\n")));
}
