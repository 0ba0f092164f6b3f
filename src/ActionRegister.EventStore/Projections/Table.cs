using Npgsql;

namespace ActionRegister.EventStore.Projections;

/// <summary>A table of a read model: its rows as records, and how those are found that an event may change.</summary>
/// <param name="name">As the projection's schema has it.</param>
/// <param name="key">The column, with an index, by which rows are looked up.</param>
/// <param name="columns">Every column but generated ones and those with a default.</param>
/// <param name="read">A row from its columns, in their order.</param>
public sealed class Table<TRow>(string name, string key, Columns<TRow> columns, Func<NpgsqlDataReader, TRow> read)
    where TRow : class
{
    /// <summary>SQL that holds for every row that an event may still change; null: for all rows.</summary>
    public string? Changeable { get; init; }

    internal string Name => name;

    internal Column<TRow> Key { get; } = columns.All.Single(column => column.Name == key);

    internal IReadOnlyList<Column<TRow>> Columns => columns.All;

    internal string Names { get; } = string.Join(", ", columns.All.Select(column => column.Name));

    internal TRow Read(NpgsqlDataReader row) => read(row);

    internal object KeyOf(TRow row) => Key.Of(row) ?? Rows.NoKey;
}
