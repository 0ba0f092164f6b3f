using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ActionRegister.Application.Audit;
using ActionRegister.EventStore.Entries;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.Application.Reading;

/// <summary>One event of the log, whole: what it says, what is hashed of it, what stands beside it, and what proves it.</summary>
public sealed class EventAt(
    Moments moments, EventReader log, EvidenceReader evidence, Receipts receipts, LogEvents events)
{
    // To be read by people, in an element that escapes it; the stored bytes are what is hashed.
    private static readonly JsonSerializerOptions _readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The event, or null when the log has no such position.</summary>
    /// <param name="entries">Whether the person may read entries: <see cref="LogReaders"/>.</param>
    public async Task<WholeEvent?> Find(long position, bool entries, CancellationToken cancellation)
    {
        if (position < 0 || position >= (await log.Head(cancellation)).Size) return null;

        var moment = await moments.Of(AsOf.Now, ["register"], cancellation);
        var stored = (await log.ReadAt([position], cancellation))[0];
        var bytes = await evidence.Entries(position, 1, cancellation) is [var only]
            ? only
            : throw new CorruptLogException($"The log has no entry at position {position}.");
        var commitments = EntryReader.Read(bytes.Span).Commitments.ToDictionary(c => c.Part, c => Base64Url.EncodeToString(c.Hash.Span));
        var (previous, following) = await log.Neighbours(stored.Stream, stored.Version, cancellation);
        return new(
            (await events.Rows([stored], moment, cancellation))[0],
            [.. Parts(stored.Parts, commitments)],
            entries ? Encoding.ASCII.GetString(bytes.Span) : null,
            $"{TreeHash.OfEntry(bytes.Span)}",
            previous,
            following,
            position - stored.N,
            position - stored.N + stored.Of - 1,
            await receipts.Find(position, cancellation));
    }

    private static IEnumerable<EventPart> Parts(StoredParts parts, Dictionary<string, string> commitments)
    {
        yield return new(PartCommitment.Data, Readable(parts.Data), null, commitments[PartCommitment.Data]);
        if (parts.Text is { } text)
            yield return new(PartCommitment.Text, Readable(text), null, commitments[PartCommitment.Text]);
        yield return Erasable(PartCommitment.Actor, parts.Actor, commitments);
        if (parts.Private is { } said)
            yield return Erasable(PartCommitment.Private, said, commitments);
    }

    private static EventPart Erasable(string name, ErasablePart part, Dictionary<string, string> commitments) =>
        new(name, part.Bytes is { } bytes ? Readable(bytes) : null, part.ErasedBy, commitments[name]);

    private static string Readable(ReadOnlyMemory<byte> part) => JsonNode.Parse(part.Span)?.ToJsonString(_readable) ?? "null";
}
