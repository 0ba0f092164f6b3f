namespace ActionRegister.EventStore.Schema;

/// <summary>The database is not the one that this program knows how to use.</summary>
public sealed class SchemaMismatchException(string message) : Exception(message);
