using ActionRegister.Application.Reading;

namespace ActionRegister.Application.Replaying;

/// <summary>What the log, folded anew, and the read models said of every entry at one moment.</summary>
/// <param name="Moment">The moment that both were asked about.</param>
/// <param name="Events">How many events were folded.</param>
/// <param name="Entries">How many entries were compared.</param>
/// <param name="Differing">How many of them are not the same on both sides.</param>
/// <param name="Differences">The first of them in the order of the log, at most <see cref="Replay.MostDifferences"/>.</param>
public sealed record ReplayResult(Moment Moment, long Events, int Entries, int Differing, IReadOnlyList<ReplayDifference> Differences)
{
    /// <summary>Whether all are the same, byte for byte.</summary>
    public bool Good => Differing == 0;
}

/// <summary>An entry of which the read models say something else than the log.</summary>
/// <param name="Position">Position of its first event; of an entry that the log does not have, what the read models say.</param>
/// <param name="Member">The first member that differs: "stage", "text.title", "days[1].from"; "entry" where a side does not have it at all.</param>
/// <param name="Folded">Its JSON as the log makes it; null when the log has no such entry.</param>
/// <param name="Answered">Its JSON as the read models say it; null when they have no such entry.</param>
public sealed record ReplayDifference(long Position, string Reference, string Member, string? Folded, string? Answered);
