namespace ActionRegister.EventStore.Projections;

/// <summary>What one event changes in the rows of its projection. It may be asked again, and must then do the same.</summary>
public delegate void RowChange(Rows rows);

/// <summary>
/// The rows that some consecutive events look up, change and add. Rows that are asked for and not yet read are noted; they are
/// then read all at once, and the events are applied anew. So the events of a live projection and of a rebuild are applied by the same
/// code, and what differs is only how many at a time.
/// </summary>
public sealed class Rows
{
    /// <summary>Stands for SQL's null where a row is looked up by it.</summary>
    public static readonly object NoKey = new();

    private readonly Dictionary<object, ITableRows> _tables = [];

    internal bool AreMissing => _tables.Values.Any(table => table.AreMissing);

    internal IReadOnlyCollection<ITableRows> Tables => _tables.Values;

    /// <summary>The rows with this key that an event may still change, as the events before have left them.</summary>
    public IEnumerable<TRow> Of<TRow>(Table<TRow> table, object key)
        where TRow : class => In(table).Of(key).Select(slot => slot.Row).OfType<TRow>();

    /// <summary>All rows of a table that an event may still change.</summary>
    public IEnumerable<TRow> All<TRow>(Table<TRow> table)
        where TRow : class => In(table).All().Select(slot => slot.Row).OfType<TRow>();

    /// <summary>Adds a row.</summary>
    public void Add<TRow>(Table<TRow> table, TRow row)
        where TRow : class => In(table).Add(row);

    /// <summary>Puts another row in the place of each with this key that the change answers so; null takes it out.</summary>
    /// <returns>The rows that were there instead.</returns>
    public IReadOnlyList<TRow> Change<TRow>(Table<TRow> table, object key, Func<TRow, TRow?> change)
        where TRow : class => TableRows<TRow>.Change(In(table).Of(key), change);

    /// <summary>The same for all rows of the table that an event may still change.</summary>
    public IReadOnlyList<TRow> ChangeAll<TRow>(Table<TRow> table, Func<TRow, TRow?> change)
        where TRow : class => TableRows<TRow>.Change(In(table).All(), change);

    /// <summary>Forgets what was changed, and keeps what was read.</summary>
    internal void Again()
    {
        foreach (var table in _tables.Values)
            table.Again();
    }

    private TableRows<TRow> In<TRow>(Table<TRow> table)
        where TRow : class
    {
        if (_tables.TryGetValue(table, out var known))
            return (TableRows<TRow>)known;
        var rows = new TableRows<TRow>(table);
        _tables.Add(table, rows);
        return rows;
    }
}
