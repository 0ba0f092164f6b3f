using ActionRegister.EventStore.Appending;

namespace ActionRegister.Application.Commands;

/// <summary>Whether the log takes a command of this size; beyond that, offering it would be a programming error.</summary>
internal static class Limits
{
    /// <summary>Which limit is broken, as a full sentence, or null.</summary>
    public static string? Broken(IReadOnlyList<NewEvent> events, int streams)
    {
        if (events.Count > AppendLimits.EventsPerCommand)
            return $"This would record {events.Count} events at once; at most {AppendLimits.EventsPerCommand} are taken.";
        if (streams > AppendLimits.StreamsPerCommand)
            return $"This is decided from {streams} matters at once; at most {AppendLimits.StreamsPerCommand} are taken.";
        if (events.SelectMany(Sizes).Max() > AppendLimits.PartBytes)
            return $"One text is larger than {AppendLimits.PartBytes / 1024} KB.";
        return events.SelectMany(Sizes).Sum(size => (long)size) > AppendLimits.CommandBytes
            ? $"All texts together are larger than {AppendLimits.CommandBytes / 1024} KB."
            : null;
    }

    private static int[] Sizes(NewEvent recorded) =>
    [
        recorded.Parts.Data.Length,
        recorded.Parts.Text?.Length ?? 0,
        recorded.Parts.Actor.Length,
        recorded.Parts.Private?.Length ?? 0,
    ];
}
