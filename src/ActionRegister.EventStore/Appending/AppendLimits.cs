namespace ActionRegister.EventStore.Appending;

/// <summary>
/// The sizes that the log accepts; callers check them first, because beyond them an append is a programming error.
/// </summary>
public static class AppendLimits
{
    /// <summary>Bytes of one part.</summary>
    public const int PartBytes = 512 * 1024;

    /// <summary>Events of one command.</summary>
    public const int EventsPerCommand = 64;

    /// <summary>Bytes of all parts of a command together.</summary>
    public const int CommandBytes = 1024 * 1024;

    /// <summary>
    /// Characters of a stream's name or an event's type: printable ASCII without quote and backslash.
    /// </summary>
    public const int NameLength = 200;

    /// <summary>Streams that one command may be decided from.</summary>
    public const int StreamsPerCommand = 256;

    /// <summary>How far a command's clock may be from the database's.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(60);
}
