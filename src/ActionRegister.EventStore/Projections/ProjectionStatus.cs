namespace ActionRegister.EventStore.Projections;

/// <summary>How far one build of a projection is, and whether anything stops it.</summary>
/// <param name="Number">Number of the build's schema, <c>read_name_number</c>.</param>
/// <param name="Build">Build of the projection's code that it was made with.</param>
/// <param name="Live">Whether the views in <c>read</c> show this build.</param>
/// <param name="Position">The next position to apply: everything before it is in the rows.</param>
/// <param name="Error">Why it stopped at that position, or null.</param>
public sealed record ProjectionStatus(
    string Name,
    int Number,
    int Build,
    bool Live,
    long Position,
    ProjectionState State,
    string? Error,
    DateTimeOffset At);

/// <summary>What a projection's build is doing.</summary>
public enum ProjectionState
{
    /// <summary>It follows the log.</summary>
    Running,

    /// <summary>It catches up; readers do not see it yet.</summary>
    Rebuilding,

    /// <summary>An event could not be applied; it is tried again, never skipped.</summary>
    Stopped,
}
