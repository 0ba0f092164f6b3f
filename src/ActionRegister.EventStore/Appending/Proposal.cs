using ActionRegister.EventStore.Entries;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.EventStore.Appending;

/// <summary>
/// A batch stamped for one head of the log: complete entries, as they will be if the head is still that one.
/// </summary>
internal sealed record Proposal(LogHead Head, LogHead End, StampedCommand[] Commands)
{
    /// <summary>
    /// One instant per command: now, or one microsecond after the last, whichever is later, so that they rise whatever
    /// the clock does.
    /// </summary>
    public static Proposal Stamp(IReadOnlyList<PendingCommand> batch, LogHead head, DateTimeOffset now)
    {
        var commands = new StampedCommand[batch.Count];
        var end = head;
        for (var i = 0; i < commands.Length; i++)
        {
            var next = end.LastAt.AddMicroseconds(1);
            var at = CanonicalInstant.Truncate(now);
            if (at < next)
                at = next;
            commands[i] = StampedCommand.Stamp(batch[i], end.Size, at);
            end = new LogHead(end.Size + batch[i].Events.Length, at);
        }

        return new Proposal(head, end, commands);
    }
}

/// <summary>One command with its positions, versions, entries and leaf hashes.</summary>
internal sealed record StampedCommand(
    PendingCommand Pending,
    long First,
    DateTimeOffset At,
    DateTimeOffset Clock,
    byte[][] Entries,
    byte[][] Leaves)
{
    public static StampedCommand Stamp(PendingCommand pending, long first, DateTimeOffset at)
    {
        var command = pending.Command;
        var versions = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (stream, version) in command.DecidedFrom)
            versions.Add(stream, version);
        var count = pending.Events.Length;
        var stamped = new StampedCommand(
            pending,
            first,
            at,
            CanonicalInstant.Truncate(command.Clock),
            new byte[count][],
            new byte[count][]);
        for (var n = 0; n < count; n++)
        {
            var recorded = pending.Events[n];
            var version = ++versions[recorded.Stream];
            var entry = new Entry(
                at, command.Cause, stamped.Clock, command.Id, recorded.Commitments, n, count,
                first + n, recorded.Stream, command.Terms, recorded.Type, version);
            stamped.Entries[n] = EntryWriter.Write(entry);
            stamped.Leaves[n] = LeafHash.Of(stamped.Entries[n]);
        }

        return stamped;
    }

    public AppendVerdict.Appended Verdict() =>
        new(First, Entries.Length, At, [.. Leaves.Select(leaf => (ReadOnlyMemory<byte>)leaf)]);
}
