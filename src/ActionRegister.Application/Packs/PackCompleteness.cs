using System.Globalization;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Packs;

namespace ActionRegister.Application.Packs;

/// <summary>Finds out whether the events of a pack are all that it needs, and no more: what was cut leaves a gap.</summary>
internal static class PackCompleteness
{
    /// <summary>Events that are missing between others on the group's stream or an entry's: from what is left nothing can be made.</summary>
    public static IEnumerable<PackFinding> Gaps(PackLog log)
    {
        var next = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var e in log.Events.Where(e => e.Opened && e.Position <= log.Moment.Position).Select(e => e.Entry))
        {
            if (e.Stream != "group" && !e.Stream.StartsWith("entry/", StringComparison.Ordinal)) continue;
            var expected = next.GetValueOrDefault(e.Stream, 1);
            if (e.Version != expected)
                yield return Finding(e.Position, $"Before event {e.Position}, which is number {e.Version} on {e.Stream}, number {expected} is missing from {EvidenceNames.Entries}.");
            next[e.Stream] = e.Version + 1;
        }
    }

    /// <summary>What is missing, or there for nothing, beside such gaps.</summary>
    public static IEnumerable<PackFinding> Of(PackHeader header, long size, PackLog log, IReadOnlySet<long> belonging)
    {
        foreach (var stream in log.Asked.Where(stream => stream.Category != "reference" && !log.On(stream).Any()))
            yield return Finding(null, $"Everything on {stream} is missing from {EvidenceNames.Entries}, and documents are made from it.");

        if (header.About is PackAbout.Stretch stretch)
        {
            var there = log.Events.Where(e => e.Opened).Select(e => e.Position).ToHashSet();
            for (var position = stretch.First; position <= stretch.Last; position++)
            {
                if (!there.Contains(position)) yield return Finding(position, $"Event {position} is missing from {EvidenceNames.Entries}, or not opened.");
            }
        }
        else if (size - log.Moment.Position > AppendLimits.EventsPerCommand)
        {
            yield return Finding(log.Moment.Position, string.Create(
                CultureInfo.InvariantCulture, $"The pack ends at event {log.Moment.Position}, long before the {size} events of the checkpoint: the end was cut off {EvidenceNames.Entries}."));
        }

        foreach (var closed in log.Events.Where(e => !e.Opened && (e.Position != log.Moment.Position || log.Asked.Contains(new(e.Entry.Stream)))))
            yield return new(EvidenceNames.Openings, null, closed.Position, $"{EvidenceNames.Openings} withholds event {closed.Position}, which documents are made from.");
        foreach (var surplus in log.Events.Where(e => !belonging.Contains(e.Position)))
            yield return Finding(surplus.Position, $"Event {surplus.Position} in {EvidenceNames.Entries} does not belong to this pack.");
        foreach (var whole in log.Events.Where(e => e.Position == log.Moment.Position && e.Entry.N != e.Entry.Of - 1))
            yield return Finding(whole.Position, $"The pack ends at event {whole.Position}, in the middle of a command: the end was cut off {EvidenceNames.Entries}.");
    }

    private static PackFinding Finding(long? position, string says) => new(EvidenceNames.Entries, null, position, says);
}
