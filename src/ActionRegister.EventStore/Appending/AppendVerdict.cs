namespace ActionRegister.EventStore.Appending;

/// <summary>What became of a command that was offered to the log.</summary>
public abstract record AppendVerdict
{
    private AppendVerdict()
    {
    }

    /// <summary>The command is recorded; its events have the positions First to First + Count − 1.</summary>
    public sealed record Appended(
        long First, int Count, DateTimeOffset At, IReadOnlyList<ReadOnlyMemory<byte>> LeafHashes)
        : AppendVerdict;

    /// <summary>The same command from the same person was recorded before; nothing was written again.</summary>
    public sealed record Duplicate(long First, int Count) : AppendVerdict;

    /// <summary>The command id was used before for something else, or by somebody else; nothing is revealed.</summary>
    public sealed record Reused : AppendVerdict;

    /// <summary>A stream that the command was decided from has another version by now; decide again.</summary>
    public sealed record Conflict(string Stream, long Actual) : AppendVerdict;

    /// <summary>The log has more waiting than it takes; nothing was written, ask again later.</summary>
    public sealed record Busy(TimeSpan RetryAfter) : AppendVerdict;
}
