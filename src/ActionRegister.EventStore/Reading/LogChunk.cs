namespace ActionRegister.EventStore.Reading;

/// <summary>Consecutive events, and whether the log had more after them when they were read.</summary>
internal sealed record LogChunk(IReadOnlyList<StoredEvent> Events, bool ReachesHead);
