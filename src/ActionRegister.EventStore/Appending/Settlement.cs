using Npgsql;

namespace ActionRegister.EventStore.Appending;

/// <summary>Finds out what became of commands whose answer was lost, by asking the log itself on a new connection.</summary>
internal sealed class Settlement(NpgsqlDataSource database, AppendSignal signal)
{
    // Whoever is still appending holds the head. A commit that writes, and that no standby leaves in doubt, takes everything
    // committed before it along; one that writes nothing would not even wait.
    private const string Barrier =
        "select size, pg_logical_emit_message(true, 'actionregister', 'settled') from log.lock_head()";

    /// <summary>
    /// Answers each command that is in the log for good; the others are not in it. Throws while that cannot be known.
    /// </summary>
    public async Task Answer(IReadOnlyList<PendingCommand> open, Proposal sent)
    {
        await using var connection = await database.OpenConnectionAsync(CancellationToken.None);
        var doubt = new CommitDoubt(connection);
        long size;
        await using (var barrier = new NpgsqlCommand(Barrier, connection) { CommandTimeout = 0 })
            size = (long)(await barrier.ExecuteScalarAsync(CancellationToken.None))!; // the head's size is never null
        doubt.Check();

        await using var find = new NpgsqlCommand(
            """
            select c.cmd, c.by_mac, c.body_mac, c.first, c.count, (select e.leaf from log.event e where e.pos = c.first)
            from log.command c where c.cmd = any($1)
            """,
            connection)
        {
            CommandTimeout = 0,
            Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = [.. open.Select(pending => pending.Command.Id)] } },
        };
        await using var reader = await find.ExecuteReaderAsync(CancellationToken.None);
        while (await reader.ReadAsync(CancellationToken.None))
        {
            var id = reader.GetGuid(0);
            foreach (var pending in open.Where(pending => pending.Command.Id == id))
                pending.Settle(Verdict(pending, sent, reader));
        }

        signal.Grown(size);
    }

    /// <summary>
    /// Returns when all that is visible now, on whatever connection, is committed for good; throws when that is in doubt.
    /// </summary>
    public async Task Confirm(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var doubt = new CommitDoubt(connection);
        await using var command = new NpgsqlCommand(
            "select pg_logical_emit_message(true, 'actionregister', 'confirmed')", connection)
        { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
        doubt.Check();
    }

    // Its leaf commits to random keys: the same leaf is this very proposal, another one somebody else's with the same id.
    private static AppendVerdict Verdict(PendingCommand pending, Proposal sent, NpgsqlDataReader found)
    {
        var stamped = Array.Find(sent.Commands, command => command.Pending == pending);
        if (stamped is not null && stamped.Leaves[0].AsSpan().SequenceEqual(found.GetFieldValue<byte[]>(5)))
            return stamped.Verdict();
        return pending.ByMac.AsSpan().SequenceEqual(found.GetFieldValue<byte[]>(1))
            && pending.BodyMac.AsSpan().SequenceEqual(found.GetFieldValue<byte[]>(2))
            ? new AppendVerdict.Duplicate(found.GetInt64(3), found.GetInt32(4))
            : new AppendVerdict.Reused();
    }
}
