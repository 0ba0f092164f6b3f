using ActionRegister.Application.Events;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Application.Commands;

/// <summary>What came of asking for a command.</summary>
public abstract record Handled
{
    private Handled()
    {
    }

    /// <summary>It is in the log, from this request or from an earlier one with the same id.</summary>
    /// <param name="First">Position of its first event.</param>
    /// <param name="Last">Position of its last event.</param>
    /// <param name="At">When it was recorded (UTC).</param>
    /// <param name="Facts">Its events, in order.</param>
    /// <param name="LeafHashes">The leaf hash of each event, 32 bytes, in the same order.</param>
    public sealed record Recorded(
        long First,
        long Last,
        DateTimeOffset At,
        IReadOnlyList<Kept> Facts,
        IReadOnlyList<ReadOnlyMemory<byte>> LeafHashes) : Handled;

    /// <summary>What was asked for is so already; nothing was recorded.</summary>
    public sealed record AlreadySo : Handled;

    /// <summary>The rules say no; nothing was recorded, and the id may be used again.</summary>
    public sealed record Refused(Refusal Refusal) : Handled;

    /// <summary>Others changed the same matter again and again; nothing was recorded, ask again.</summary>
    public sealed record Conflict(StreamName Stream) : Handled;

    /// <summary>The caller insisted on a version that is no longer the stream's.</summary>
    public sealed record VersionMismatch(StreamName Stream, long Current) : Handled;

    /// <summary>The id was used before for something else or by somebody else; nothing about that is revealed.</summary>
    public sealed record ReusedId : Handled;

    /// <summary>What would be recorded is larger than the log takes.</summary>
    /// <param name="Because">Which limit, as a full sentence.</param>
    public sealed record TooLarge(string Because) : Handled;

    /// <summary>More is waiting than the log takes; nothing was recorded.</summary>
    public sealed record Busy(TimeSpan RetryAfter) : Handled;

    /// <summary>The log is not the one that was signed before; until an operator answers for that, nothing is recorded.</summary>
    /// <param name="Because">What does not match, as a full sentence.</param>
    public sealed record LogDoesNotMatch(string Because) : Handled;

    /// <summary>The connection was lost meanwhile: it is recorded or not; asking again with the same id settles it.</summary>
    public sealed record UnknownOutcome(Guid Command) : Handled;
}
