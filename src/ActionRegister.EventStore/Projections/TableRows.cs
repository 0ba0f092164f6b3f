using Npgsql;
using NpgsqlTypes;

namespace ActionRegister.EventStore.Projections;

/// <summary>The rows of one table while events are applied: what was read of it, and what has become of that.</summary>
internal sealed class TableRows<TRow>(Table<TRow> table) : ITableRows
    where TRow : class
{
    private const int CopyAtOnce = 1 << 16;

    private readonly Dictionary<object, List<(NpgsqlTid Place, TRow Row)>> _read = [];
    private readonly Dictionary<object, Group> _groups = [];
    private readonly List<Slot> _slots = [];
    private readonly HashSet<object> _missing = [];
    private bool _allRead;
    private bool _allMissing;

    public bool AreMissing => _allMissing || _missing.Count > 0;

    public string Name => table.Name;

    public IReadOnlyList<NpgsqlTid> Gone => [.. _slots.Where(slot => slot.IsChanged).Select(slot => slot.Place).OfType<NpgsqlTid>()];

    public int NewCount => _slots.Count(slot => slot is { IsChanged: true, Row: not null });

    public List<Slot> Of(object key)
    {
        var group = GroupOf(key);
        if (!group.IsWhole)
            Complete(key, group);
        return group.Slots;
    }

    public List<Slot> All()
    {
        if (!_allRead)
            _allMissing = true;
        foreach (var key in _read.Keys)
            Of(key);
        return [.. _slots];
    }

    public void Add(TRow row)
    {
        var slot = new Slot(row, null);
        _slots.Add(slot);
        GroupOf(table.KeyOf(row)).Slots.Add(slot);
    }

    public static IReadOnlyList<TRow> Change(List<Slot> slots, Func<TRow, TRow?> change)
    {
        var changed = new List<TRow>();
        foreach (var slot in slots)
        {
            if (slot.Row is not { } before || change(before) is var after && ReferenceEquals(before, after))
                continue;
            (slot.Row, slot.IsChanged) = (after, true);
            changed.Add(before);
        }

        return changed;
    }

    public void Again()
    {
        _groups.Clear();
        _slots.Clear();
    }

    public IEnumerable<NpgsqlBatchCommand> Lookups(string schema)
    {
        var select = $"select {table.Names}, ctid from {schema}.{table.Name}";
        var still = table.Changeable is { } changeable ? $" and {changeable}" : "";
        if (_allMissing)
        {
            _read.Clear();
            yield return new($"{select} where true{still}");
            yield break;
        }

        if (_missing.Contains(Rows.NoKey))
            yield return new($"{select} where {table.Key.Name} is null{still}");
        var keys = _missing.Where(key => key != Rows.NoKey).ToList();
        if (keys.Count > 0)
            yield return new($"{select} where {table.Key.Name} = any($1){still}") { Parameters = { Keys(keys) } };
    }

    public void Found(NpgsqlDataReader reader)
    {
        var row = table.Read(reader);
        var key = table.KeyOf(row);
        if (!_read.TryGetValue(key, out var rows))
            _read[key] = rows = [];
        rows.Add((reader.GetFieldValue<NpgsqlTid>(reader.FieldCount - 1), row));
    }

    public void AllFound()
    {
        foreach (var key in _missing)
            _read.TryAdd(key, []);
        (_allRead, _allMissing) = (_allRead || _allMissing, false);
        _missing.Clear();
    }

    public IEnumerable<NpgsqlBatchCommand> Inserts(string schema)
    {
        var places = string.Join(", ", Enumerable.Range(1, table.Columns.Count).Select(place => $"${place}"));
        var insert = $"insert into {schema}.{table.Name} ({table.Names}) values ({places})";
        foreach (var row in New)
        {
            var command = new NpgsqlBatchCommand(insert);
            foreach (var column in table.Columns)
                command.Parameters.Add(new NpgsqlParameter { Value = column.Of(row) ?? DBNull.Value, NpgsqlDbType = column.Type });
            yield return command;
        }
    }

    public async Task Copy(string schema, NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var rows = await connection.BeginRawBinaryCopyAsync(
            $"copy {schema}.{table.Name} ({table.Names}) from stdin (format binary)", cancellation);
        var buffer = new CopyBuffer();
        buffer.Begin();
        foreach (var row in New)
        {
            buffer.Row(table.Columns.Count);
            foreach (var column in table.Columns)
                column.Copy(buffer, row);
            if (buffer.Written.Length >= CopyAtOnce)
            {
                await rows.WriteAsync(buffer.Written, cancellation);
                buffer.Clear();
            }
        }

        buffer.End();
        await rows.WriteAsync(buffer.Written, cancellation);
    }

    private static NpgsqlParameter Keys(List<object> keys) => keys[0] switch
    {
        Guid => new NpgsqlParameter<Guid[]> { TypedValue = [.. keys.Cast<Guid>()] },
        long => new NpgsqlParameter<long[]> { TypedValue = [.. keys.Cast<long>()] },
        _ => new NpgsqlParameter<string[]> { TypedValue = [.. keys.Cast<string>()] },
    };

    private IEnumerable<TRow> New => _slots.Where(slot => slot.IsChanged).Select(slot => slot.Row).OfType<TRow>();

    private Group GroupOf(object key)
    {
        if (!_groups.TryGetValue(key, out var group))
            _groups[key] = group = new();
        return group;
    }

    private void Complete(object key, Group group)
    {
        group.IsWhole = true;
        if (_read.TryGetValue(key, out var rows))
        {
            Slot[] slots = [.. rows.Select(row => new Slot(row.Row, row.Place))];
            group.Slots.InsertRange(0, slots);
            _slots.AddRange(slots);
        }
        else if (!_allRead)
        {
            _missing.Add(key);
        }
    }

    /// <summary>A row as it is now; null once it was taken out.</summary>
    internal sealed class Slot(TRow row, NpgsqlTid? place)
    {
        public TRow? Row { get; set; } = row;

        /// <summary>Where the table has it; null for a row that was added.</summary>
        public NpgsqlTid? Place => place;

        public bool IsChanged { get; set; } = place is null;
    }

    private sealed class Group
    {
        public List<Slot> Slots { get; } = [];

        /// <summary>Whether what was read is among them.</summary>
        public bool IsWhole { get; set; }
    }
}
