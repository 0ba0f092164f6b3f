using ActionRegister.EventStore.Entries;

namespace ActionRegister.EventStore.Verification;

/// <summary>A part that is gone, and the event that says so.</summary>
public sealed record ErasedPart(long Position, string Part, long By);

/// <summary>How an event says that it erased a part of an earlier one.</summary>
/// <param name="Types">The stored names of such events.</param>
/// <param name="Read">Which part of which event, from its data; null when the data does not say.</param>
public sealed record ErasureEvents(IReadOnlyList<string> Types, Func<ReadOnlyMemory<byte>, (long Position, string Part)?> Read);

/// <summary>Compares the parts that are gone with the events that erased them.</summary>
internal sealed class Erasures(ErasureEvents events)
{
    private readonly Dictionary<(long Position, string Part), long> _erased = [];
    private readonly List<(long Position, string Part, long? Claimed)> _missing = [];

    public void Next(CheckedRow row)
    {
        if (row.Entry is not { } entry)
            return;
        foreach (var part in row.Missing)
            _missing.Add((entry.Position, part, row.Row.Openings.FirstOrDefault(opening => opening.Part == part).ErasedBy));
        // A forged opening says nothing: only data that the entry commits to counts.
        var data = row.Row.Openings.FirstOrDefault(opening => opening.Part == PartCommitment.Data);
        if (data.Bytes is { } bytes && row.Findings.Count == 0 && events.Types.Contains(entry.Type)
            && events.Read(bytes) is { } erased && erased.Position < entry.Position)
            _erased.TryAdd(erased, entry.Position);
    }

    public IEnumerable<ErasedPart> Found(Action<Finding> found)
    {
        foreach (var (position, part, claimed) in _missing)
        {
            if (part is PartCommitment.Actor or PartCommitment.Private
                && _erased.TryGetValue((position, part), out var by) && (claimed is null || claimed == by))
                yield return new ErasedPart(position, part, by);
            else
                found(Finding.At(
                    FindingKind.PartMissing, position, $"The part {part} of event {position} is missing, and no event erased it."));
        }

        var missing = _missing.Select(gone => (gone.Position, gone.Part)).ToHashSet();
        foreach (var ((position, part), by) in _erased.Where(erased => !missing.Contains(erased.Key)))
        {
            found(Finding.At(
                FindingKind.PartUnexpected, position, $"The part {part} of event {position} was erased by event {by}, and is there."));
        }
    }
}
