namespace ActionRegister.Application.Importing;

/// <summary>A row as it stands in a file; what is empty is left out.</summary>
/// <param name="Line">The line of the file on which it begins, from 1.</param>
internal sealed record RawRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    public string? this[string column] => Cells.GetValueOrDefault(column);
}

/// <summary>What is wrong with a line of a file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Says">A full sentence.</param>
internal sealed record LineFault(int Line, string Says);

/// <summary>What was read of a file.</summary>
internal sealed record RawFile(IReadOnlyList<RawRow> Rows, IReadOnlyList<LineFault> Faults)
{
    public static RawFile Faulty(int line, string says) => new([], [new(line, says)]);
}
