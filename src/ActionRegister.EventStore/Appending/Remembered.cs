namespace ActionRegister.EventStore.Appending;

/// <summary>What the log remembers of a command id that was asked about before deciding.</summary>
public abstract record Remembered
{
    private Remembered()
    {
    }

    /// <summary>The same person asked the same; its events have the positions First to First + Count − 1.</summary>
    public sealed record Duplicate(long First, int Count) : Remembered;

    /// <summary>The id belongs to another request or another person.</summary>
    public sealed record Reused : Remembered;
}
