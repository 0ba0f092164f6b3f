namespace ActionRegister.EventStore.Entries;

/// <summary>Bytes that claim to be an entry are not exactly the canonical form of one.</summary>
public sealed class MalformedEntryException(string message) : Exception(message);
