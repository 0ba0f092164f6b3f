namespace ActionRegister.EventStore.Reading;

/// <summary>How many events the log has, and when the last was recorded (1 January 1970 while it is empty).</summary>
public readonly record struct LogHead(long Size, DateTimeOffset LastAt);
