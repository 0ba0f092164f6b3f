using ActionRegister.EventStore.Entries;
using Npgsql;

namespace ActionRegister.EventStore.Reading;

/// <summary>
/// Turns rows into events: what an event says of itself is its entry; the columns beside it only find it, and must
/// agree.
/// </summary>
internal static class EventRows
{
    public static async Task<IReadOnlyList<StoredEvent>> Read(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await Read(reader, long.MaxValue, cancellation);
    }

    /// <summary>Stops after the row with which the events hold so many bytes.</summary>
    public static async Task<IReadOnlyList<StoredEvent>> Read(
        NpgsqlDataReader rows, long maxBytes, CancellationToken cancellation)
    {
        var events = new List<StoredEvent>();
        var bytes = 0L;
        while (bytes < maxBytes && await rows.ReadAsync(cancellation))
        {
            var recorded = Read(rows);
            events.Add(recorded);
            bytes += recorded.Parts.Bytes;
        }

        return events;
    }

    private static StoredEvent Read(NpgsqlDataReader row)
    {
        var position = row.GetInt64(0);
        var entry = Entry(position, row.GetFieldValue<byte[]>(3));
        if (entry.Position != position || entry.Stream != row.GetString(1) || entry.Version != row.GetInt64(2))
            throw new CorruptLogException($"The row at position {position} contradicts its entry.");
        return new StoredEvent(
            position,
            entry.Stream,
            entry.Version,
            entry.Type,
            entry.At,
            entry.Clock,
            entry.Terms,
            entry.Cause,
            entry.Command,
            entry.N,
            entry.Of,
            Parts(entry, row));
    }

    private static Entry Entry(long position, byte[] bytes)
    {
        try
        {
            return EntryReader.Read(bytes);
        }
        catch (MalformedEntryException malformed)
        {
            throw new CorruptLogException($"The entry at position {position} is not canonical. {malformed.Message}");
        }
    }

    private static StoredParts Parts(Entry entry, NpgsqlDataReader row) => new(
        Bytes(row, 4) ?? throw Missing(entry, PartCommitment.Data),
        Has(entry, PartCommitment.Text)
            ? Bytes(row, 5) ?? throw Missing(entry, PartCommitment.Text)
            : default(ReadOnlyMemory<byte>?),
        Erasable(entry, PartCommitment.Actor, row, 6, 8),
        Has(entry, PartCommitment.Private) ? Erasable(entry, PartCommitment.Private, row, 7, 9) : null);

    private static ErasablePart Erasable(Entry entry, string part, NpgsqlDataReader row, int bytes, int erasedBy)
    {
        if (Bytes(row, bytes) is { } present)
            return new ErasablePart(present);
        return row.IsDBNull(erasedBy) ? throw Missing(entry, part) : new ErasablePart(null, row.GetInt64(erasedBy));
    }

    private static bool Has(Entry entry, string part) => entry.Commitments.Any(commitment => commitment.Part == part);

    // Never a bare null beside bytes: the compiler takes it for a null array, which becomes empty memory, not none.
    private static ReadOnlyMemory<byte>? Bytes(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? default(ReadOnlyMemory<byte>?) : row.GetFieldValue<byte[]>(column);

    private static CorruptLogException Missing(Entry entry, string part) =>
        new($"The event at position {entry.Position} was recorded with a part {part}, which is missing; no event "
            + "erased it.");
}
