using System.Globalization;

namespace ActionRegister.EventStore.TamperEvidence;

/// <summary>What a log says of itself when it signs: its origin, how many entries, the root over them (C2SP tlog-checkpoint).</summary>
public sealed record Checkpoint(string Origin, long Size, TreeHash Root)
{
    /// <summary>Reads the text of a note; extension lines, which nobody could audit, are refused.</summary>
    public static Checkpoint? TryParse(string text) =>
        text.Split('\n') is [var origin, var size, var root, ""]
        && NoteKey.IsName(origin)
        && CanonicalText.TryNumber(size, out var number)
        && CanonicalText.TryHash(root) is { } hash
            ? new Checkpoint(origin, number, hash)
            : null;

    /// <summary>The text that is signed.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n");
}

/// <summary>A checkpoint with the note that it was read from.</summary>
public sealed record SignedCheckpoint(Checkpoint Checkpoint, SignedNote Note)
{
    /// <summary>Reads a note whose text is a checkpoint; its signatures are not verified yet.</summary>
    public static SignedCheckpoint? TryParse(ReadOnlySpan<byte> bytes) =>
        SignedNote.TryParse(bytes) is { } note && Checkpoint.TryParse(note.Text) is { } checkpoint
            ? new(checkpoint, note)
            : null;

    /// <summary>A checkpoint, signed under its origin's name by one key or more.</summary>
    public static SignedCheckpoint Sign(Checkpoint checkpoint, params IReadOnlyList<Ed25519Key> keys) => new(
        checkpoint,
        SignedNote.Sign($"{checkpoint}", [.. keys.Select(key => (NoteKey.Of(checkpoint.Origin, key.Public), key))]));

    /// <summary>Whether one of the keys signed it under its own origin's name, and no signature of theirs is false.</summary>
    public bool IsSignedBy(params IReadOnlyList<NoteKey> known) => IsSignedBy(known, null);

    internal bool IsSignedBy(IReadOnlyList<NoteKey> known, GoodSignatures? good) =>
        Note.Verify(known, good).Any(key => key.Name == Checkpoint.Origin);
}
