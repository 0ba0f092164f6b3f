namespace ActionRegister.EventStore.Projections;

/// <summary>A projection's build cannot go on, and says why.</summary>
public sealed class ProjectionStoppedException : Exception
{
    /// <summary>Says why in one sentence.</summary>
    public ProjectionStoppedException(string message)
        : base(message)
    {
    }

    internal ProjectionStoppedException(long position, Exception cause)
        : base($"The event at position {position} cannot be applied: {cause.GetType().Name}: {cause.Message}", cause)
    {
    }
}
