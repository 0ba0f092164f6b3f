namespace ActionRegister.EventStore.Projections;

/// <summary>How many events are applied at a time, and how their rows are written: the only difference between following and rebuilding.</summary>
/// <param name="Chunk">At most so many events in one transaction.</param>
/// <param name="CopyFrom">From how many rows of a table on they are written by COPY.</param>
internal sealed record BuildPace(int Chunk, int CopyFrom)
{
    /// <summary>For the live build: each event is to be visible soon.</summary>
    public static BuildPace Following { get; } = new(1024, 64);

    /// <summary>For a build that nobody reads yet; what it holds at a time bounds the memory of a rebuild.</summary>
    public static BuildPace Bulk { get; } = new(4096, 64);

    /// <summary>Every row by a statement of its own, as when events come one by one.</summary>
    public static BuildPace OneByOne { get; } = new(1024, int.MaxValue);
}
