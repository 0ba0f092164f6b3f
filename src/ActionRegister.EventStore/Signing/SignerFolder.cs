using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.EventStore.Signing;

/// <summary>
/// What the signer remembers outside the database: the last note that it signed, so that no restored backup can make it
/// sign another history.
/// </summary>
internal sealed class SignerFolder(string folder, Action<SigningStep> before)
{
    private const string Name = "checkpoint";

    private string NotePath => Path.Combine(folder, Name);

    /// <summary>The last note, or null when there is none yet; over a file that is no note nothing is signed.</summary>
    public SignedCheckpoint? Read()
    {
        Directory.CreateDirectory(folder);
        if (!File.Exists(NotePath))
            return null;
        return SignedCheckpoint.TryParse(File.ReadAllBytes(NotePath))
            ?? throw new LogDoesNotMatchException($"{NotePath} is no checkpoint: what was signed last is not known.");
    }

    /// <summary>Keeps the note; when this returns, no crash and no power cut can lose it or leave half of it.</summary>
    public void Write(SignedCheckpoint signed)
    {
        before(SigningStep.Write);
        var aside = $"{NotePath}.new";
        using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(signed.Note.ToBytes());
            before(SigningStep.Sync);
            DiskSync.File(file);
        }

        before(SigningStep.Rename);
        File.Move(aside, NotePath, overwrite: true);
        before(SigningStep.SyncFolder);
        DiskSync.Folder(folder);
    }

    /// <summary>Keeps notes that contradict each other, or a note that an epoch left behind, for whoever looks into it.</summary>
    public void Keep(string what, params IReadOnlyList<SignedCheckpoint> notes)
    {
        foreach (var (note, i) in notes.Select((note, i) => (note, i)))
        {
            var path = Path.Combine(folder, FormattableString.Invariant($"{what}-{note.Checkpoint.Size}-{i + 1}"));
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
            file.Write(note.Note.ToBytes());
            DiskSync.File(file);
        }

        DiskSync.Folder(folder);
    }
}
