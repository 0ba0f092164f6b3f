using ActionRegister.EventStore.TamperEvidence;
using ActionRegister.EventStore.Verification;
using Npgsql;

namespace ActionRegister.EventStore.Erasing;

/// <summary>A part that is in the log although it was erased.</summary>
/// <param name="Listed">How the list has it.</param>
/// <param name="By">Position of the event of this log that erases it; null when that was lost with the log's end.</param>
public sealed record ErasedPartBack(ListedErasure Listed, long? By);

/// <summary>Compares the list of erasures with the log: after a restore, the log may hold what had been erased.</summary>
public sealed class ErasedParts(NpgsqlDataSource database, ErasureEvents events)
{
    /// <summary>The erasures that the log itself records, as they are listed.</summary>
    public async Task<IReadOnlyList<ListedErasure>> Recorded(CancellationToken cancellation)
    {
        var found = new List<(long Position, string Part, long By, TreeHash ByLeaf)>();
        // One stream for each part that was ever asked about: a range of the index on streams.
        await using (var command = database.CreateCommand(
            """
            select e.pos, e.leaf, p.data from log.event e join log.part p on p.pos = e.pos
            where e.stream >= 'erasure/' and e.stream < 'erasure0' and e.type = any($1) order by e.pos
            """))
        {
            command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. events.Types] });
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
            {
                if (events.Read(rows.GetFieldValue<byte[]>(2)) is var (position, part) && position < rows.GetInt64(0))
                    found.Add((position, part, rows.GetInt64(0), new(rows.GetFieldValue<byte[]>(1))));
            }
        }

        var leaves = await Leaves(found.Select(erasure => erasure.Position), cancellation);
        return [.. found.Where(erasure => leaves.ContainsKey(erasure.Position))
            .Select(e => new ListedErasure(e.Position, e.Part, leaves[e.Position], e.By, e.ByLeaf))];
    }

    /// <summary>What this log still holds of what the list says is erased; lines about events that it does not have say nothing.</summary>
    public async Task<IReadOnlyList<ErasedPartBack>> Back(IReadOnlyList<ListedErasure> listed, CancellationToken cancellation)
    {
        if (listed.Count == 0)
            return [];
        var leaves = await Leaves(listed.SelectMany(erasure => new[] { erasure.Event, erasure.By }), cancellation);
        var held = await Held(listed, cancellation);
        bool Has(long position, TreeHash leaf) => leaves.TryGetValue(position, out var own) && own == leaf;
        return
        [
            .. listed.Where(erasure => Has(erasure.Event, erasure.Leaf) && held.Contains((erasure.Event, erasure.Part)))
                .Select(erasure => new ErasedPartBack(erasure, Has(erasure.By, erasure.ByLeaf) ? erasure.By : null))
                .GroupBy(back => (back.Listed.Event, back.Listed.Part))
                .Select(same => same.FirstOrDefault(back => back.By is not null) ?? same.First())
                .OrderBy(back => back.Listed.Event),
        ];
    }

    private async Task<Dictionary<long, TreeHash>> Leaves(IEnumerable<long> positions, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select pos, leaf from log.event where pos = any($1)");
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. positions.Distinct()] });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var leaves = new Dictionary<long, TreeHash>();
        while (await rows.ReadAsync(cancellation))
            leaves[rows.GetInt64(0)] = new TreeHash(rows.GetFieldValue<byte[]>(1));
        return leaves;
    }

    // Bytes or key: half of it would do harm enough.
    private async Task<HashSet<(long, string)>> Held(IReadOnlyList<ListedErasure> listed, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            """
            select pos, actor is not null or actor_key is not null, private is not null or private_key is not null
            from log.part where pos = any($1)
            """);
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. listed.Select(erasure => erasure.Event).Distinct()] });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var held = new HashSet<(long, string)>();
        while (await rows.ReadAsync(cancellation))
        {
            if (rows.GetBoolean(1)) held.Add((rows.GetInt64(0), "actor"));
            if (rows.GetBoolean(2)) held.Add((rows.GetInt64(0), "private"));
        }

        return held;
    }
}
