using ActionRegister.EventStore.Entries;
using ActionRegister.EventStore.Verification;

namespace ActionRegister.EventStore.Packs;

/// <summary>Finds out whether what opens the commitments of a pack's entries opens them, and whether what was erased was.</summary>
internal sealed class PartsCheck(PackFiles files, ErasureEvents erasures)
{
    /// <summary>The events with their parts.</summary>
    public IReadOnlyList<PackedEvent> Of(
        SortedDictionary<long, ProvedEntry> entries,
        SortedDictionary<long, ProvedLeaf> proved,
        bool withheld)
    {
        var parts = new Dictionary<long, List<PackedPart>>();
        var before = (Position: -1L, Part: "");
        foreach (var (number, bytes) in files.Lines(EvidenceNames.Openings))
        {
            if (PackedLines.TryPart(bytes.Span) is not var (position, part))
                files.Found<object>(EvidenceNames.Openings, number, null, "opens nothing: it is not written as the register writes it");
            else if (position < before.Position || (position == before.Position && string.CompareOrdinal(part.Name, before.Part) <= 0))
                files.Found<object>(EvidenceNames.Openings, number, position, $"is out of order: part {part.Name} of event {position} stands after part {before.Part} of event {before.Position}");
            else if ((withheld ? !proved.ContainsKey(position) : !entries.ContainsKey(position)) || (withheld && part is { Withheld: false, Opening.ErasedBy: null }))
                files.Found<object>(EvidenceNames.Openings, number, position, $"does not belong here: event {position} is not one that this pack can open");
            else
                (parts.TryGetValue((before = (position, part.Name)).Position, out var known) ? known : parts[position] = []).Add(part);
        }

        List<PackedEvent> events = [.. entries.Values.Select(one => Opened(one, parts.GetValueOrDefault(one.Entry.Position) ?? []))];
        Erased(events);
        return events;
    }

    private PackedEvent Opened(ProvedEntry proved, List<PackedPart> parts)
    {
        var entry = proved.Entry;
        foreach (var commitment in entry.Commitments)
        {
            var part = parts.FirstOrDefault(one => one.Name == commitment.Part);
            if (part.Name is null)
                files.Found<object>(EvidenceNames.Openings, null, entry.Position, $"lacks the part {commitment.Part} of event {entry.Position}");
            else if (part.Opening is { Key: { } key, Bytes: { } content }
                && (key.Length != PartCommitment.KeyBytes || !PartCommitment.To(part.Name, key.Span, content.Span).Hash.Span.SequenceEqual(commitment.Hash.Span)))
                files.Found<object>(EvidenceNames.Openings, null, entry.Position, $"was altered: the part {commitment.Part} of event {entry.Position} is not what its entry commits to");
        }

        foreach (var extra in parts.Where(part => !entry.Commitments.Any(commitment => commitment.Part == part.Name)))
            files.Found<object>(EvidenceNames.Openings, null, entry.Position, $"has a part {extra.Name} of event {entry.Position}, which its entry does not commit to");
        return new(proved.Bytes, entry, proved.Inclusion, parts);
    }

    // Nobody needs to be believed that something was erased: the event that did it is in the pack, too.
    private void Erased(List<PackedEvent> events)
    {
        var erased = new Dictionary<(long Position, string Part), long>();
        foreach (var e in events.Where(e => erasures.Types.Contains(e.Entry.Type)))
        {
            if (e.Parts.FirstOrDefault(part => part.Name == PartCommitment.Data).Opening.Bytes is { } data
                && erasures.Read(data) is { } named && named.Position < e.Position)
                erased.TryAdd(named, e.Position);
        }

        foreach (var (position, part) in events.SelectMany(e => e.Parts.Select(part => (e.Position, part))))
        {
            var by = erased.TryGetValue((position, part.Name), out var erasing) ? erasing : (long?)null;
            if (part.Opening.ErasedBy is { } said && said != by)
                files.Found<object>(EvidenceNames.Openings, null, position, $"says that event {said} erased the part {part.Name} of event {position}, and it did not");
            else if (by is not null && part.Opening.Bytes is not null)
                files.Found<object>(EvidenceNames.Openings, null, position, $"has the part {part.Name} of event {position}, which event {by} erased");
        }
    }
}
