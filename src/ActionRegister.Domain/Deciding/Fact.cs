namespace ActionRegister.Domain.Deciding;

/// <summary>An event that a decision wants recorded, and the stream that it belongs to.</summary>
public sealed record Fact(StreamName Stream, IEvent Event);
