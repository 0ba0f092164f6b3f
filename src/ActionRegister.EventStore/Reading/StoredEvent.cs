namespace ActionRegister.EventStore.Reading;

/// <summary>One event as the log keeps it.</summary>
/// <param name="Position">Place in the log, from 0, without gaps, in the order of commits.</param>
/// <param name="Version">Place in its stream, from 1.</param>
/// <param name="At">When it was recorded; one value per command, strictly rising from command to command.</param>
/// <param name="Clock">The instant at which the rules judged; every replay uses it.</param>
/// <param name="Terms">Number of the rules in force when decided.</param>
/// <param name="Cause">Position of an earlier command's event that led to this one, or null.</param>
/// <param name="N">Place in its command, from 0.</param>
/// <param name="Of">Number of events of its command.</param>
public sealed record StoredEvent(
    long Position,
    string Stream,
    long Version,
    string Type,
    DateTimeOffset At,
    DateTimeOffset Clock,
    int Terms,
    long? Cause,
    Guid Command,
    int N,
    int Of,
    StoredParts Parts)
{
    /// <summary>Names it by its command and its place in it.</summary>
    public Guid EventId => Entries.EventId.Of(Command, N);
}

/// <summary>The content of a stored event; only the erasable parts can have lost their bytes.</summary>
public sealed record StoredParts(
    ReadOnlyMemory<byte> Data,
    ReadOnlyMemory<byte>? Text,
    ErasablePart Actor,
    ErasablePart? Private)
{
    internal long Bytes => Data.Length + (Text?.Length ?? 0) + (Actor.Bytes?.Length ?? 0) + (Private?.Bytes?.Length ?? 0);
}

/// <summary>A part that was recorded with the event.</summary>
/// <param name="Bytes">Null once it was erased.</param>
/// <param name="ErasedBy">Position of the event that erased it, or null while it stands.</param>
public readonly record struct ErasablePart(ReadOnlyMemory<byte>? Bytes, long? ErasedBy = null)
{
    /// <summary>Whether the bytes and their key are gone for good.</summary>
    public bool Erased => Bytes is null;
}
