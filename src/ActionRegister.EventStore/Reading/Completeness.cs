namespace ActionRegister.EventStore.Reading;

/// <summary>Positions and versions have no gaps, so whatever is missing from a reading is corruption.</summary>
internal static class Completeness
{
    public static void OfRange(IReadOnlyList<StoredEvent> events, long first, long atLeastTo)
    {
        var expected = first;
        foreach (var recorded in events)
        {
            if (recorded.Position != expected)
                throw new CorruptLogException($"Position {expected} is missing from the log.");
            expected++;
        }

        if (expected <= atLeastTo)
            throw new CorruptLogException($"Position {expected} is missing from the log.");
    }

    public static void OfStreams(
        IReadOnlyList<StoredEvent> events, IReadOnlyList<(string Stream, long AfterVersion)> streams)
    {
        var last = streams.ToDictionary(wanted => wanted.Stream, wanted => wanted.AfterVersion, StringComparer.Ordinal);
        foreach (var recorded in events)
        {
            var expected = last[recorded.Stream] + 1;
            if (recorded.Version != expected)
                throw new CorruptLogException($"Version {expected} of {recorded.Stream} is missing from the log.");
            last[recorded.Stream] = expected;
        }
    }
}
