using ActionRegister.Domain.Deciding;

namespace ActionRegister.Application.Events;

/// <summary>A recorded event as readers see it: what happened, when, by whom, and the command that it was part of.</summary>
/// <param name="Recorded">What the rules know about it.</param>
/// <param name="Type">Its stored name: <c>decision-proposed.v1</c>.</param>
/// <param name="At">When it was recorded (UTC); strictly rising from command to command; every "as of" uses it.</param>
/// <param name="Attribution">Who did it, or null once that was erased.</param>
/// <param name="N">Its place in its command, from 0.</param>
/// <param name="Of">How many events its command has.</param>
/// <param name="Cause">Position of the earlier event that led to it, or null.</param>
public sealed record Kept(
    Recorded Recorded,
    string Type,
    DateTimeOffset At,
    Attribution? Attribution,
    Guid Command,
    int N,
    int Of,
    long? Cause)
{
    /// <summary>Position of the event that erased who did it, or null while that stands.</summary>
    public long? AttributionErasedBy { get; init; }

    /// <summary>Names it by its command and its place in it.</summary>
    public Guid EventId => EventStore.Entries.EventId.Of(Command, N);

    /// <summary>What happened.</summary>
    public IEvent Event => Recorded.Event;

    /// <summary>Its place in the log, from 0.</summary>
    public long Position => Recorded.Position;

    /// <summary>The stream it was written to.</summary>
    public StreamName Stream => Recorded.Stream;
}
