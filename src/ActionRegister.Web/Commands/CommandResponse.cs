using ActionRegister.Application.Commands;
using ActionRegister.Application.Waiting;
using ActionRegister.Domain.Contents;

namespace ActionRegister.Web.Commands;

/// <summary>One event that an act recorded.</summary>
/// <param name="Position">Its place in the log, from 0.</param>
/// <param name="LeafHash">Its leaf in the log's tree, 64 hexadecimal digits: keep it, and nobody can deny the event.</param>
internal sealed record RecordedEvent(long Position, string Type, string Stream, long Version, string LeafHash);

/// <summary>What an act led to.</summary>
/// <param name="Command">The command's id: send it as Idempotency-Key to repeat the act without recording it twice.</param>
/// <param name="Recorded">Whether something was recorded; when not, what was asked for was so already.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Entry">The entry that the act is on, or that it made.</param>
/// <param name="Reference">How people quote that entry.</param>
/// <param name="Person">The person that the act made known, or is about.</param>
/// <param name="Made">Numbers of what it made on the entry: {"comment": 5}.</param>
/// <param name="ContentHash">Fingerprint of the text that the act was on, or that it made.</param>
/// <param name="Version">The stream's version after the act: its ETag.</param>
/// <param name="FirstPosition">Position of its first event.</param>
/// <param name="LastPosition">Position of its last event.</param>
/// <param name="Projected">Whether the lists show it yet: "ready", or "pending" when they take longer than 2 s.</param>
internal sealed record CommandResponse(
    Guid Command,
    bool Recorded,
    DateTimeOffset? At,
    Guid? Entry,
    string? Reference,
    Guid? Person,
    IReadOnlyDictionary<string, int>? Made,
    string? ContentHash,
    long? Version,
    long? FirstPosition,
    long? LastPosition,
    IReadOnlyList<RecordedEvent> Events,
    Readiness Projected)
{
    public static CommandResponse AlreadySo(Guid command, EntryId? entry) =>
        new(command, false, null, entry?.Value, null, null, null, null, null, null, null, [], Readiness.Ready);

    public static CommandResponse Of(Guid command, Handled.Recorded recorded, Readiness projected)
    {
        var facts = recorded.Facts;
        // References come first in a proposal's append, and what follows from an act after it; its own stream is the one of
        // the first event that is not a reference's.
        var own = facts.First(f => f.Stream.Category != "reference").Stream;
        var told = FactsTold.Of(facts.Where(f => f.Stream == own).Select(f => f.Event));
        return new(
            command,
            true,
            recorded.At,
            own.Category == "entry" ? Guid.ParseExact(own.Key, "D") : null,
            told.Reference?.Value,
            own.Category == "person" ? Guid.ParseExact(own.Key, "D") : null,
            told.Made.Count == 0 ? null : told.Made,
            told.Hash?.Value,
            facts.Last(f => f.Stream == own).Recorded.Version,
            recorded.First,
            recorded.Last,
            [.. facts.Zip(recorded.LeafHashes, (f, leaf) => new RecordedEvent(
                f.Position, f.Type, f.Stream.Value, f.Recorded.Version, Convert.ToHexStringLower(leaf.Span)))],
            projected);
    }
}
