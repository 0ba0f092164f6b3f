namespace ActionRegister.EventStore.Schema;

/// <summary>The server, or the application's role on it, is set up so that what was acknowledged could be lost or altered.</summary>
public sealed class UnsafeServerException(string message) : Exception(message);
