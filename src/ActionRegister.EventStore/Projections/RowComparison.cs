namespace ActionRegister.EventStore.Projections;

/// <summary>A live build beside one that was made anew from the log.</summary>
/// <param name="Events">How many events both hold.</param>
/// <param name="Rows">How many rows the live build has.</param>
/// <param name="Differences">What differs, table by table, of each table the first thousand.</param>
public sealed record RowComparison(string Projection, long Events, long Rows, IReadOnlyList<RowDifference> Differences);

/// <summary>A row of a live build that is not as the log makes it.</summary>
/// <param name="Key">What finds it: its primary key, or all of it where its table has none; as JSON.</param>
/// <param name="Columns">Where both have it, what differs.</param>
public sealed record RowDifference(string Table, RowDifferenceKind Kind, string Key, IReadOnlyList<ColumnDifference> Columns);

/// <summary>A value that is not as the log makes it; null is SQL's null.</summary>
public sealed record ColumnDifference(string Column, string? Live, string? Anew);

/// <summary>How a row differs.</summary>
public enum RowDifferenceKind
{
    /// <summary>Both have it, with other values.</summary>
    Altered,

    /// <summary>The log makes it, and the live build has not got it.</summary>
    Missing,

    /// <summary>The live build has it, and no event makes it.</summary>
    Extra,
}
