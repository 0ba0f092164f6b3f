namespace ActionRegister.EventStore.Appending;

/// <summary>This host's clock and the database's are too far apart to record anything; nothing was written.</summary>
public sealed class ClockOutOfStepException(string message) : Exception(message);
