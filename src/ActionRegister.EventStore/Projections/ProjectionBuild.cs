namespace ActionRegister.EventStore.Projections;

/// <summary>One build of a projection, as <c>read.projection</c> has it.</summary>
/// <param name="Number">Of its schema; every rebuild takes the next.</param>
/// <param name="Build">Of the code that it is made with.</param>
/// <param name="Position">The next position to apply.</param>
/// <param name="Tables">Its tables; none while its schema is still to be made.</param>
internal sealed record ProjectionBuild(
    string Name,
    int Number,
    int Build,
    bool Live,
    long Position,
    ProjectionState State,
    string? Error,
    DateTimeOffset At,
    IReadOnlyList<string> Tables)
{
    public string Schema => $"read_{Name}_{Number}";

    public bool IsMade => Tables.Count > 0;

    public ProjectionStatus Status => new(Name, Number, Build, Live, Position, State, Error, At);
}
