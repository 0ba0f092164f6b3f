namespace ActionRegister.EventStore.Verification;

/// <summary>The disk gave back something else than what was written to it.</summary>
/// <param name="position">The first event that cannot be read.</param>
/// <param name="because">What PostgreSQL says.</param>
internal sealed class UnreadableEventException(long position, string because)
    : Exception($"The event at position {position} cannot be read, and nothing from there on was verified. PostgreSQL says: {because}.")
{
    public long Position => position;
}
