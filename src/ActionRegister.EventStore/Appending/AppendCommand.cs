namespace ActionRegister.EventStore.Appending;

/// <summary>Everything that one act writes, as one atomic unit, and every stream that it was decided from.</summary>
/// <param name="Id">Named by the caller: a repeat with the same id writes nothing twice.</param>
/// <param name="Clock">The instant at which the rules judged; at most 60 s from the database's clock.</param>
/// <param name="Terms">Number of the rules in force when decided; 0 before the first.</param>
/// <param name="Cause">Position of an earlier command's event that led to this one, or null.</param>
/// <param name="ByMac">MAC, under a key outside the database, of who asked.</param>
/// <param name="BodyMac">MAC, under the same key, of the canonical request and its route.</param>
/// <param name="DecidedFrom">Every stream read or written, with its version; a written stream must be listed.</param>
/// <param name="Events">1 to <see cref="AppendLimits.EventsPerCommand"/> events, in order.</param>
public sealed record AppendCommand(
    Guid Id,
    DateTimeOffset Clock,
    int Terms,
    long? Cause,
    ReadOnlyMemory<byte> ByMac,
    ReadOnlyMemory<byte> BodyMac,
    IReadOnlyList<StreamExpectation> DecidedFrom,
    IReadOnlyList<NewEvent> Events);

/// <summary>A stream and the version it had when the command was decided; 0 means that it did not exist.</summary>
public readonly record struct StreamExpectation(string Stream, long Version);

/// <summary>One fact to be recorded, before it has a position.</summary>
public sealed record NewEvent(string Stream, string Type, EventParts Parts);

/// <summary>The content of one event, in parts that can be hidden, disclosed or erased apart from each other.</summary>
/// <param name="Data">Structure: ids, dates, hashes; never erasable.</param>
/// <param name="Text">Wording of proposals, decisions and amendments; never erasable.</param>
/// <param name="Actor">Attribution for readers; erasable.</param>
/// <param name="Private">Free text that may hold personal data; erasable.</param>
public sealed record EventParts(
    ReadOnlyMemory<byte> Data,
    ReadOnlyMemory<byte>? Text,
    ReadOnlyMemory<byte> Actor,
    ReadOnlyMemory<byte>? Private);
