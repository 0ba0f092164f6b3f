namespace ActionRegister.Application.Reading;

/// <summary>
/// As of which moment a question is asked: at most one of a position and an instant, and the day whose effect is meant.
/// Nothing given means now.
/// </summary>
/// <param name="Position">A position of the log; inside a command it means the command's end.</param>
/// <param name="At">An instant: what had been recorded by then.</param>
/// <param name="EffectiveOn">The London day whose content in force is meant; null means the day of the moment itself.</param>
public sealed record AsOf(long? Position = null, DateTimeOffset? At = null, DateOnly? EffectiveOn = null)
{
    /// <summary>As it is now.</summary>
    public static AsOf Now { get; } = new();
}

/// <summary>The moment that an answer is true of; every answer states it.</summary>
/// <param name="Position">The last position that the answer knows; −1 before the first event.</param>
/// <param name="At">The instant by which windows are open or closed, and actions overdue.</param>
/// <param name="EffectiveOn">The London day whose content in force is shown.</param>
public sealed record Moment(long Position, DateTimeOffset At, DateOnly EffectiveOn);

/// <summary>The log has no such position, or the instant has not come yet.</summary>
public sealed class NoSuchMomentException(string message) : Exception(message);

/// <summary>The read models have not come as far as the moment asked about; ask again shortly.</summary>
public sealed class ReadModelsBehindException(long position)
    : Exception($"The read models have not reached position {position} yet.")
{
    /// <summary>The position asked about.</summary>
    public long Position { get; } = position;
}
