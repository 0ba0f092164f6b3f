using NpgsqlTypes;

namespace ActionRegister.EventStore.Projections;

/// <summary>One column of a read model's table, and its value in a row: as a parameter, and as COPY takes it.</summary>
public sealed record Column<TRow>(string Name, NpgsqlDbType Type, Func<TRow, object?> Of, Action<CopyBuffer, TRow> Copy);

/// <summary>The columns of a read model's table, one after the other.</summary>
public sealed class Columns<TRow>
{
    private readonly List<Column<TRow>> _columns = [];

    /// <summary>All of them.</summary>
    public IReadOnlyList<Column<TRow>> All => _columns;

    /// <summary>A <c>uuid</c>.</summary>
    public Columns<TRow> Uuid(string name, Func<TRow, Guid?> of) =>
        With(name, NpgsqlDbType.Uuid, row => of(row), (buffer, row) => buffer.Uuid(of(row)));

    /// <summary>A <c>text</c>.</summary>
    public Columns<TRow> Text(string name, Func<TRow, string?> of) =>
        With(name, NpgsqlDbType.Text, of, (buffer, row) => buffer.Text(of(row)));

    /// <summary>A <c>text[]</c>.</summary>
    public Columns<TRow> Texts(string name, Func<TRow, string[]> of) =>
        With(name, NpgsqlDbType.Array | NpgsqlDbType.Text, of, (buffer, row) => buffer.Texts(of(row)));

    /// <summary>A <c>bigint</c>.</summary>
    public Columns<TRow> Long(string name, Func<TRow, long?> of) =>
        With(name, NpgsqlDbType.Bigint, row => of(row), (buffer, row) => buffer.Long(of(row)));

    /// <summary>An <c>int</c>.</summary>
    public Columns<TRow> Int(string name, Func<TRow, int?> of) =>
        With(name, NpgsqlDbType.Integer, row => of(row), (buffer, row) => buffer.Int(of(row)));

    /// <summary>A <c>boolean</c>.</summary>
    public Columns<TRow> Flag(string name, Func<TRow, bool> of) =>
        With(name, NpgsqlDbType.Boolean, row => of(row), (buffer, row) => buffer.Flag(of(row)));

    /// <summary>A <c>date</c>; the greatest day is PostgreSQL's <c>infinity</c>.</summary>
    public Columns<TRow> Day(string name, Func<TRow, DateOnly?> of) =>
        With(name, NpgsqlDbType.Date, row => of(row), (buffer, row) => buffer.Day(of(row)));

    /// <summary>A <c>timestamptz</c>; must be UTC.</summary>
    public Columns<TRow> Instant(string name, Func<TRow, DateTimeOffset> of) =>
        With(name, NpgsqlDbType.TimestampTz, row => of(row), (buffer, row) => buffer.Instant(of(row)));

    private Columns<TRow> With(string name, NpgsqlDbType type, Func<TRow, object?> of, Action<CopyBuffer, TRow> copy)
    {
        _columns.Add(new(name, type, of, copy));
        return this;
    }
}
