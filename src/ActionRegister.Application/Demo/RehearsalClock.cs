namespace ActionRegister.Application.Demo;

/// <summary>
/// The clock of a rehearsal: the system's, moved. The worked example plays its story in the past with it, since windows of
/// fourteen clear days really have to pass; at the end it runs true again.
/// </summary>
public sealed class RehearsalClock(TimeProvider system) : TimeProvider
{
    /// <summary>How far it is ahead of the system's clock; negative when behind.</summary>
    public TimeSpan Ahead { get; set; }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => system.GetUtcNow() + Ahead;
}
