using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.EventStore.Verification;

/// <summary>Finds out which notes may be believed: those signed with a key that was kept, or that a kept key vouched for.</summary>
internal sealed class CheckpointCheck
{
    private readonly List<Finding> _findings = [];
    private readonly List<TrustedCheckpoint> _trusted = [];
    private readonly List<(SignedCheckpoint, SignedCheckpoint)> _splitViews = [];
    private readonly GoodSignatures _signatures;

    private CheckpointCheck(GoodSignatures signatures) => _signatures = signatures;

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>By size, the kept ones first; of each size one.</summary>
    public IReadOnlyList<TrustedCheckpoint> Trusted => _trusted;

    public IReadOnlyList<(SignedCheckpoint, SignedCheckpoint)> SplitViews => _splitViews;

    public static CheckpointCheck Of(SourceSummary source, KeptEvidence kept, GoodSignatures signatures)
    {
        var check = new CheckpointCheck(signatures);
        var own = check.Read(kept.Keys, "kept");
        var given = check.Read(source.Keys, "given");
        var notes = new List<TrustedCheckpoint>();
        notes.AddRange(kept.Notes.Select(note => check.Parse(note, kept: true)).OfType<TrustedCheckpoint>());
        notes.AddRange(source.Earlier.Append(source.Current).OfType<NamedNote>()
            .Select(note => check.Parse(note, kept: false)).OfType<TrustedCheckpoint>());
        // Without a key of one's own there is only the one that comes with the evidence: a first reader can be deceived.
        check.Judge(notes, own.Count > 0 ? own : given, [.. own.Union(given)]);
        return check;
    }

    private void Judge(List<TrustedCheckpoint> notes, IReadOnlyList<NoteKey> believed, IReadOnlyList<NoteKey> known)
    {
        var trusted = new HashSet<NoteKey>(believed);
        // The same key may sign in a new name; a new key is vouched for by a checkpoint that the old one signed, too.
        trusted.UnionWith(known.Where(key => believed.Any(old => old.Public.Span.SequenceEqual(key.Public.Span))));
        var good = new List<TrustedCheckpoint>();
        foreach (var note in notes.OrderBy(note => note.Size))
        {
            if (known.Count > trusted.Count && note.Signed.IsSignedBy([.. trusted], _signatures))
                trusted.UnionWith(note.Signed.Note.Verify([.. known]).Where(key => key.Name == note.Signed.Checkpoint.Origin));
        }

        var verdicts = new bool[notes.Count];
        NoteKey[] keys = [.. trusted];
        Parallel.For(0, notes.Count, new() { MaxDegreeOfParallelism = notes.Count < 16 ? 1 : -1 }, i =>
            verdicts[i] = notes[i].Signed.IsSignedBy(keys, _signatures));
        for (var i = 0; i < notes.Count; i++)
        {
            if (verdicts[i])
                good.Add(notes[i]);
            else
                _findings.Add(new(FindingKind.CheckpointInvalid, 0, -1, $"{Title(notes[i].Name)} is not signed with a key that is trusted."));
        }

        foreach (var size in good.GroupBy(note => note.Size).OrderBy(size => size.Key))
            One([.. size.OrderByDescending(note => note.Kept)]);
    }

    private void One(List<TrustedCheckpoint> sameSize)
    {
        // What the log itself shows now stands for the size; a kept note that says otherwise shows the split.
        var shown = sameSize.Find(note => !note.Kept) ?? sameSize[0];
        _trusted.Add(shown with { Kept = sameSize.Exists(note => note.Kept && note.Root == shown.Root) });
        if (sameSize.Find(note => note.Root != shown.Root) is not { } other)
            return;
        _splitViews.Add((other.Signed, shown.Signed));
        _findings.Add(new(
            FindingKind.SplitView, 0, shown.Size - 1,
            $"Split view: {other.Name} and {shown.Name} are both signed over {shown.Size} events, and say different things."));
    }

    private List<NoteKey> Read(IReadOnlyList<string> lines, string whose)
    {
        var keys = new List<NoteKey>();
        foreach (var line in lines)
        {
            if (NoteKey.TryParse(line) is { } key)
                keys.Add(key);
            else
                _findings.Add(new(FindingKind.CheckpointInvalid, 0, -1, $"A {whose} verifier's line is no key: \"{line}\"."));
        }

        return keys;
    }

    private TrustedCheckpoint? Parse(NamedNote note, bool kept)
    {
        if (SignedCheckpoint.TryParse(note.Bytes.Span) is { } signed)
            return new(note.Name, signed, kept);
        _findings.Add(new(FindingKind.CheckpointInvalid, 0, -1, $"{Title(note.Name)} is no checkpoint."));
        return null;
    }

    private static string Title(string name) => $"{char.ToUpperInvariant(name[0])}{name[1..]}";
}
