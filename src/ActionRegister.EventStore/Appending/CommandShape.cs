using ActionRegister.EventStore.Entries;

namespace ActionRegister.EventStore.Appending;

/// <summary>Refuses, as an argument error, a command that the log could never record.</summary>
internal static class CommandShape
{
    private const int MacBytes = 32;

    public static void Validate(AppendCommand command)
    {
        Require(command.Events.Count is >= 1 and <= AppendLimits.EventsPerCommand, "has 1 to 64 events");
        Require(command.ByMac.Length == MacBytes && command.BodyMac.Length == MacBytes, "has two MACs of 32 bytes");
        Require(command.Terms >= 0 && command.Cause is null or >= 0, "has no negative number of rules or cause");
        Require(command.DecidedFrom.Count <= AppendLimits.StreamsPerCommand, "is decided from at most 256 streams");

        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (stream, version) in command.DecidedFrom)
        {
            Require(IsName(stream) && version >= 0, "is decided from named streams");
            Require(listed.Add(stream), "lists each stream once");
        }

        var bytes = 0L;
        foreach (var recorded in command.Events)
        {
            Require(IsName(recorded.Type), "has events with plain type names");
            Require(listed.Contains(recorded.Stream), "lists every stream that it writes: there are no blind appends");
            var (data, text, actor, personal) = recorded.Parts;
            bytes += Bytes(data) + Bytes(text) + Bytes(actor) + Bytes(personal);
        }

        Require(bytes <= AppendLimits.CommandBytes, $"has at most {AppendLimits.CommandBytes} bytes");
    }

    private static int Bytes(ReadOnlyMemory<byte>? part)
    {
        var length = part?.Length ?? 0;
        Require(length <= AppendLimits.PartBytes, $"has parts of at most {AppendLimits.PartBytes} bytes");
        return length;
    }

    private static bool IsName(string name) =>
        name.Length is >= 1 and <= AppendLimits.NameLength && Entry.IsPlain(name);

    private static void Require(bool holds, string what)
    {
        if (!holds)
            throw new ArgumentException($"This command cannot be recorded; one that can {what}.");
    }
}
