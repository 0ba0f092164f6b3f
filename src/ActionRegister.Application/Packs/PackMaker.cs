using System.Globalization;
using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Application.Tracing;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.EventStore.Packs;
using ActionRegister.EventStore.Reading;
using Npgsql;

namespace ActionRegister.Application.Packs;

/// <summary>
/// Puts together what a stranger needs to check, offline, what the register says of an entry or of a stretch of the log. The same
/// log and the same checkpoint give the same bytes.
/// </summary>
public sealed class PackMaker(NpgsqlDataSource database, EventReader log, EvidenceReader evidence, EntryAsAt entries, RegisterAsAt register, EventTypes types)
{
    /// <summary>The most events of a stretch; for more there is the export of the whole log.</summary>
    public const long MostEvents = 20_000;

    /// <summary>The pack, whole, in memory.</summary>
    /// <exception cref="NoSuchPackException">There is nothing that it could be about, or nothing that was signed covers it.</exception>
    public async Task<Pack> Make(PackAbout about, PackReader reader, CancellationToken cancellation)
    {
        var last = await evidence.Last(cancellation) ?? throw new NoSuchPackException("Nothing has been signed yet: a running host signs within a second.");
        var size = last.Signed.Checkpoint.Size;
        var whole = await Whole(about, size, cancellation);
        var moment = await End(whole, size, cancellation);
        var (header, findings) = (new PackHeader(whole, reader), new List<PackFinding>());
        var (opened, latest) = await Opened(whole, moment, cancellation);
        var packed = await new EvidencePacker(database).Gather(last, opened, [moment], latest, cancellation);
        var read = PackLog.Of(packed.Events, moment, types, findings);
        if (read is null || findings.Count > 0) throw new CorruptLogException(findings[0].Says.TrimEnd('.'));

        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (name, bytes) in await new PackDocuments(header, last.Signed.Checkpoint, read).Make(cancellation)) files.Add(name, bytes);
        foreach (var (name, bytes) in EvidenceWriter.Files(packed, entries: reader == PackReader.Auditor)) files.Add(name, bytes);
        files.Add(PackManifest.Name, PackManifest.Write(header, files));
        return new(header, size, $"{last.Signed.Checkpoint.Root}", packed.Events.Count, files);
    }

    // Commands are whole or not there, also where a checkpoint ends in the middle of one.
    private async Task<PackAbout> Whole(PackAbout about, long size, CancellationToken cancellation)
    {
        if (about is not PackAbout.Stretch(var first, var last)) return about;
        if (first < 0 || last < first) throw new NoSuchPackException("A stretch of the log goes from one position to the same or a later one.");
        if (last >= size)
            throw new NoSuchPackException(string.Create(CultureInfo.InvariantCulture, $"What was signed covers the events 0 to {size - 1}."));
        var begin = (await log.ReadAt([first], cancellation))[0];
        var end = await log.EndOfCommand(last, cancellation);
        if (end >= size) throw new NoSuchPackException("What was signed ends in the middle of a command: ask again in a second.");
        var stretch = new PackAbout.Stretch(first - begin.N, end);
        return stretch.Last - stretch.First < MostEvents
            ? stretch
            : throw new NoSuchPackException(string.Create(CultureInfo.InvariantCulture, $"A pack holds at most {MostEvents} events; \"register export\" writes the whole log."));
    }

    private async Task<long> End(PackAbout about, long size, CancellationToken cancellation)
    {
        if (about is PackAbout.Stretch stretch) return stretch.Last;
        var end = (await log.ReadAt([size - 1], cancellation))[0];
        return end.N == end.Of - 1 ? end.Position : end.Position - end.N - 1;
    }

    // Every stream that the documents are made from, whole up to the moment; which those are, making them shows.
    private async Task<(IReadOnlyList<long> Positions, long Latest)> Opened(PackAbout about, long moment, CancellationToken cancellation)
    {
        var (positions, latest) = (new SortedSet<long>(), about is PackAbout.Stretch ? moment : -1);
        var reading = new StatesAsAt(async (streams, token) =>
        {
            var stored = await log.ReadStreams([.. streams.Distinct().Select(stream => (stream.Value, 0L))], token);
            positions.UnionWith(stored.Select(e => e.Position).Where(position => position <= moment));
            return [.. stored.Select(types.Decode)];
        });
        var at = (await log.ReadAt([moment], cancellation))[0].At;
        var then = new Moment(moment, at, LondonDay.Of(at));
        var from = new WhySources(reading, Doing, Named, types);
        foreach (var id in await Subjects(about, cancellation))
        {
            var entry = await PackEntry.Find(id, from, then, cancellation);
            if (entry is null && about is PackAbout.OneEntry one)
                throw new NoSuchPackException($"Nothing that was signed covers {one.Reference} yet: a running host signs within a second.");
            latest = Math.Max(latest, entry?.Trace.Events[^1].Position ?? -1);
        }

        if (about is PackAbout.OneEntry named) await Named(named.Reference);
        await reading.View(_ => [], moment, cancellation);
        if (about is PackAbout.Stretch stretch)
        {
            for (var position = stretch.First; position <= stretch.Last; position++) positions.Add(position);
        }

        return ([.. positions], latest);

        // Every one that there is now; those proposed later are not in the pack, and so are not found in it.
        async Task<IReadOnlyList<EntryId>> Doing(EntryId decision) =>
            [.. (await register.Find(new() { Under = decision }, AsOf.Now, null, RegisterAsAt.MostRows, cancellation)).Rows.Select(row => row.Id)];

        async Task<EntryId?> Named(Reference reference) => (await reading.Events([StreamName.Of(reference)], moment, cancellation))
            .Select(kept => kept.Event).OfType<ReferenceAllotted>().FirstOrDefault()?.Entry;
    }

    private async Task<IReadOnlyList<EntryId>> Subjects(PackAbout about, CancellationToken cancellation)
    {
        if (about is PackAbout.OneEntry one)
            return [await entries.Named(one.Reference, cancellation) ?? throw new NoSuchPackException($"The register has no entry {one.Reference}.")];
        var stretch = (PackAbout.Stretch)about; // there are only these two
        return
        [
            .. (await log.ReadRange(stretch.First, stretch.Last, cancellation)).Select(e => new StreamName(e.Stream))
                .Where(stream => stream.Category == "entry").Distinct().Select(stream => new EntryId(Guid.ParseExact(stream.Key, "D"))),
        ];
    }
}
