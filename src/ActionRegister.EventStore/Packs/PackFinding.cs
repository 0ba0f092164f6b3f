namespace ActionRegister.EventStore.Packs;

/// <summary>Something about a pack that is not as it was made.</summary>
/// <param name="File">The file concerned, with slashes between folders.</param>
/// <param name="Line">The line of it, from 1; null where the whole file is meant.</param>
/// <param name="Event">Position of the event concerned, or null.</param>
/// <param name="Says">What it is, as a full sentence.</param>
public sealed record PackFinding(string File, long? Line, long? Event, string Says);
