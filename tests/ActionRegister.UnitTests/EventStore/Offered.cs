using ActionRegister.EventStore.Appending;

namespace ActionRegister.UnitTests.EventStore;

/// <summary>Commands as a caller offers them, without a database.</summary>
internal static class Offered
{
    public static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// A command that reads some streams (at version 1) and writes others (from version 1 on), one event each.
    /// </summary>
    public static AppendCommand Command(int number, string[] reads, string[] writes) => new(
        new Guid(number, 0, 0, new byte[8]),
        Noon,
        Terms: 1,
        Cause: null,
        new byte[32],
        new byte[32],
        [.. reads.Concat(writes).Distinct().Select(stream => new StreamExpectation(stream, 1))],
        [.. writes.Select(stream => new NewEvent(stream, "thing-happened.v1", Parts))]);

    public static readonly EventParts Parts = new("{}"u8.ToArray(), null, "{}"u8.ToArray(), null);

    public static PendingCommand Pending(int number, string[] reads, string[] writes) =>
        new(Command(number, reads, writes));
}
