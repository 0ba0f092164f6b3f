namespace ActionRegister.EventStore.Appending;

/// <summary>
/// Whether a command was recorded could not be found out yet: it may be in the log or not; ask again with the same id.
/// </summary>
public sealed class OutcomeUnknownException(Guid command, Exception? inner = null)
    : Exception(
        $"Whether command {command} was recorded is not known yet; asking again with the same id settles it.", inner)
{
    /// <summary>The id to ask again with.</summary>
    public Guid Command { get; } = command;
}
