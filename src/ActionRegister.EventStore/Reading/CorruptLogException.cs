namespace ActionRegister.EventStore.Reading;

/// <summary>
/// The log does not hold what its own rules guarantee: a position is missing, or a row contradicts its entry.
/// </summary>
public sealed class CorruptLogException(string message) : Exception(message);
