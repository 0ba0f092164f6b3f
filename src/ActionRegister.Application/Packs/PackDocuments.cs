using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.Application.Packs;

/// <summary>Makes every document of a pack from the pack's own events: whoever makes a pack and whoever checks it do the same.</summary>
internal sealed class PackDocuments(PackHeader header, Checkpoint checkpoint, PackLog log)
{
    /// <summary>The documents by name.</summary>
    /// <exception cref="NoSuchPackException">The events have nothing that the pack could be about.</exception>
    public async Task<IReadOnlyDictionary<string, byte[]>> Make(CancellationToken cancellation)
    {
        var entries = new List<PackEntry>();
        foreach (var id in Subjects().Distinct())
        {
            if (await PackEntry.Find(id, log.Sources, log.Moment, cancellation) is { } entry) entries.Add(entry);
        }

        // Asked for even where there is no entry: the rules in force are the group's.
        var view = await log.States.View(_ => [], log.Moment.Position, cancellation);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var terms = PackTerms.Concerned(view.Group, entries);
        foreach (var (name, bytes) in entries.SelectMany(entry => PackTexts.Of(entry).Concat(PackWhy.Of(entry))).Concat(PackTerms.Of(terms)))
            files.Add(name, bytes);
        foreach (var entry in entries)
            files.Add($"{entry.Reference}/index.html", PackIndex.Of(entry));
        files.Add(PackIndex.Name, PackIndex.Of(header, checkpoint, log.Moment, entries, terms));
        files.Add(PackReadme.Name, PackReadme.Write(header, checkpoint, log.Moment, entries, log.Lengths()));
        return files;
    }

    /// <summary>Positions of events that belong to the pack; each other one would be there for nothing.</summary>
    public IReadOnlySet<long> Belonging() => log.Events.Where(e => Belongs(e.Position, new(e.Entry.Stream))).Select(e => e.Position)
        .Concat(log.Events.SelectMany(e => e.Parts).Select(part => part.Opening.ErasedBy).OfType<long>()).ToHashSet();

    private bool Belongs(long position, StreamName stream) =>
        position == log.Moment.Position
        || (position <= log.Moment.Position && log.Asked.Contains(stream))
        || (header.About is PackAbout.Stretch stretch && position >= stretch.First && position <= stretch.Last);

    private IEnumerable<EntryId> Subjects() => header.About switch
    {
        PackAbout.OneEntry one => [Named(one.Reference)],
        PackAbout.Stretch stretch => log.Events
            .Where(e => e.Position >= stretch.First && e.Position <= stretch.Last && e.Entry.Stream.StartsWith("entry/", StringComparison.Ordinal))
            .Select(e => new EntryId(Guid.ParseExact(new StreamName(e.Entry.Stream).Key, "D"))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private EntryId Named(Reference reference) =>
        log.Named(reference) ?? throw new NoSuchPackException($"None of the events allots the reference {reference}.");
}
