namespace ActionRegister.EventStore.Appending;

/// <summary>
/// The connection was lost while a command was being recorded: it may be in the log or not; ask again with the same id.
/// </summary>
public sealed class OutcomeUnknownException(Guid command, Exception inner)
    : Exception(
        $"Whether command {command} was recorded is not known yet; asking again with the same id settles it.", inner)
{
    /// <summary>The id to ask again with.</summary>
    public Guid Command { get; } = command;
}
