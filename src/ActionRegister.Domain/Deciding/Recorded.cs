namespace ActionRegister.Domain.Deciding;

/// <summary>An event as it stands in the log, with what the rules may know about its recording.</summary>
/// <param name="Stream">The stream it was written to.</param>
/// <param name="Version">Its place in the stream, from 1.</param>
/// <param name="Position">Its place in the log, from 0, without gaps.</param>
/// <param name="Clock">The instant (UTC) at which the rules judged; every rule and every replay uses it.</param>
/// <param name="Rules">Number of the rules in force when it was decided.</param>
/// <param name="Event">What happened.</param>
public sealed record Recorded(
    StreamName Stream, long Version, long Position, DateTimeOffset Clock, int Rules, IEvent Event);

/// <summary>What the rules need to know about one stream, folded from its events.</summary>
public interface IState<TSelf>
    where TSelf : IState<TSelf>
{
    /// <summary>The state of a stream that does not exist.</summary>
    static abstract TSelf Initial { get; }

    /// <summary>The state after one more event. An event that cannot be of this stream is a bug.</summary>
    TSelf Evolve(Recorded recorded);
}
