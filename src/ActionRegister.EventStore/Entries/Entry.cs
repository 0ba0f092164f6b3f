namespace ActionRegister.EventStore.Entries;

/// <summary>
/// What the log says about one event; its canonical bytes are what the tree hashes, and they never change.
/// </summary>
/// <param name="At">When it was recorded, in whole microseconds.</param>
/// <param name="Clock">The instant at which the rules judged, in whole microseconds.</param>
/// <param name="Commitments">One for each part that the event was recorded with, ordered by name.</param>
/// <param name="N">Place in its command, from 0.</param>
/// <param name="Of">Number of events of its command.</param>
/// <param name="Position">Place in the log, from 0.</param>
/// <param name="Version">Place in its stream, from 1.</param>
public sealed record Entry(
    DateTimeOffset At,
    long? Cause,
    DateTimeOffset Clock,
    Guid Command,
    IReadOnlyList<PartCommitment> Commitments,
    int N,
    int Of,
    long Position,
    string Stream,
    int Terms,
    string Type,
    long Version)
{
    /// <summary>Bytes of the longest entry.</summary>
    public const int MaxBytes = 4096;

    internal const string Format = "actionregister/event/v1";

    /// <summary>The greatest whole number that every JSON reader holds exactly, 2^53 − 1 (RFC 8785 §3.2.2.3).</summary>
    internal const long MaxNumber = 9_007_199_254_740_991;

    /// <summary>Canonical text holds printable ASCII only, without the two characters that JSON would escape.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character is < ' ' or > '~' or '"' or '\\')
                return false;
        }

        return true;
    }
}
