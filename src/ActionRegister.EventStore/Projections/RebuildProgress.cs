namespace ActionRegister.EventStore.Projections;

/// <summary>How far a rebuild is: the next position to apply, and how many events the log has.</summary>
public readonly record struct RebuildProgress(long Position, long Size);
