using ActionRegister.EventStore.Entries;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.TamperEvidence;
using ActionRegister.EventStore.Verification;
using Npgsql;

namespace ActionRegister.EventStore.Packs;

/// <summary>Gathers from the database what proves that events are in the log that was signed.</summary>
public sealed class EvidencePacker(NpgsqlDataSource database)
{
    /// <summary>The evidence of these events under a checkpoint that covers them.</summary>
    /// <param name="opened">Positions of events whose parts are to be opened.</param>
    /// <param name="closed">Positions of events whose entries alone are needed.</param>
    /// <param name="about">The last event that the pack is about: an earlier checkpoint that covered it shows since when it stands.</param>
    public async Task<PackEvidence> Gather(
        PublishedCheckpoint last, IReadOnlyList<long> opened, IReadOnlyList<long> closed, long about, CancellationToken cancellation)
    {
        var evidence = new EvidenceReader(database);
        await using var source = new DatabaseSource(database);
        var (checkpoint, events) = (last.Signed.Checkpoint, new List<PackedEvent>());
        // A part that is gone is shown together with the event that erased it.
        var gone = await source.Erased(opened, cancellation);
        if (gone.Values.Any(position => position >= checkpoint.Size))
            throw new IOException("Something was erased just now, and what was signed does not cover it yet: ask again in a second.");
        var open = opened.Union(gone.Values).ToHashSet();
        foreach (var row in await source.At([.. open.Union(closed).Order()], cancellation))
        {
            var entry = Read(row);
            var inclusion = await evidence.Inclusion(row.Position, checkpoint.Size, cancellation);
            if (!TreeProof.Includes(checkpoint.Root, checkpoint.Size, row.Position, TreeHash.OfEntry(row.Entry.Span), inclusion))
                throw new CorruptLogException($"The log does not prove that the event at position {row.Position} is the one signed");
            events.Add(new(row.Entry, entry, inclusion, [.. entry.Commitments.Select(commitment => Part(commitment.Part, row, gone, open.Contains(row.Position)))]));
        }

        return new(last.Signed, last.VerifierKeys.Split('\n'), await Earlier(last, about, evidence, cancellation), events);
    }

    private static PackedPart Part(string part, EvidenceRow row, IReadOnlyDictionary<(long Position, string Part), long> gone, bool open)
    {
        if (!open) return new(new(part, null, null), Withheld: true);
        var opening = row.Openings.FirstOrDefault(one => one.Part == part);
        if (opening is { Key: not null, Bytes: not null }) return new(opening, Withheld: false);
        return gone.TryGetValue((row.Position, part), out var by)
            ? new(new(part, null, null, by), Withheld: false)
            : throw new CorruptLogException($"The part {part} of event {row.Position} is missing, and no event erased it");
    }

    private static Entry Read(EvidenceRow row)
    {
        try
        {
            return EntryReader.Read(row.Entry.Span);
        }
        catch (MalformedEntryException malformed)
        {
            throw new CorruptLogException($"The entry at position {row.Position} is not canonical. {malformed.Message}");
        }
    }

    // Of the same name and keys: whoever trusts the one believes the other.
    private static async Task<EarlierCheckpoint?> Earlier(
        PublishedCheckpoint last, long about, EvidenceReader evidence, CancellationToken cancellation)
    {
        var first = await evidence.FirstOver(last.Signed.Checkpoint.Origin, about, cancellation);
        return first is not null && first.Number < last.Number && first.VerifierKeys == last.VerifierKeys
            ? new(first.Signed, await evidence.Consistency(first.Signed.Checkpoint.Size, last.Signed.Checkpoint.Size, cancellation))
            : null;
    }
}
