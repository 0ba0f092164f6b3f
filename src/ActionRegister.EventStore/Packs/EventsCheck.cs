using ActionRegister.EventStore.Entries;
using ActionRegister.EventStore.TamperEvidence;
using ActionRegister.EventStore.Verification;

namespace ActionRegister.EventStore.Packs;

/// <summary>The hash of an event's entry, and the hashes from there to the signed root.</summary>
internal sealed record ProvedLeaf(TreeHash Leaf, IReadOnlyList<TreeHash> Inclusion);

/// <summary>An entry that is the one that was signed.</summary>
internal sealed record ProvedEntry(ReadOnlyMemory<byte> Bytes, Entry Entry, IReadOnlyList<TreeHash> Inclusion);

/// <summary>Finds out which events of a pack are in the log that was signed, and whether their entries are the ones.</summary>
internal sealed class EventsCheck
{
    private readonly PackFiles _files;

    public EventsCheck(PackFiles files, Checkpoint? signed, ErasureEvents erasures)
    {
        _files = files;
        Withheld = !files.Has(EvidenceNames.Entries);
        var proved = Proved(signed);
        Proofs = proved.Count;
        Events = new PartsCheck(files, erasures).Of(Withheld ? [] : Entries(proved), proved, Withheld);
    }

    /// <summary>Whether the reader of the pack may not read entries.</summary>
    public bool Withheld { get; }

    /// <summary>How many events are proved.</summary>
    public int Proofs { get; }

    /// <summary>Those whose entries are there, in the order of the log.</summary>
    public IReadOnlyList<PackedEvent> Events { get; }

    private SortedDictionary<long, ProvedLeaf> Proved(Checkpoint? signed)
    {
        var (proved, before) = (new SortedDictionary<long, ProvedLeaf>(), -1L);
        foreach (var (number, bytes) in _files.Lines(EvidenceNames.Proofs))
        {
            if (PackedLines.TryProof(bytes.Span) is not var (position, leaf, inclusion))
                _files.Found<object>(EvidenceNames.Proofs, number, null, "is no proof");
            else if (position <= before)
                _files.Found<object>(EvidenceNames.Proofs, number, position, $"is out of order: event {position} stands after event {before}");
            else if (signed is var (_, size, root) && !TreeProof.Includes(root, size, position, leaf, inclusion))
                _files.Found<object>(EvidenceNames.Proofs, number, position, $"does not prove that event {position} is in the log that was signed");
            else
                proved[before = position] = new(leaf, inclusion);
        }

        return proved;
    }

    private SortedDictionary<long, ProvedEntry> Entries(
        SortedDictionary<long, ProvedLeaf> proved)
    {
        var entries = new SortedDictionary<long, ProvedEntry>();
        var before = -1L;
        foreach (var (number, bytes) in _files.Lines(EvidenceNames.Entries))
        {
            if (TryRead(bytes) is not { } entry)
                _files.Found<object>(EvidenceNames.Entries, number, null, "is no entry as the log writes them");
            else if (entry.Position <= before)
                _files.Found<object>(EvidenceNames.Entries, number, entry.Position, $"is out of order: event {entry.Position} stands after event {before}");
            else if (!proved.TryGetValue(before = entry.Position, out var proof))
                _files.Found<object>(EvidenceNames.Entries, number, entry.Position, $"has no good proof in {EvidenceNames.Proofs}: event {entry.Position} is not shown to be in the log");
            else if (proof.Leaf != TreeHash.OfEntry(bytes.Span))
                _files.Found<object>(EvidenceNames.Entries, number, entry.Position, $"was altered: event {entry.Position} has another hash than the one that was signed");
            else
                entries[entry.Position] = new(bytes, entry, proof.Inclusion);
        }

        foreach (var missing in proved.Keys.Except(entries.Keys))
            _files.Found<object>(EvidenceNames.Entries, null, missing, $"does not have event {missing} as it was signed");
        return entries;
    }

    private static Entry? TryRead(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return EntryReader.Read(bytes.Span);
        }
        catch (MalformedEntryException)
        {
            return null;
        }
    }
}
