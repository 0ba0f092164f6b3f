using ActionRegister.Domain.Importing;

namespace ActionRegister.Application.Importing;

/// <summary>What importing a file would do.</summary>
/// <param name="File">What the file is called.</param>
/// <param name="Rows">Every row, in the order of the file.</param>
/// <param name="Entries">The entries that the import makes, recorded already or not, in the order in which they begin.</param>
/// <param name="Id">The import; null when there is nothing to import.</param>
/// <param name="Attempt">From 1; each but the first follows a withdrawal of the same rows.</param>
/// <param name="Hash">Fingerprint of the rows that the import has.</param>
/// <param name="Stops">Why the file as a whole cannot be imported: full sentences.</param>
public sealed record ImportPlan(
    string File,
    IReadOnlyList<PlannedRow> Rows,
    IReadOnlyList<PlannedEntry> Entries,
    ImportId? Id,
    int Attempt,
    ImportHash Hash,
    IReadOnlyList<string> Stops)
{
    /// <summary>Whether it can be imported.</summary>
    public bool Good => Stops.Count == 0 && !Rows.Any(row => row.Stops);

    /// <summary>How many rows the import has.</summary>
    public int RowCount => Entries.Sum(entry => entry.Rows.Count);

    /// <summary>How many rows have each verdict.</summary>
    public int Count(RowVerdict verdict) => Rows.Count(row => row.Verdict == verdict);
}

/// <summary>An entry of an import with all its rows.</summary>
/// <param name="Key">What the file calls it.</param>
/// <param name="Rows">Its rows, in order.</param>
/// <param name="Recorded">How many of them are recorded.</param>
public sealed record PlannedEntry(string Key, IReadOnlyList<ImportRow> Rows, int Recorded)
{
    /// <summary>The entries that it names, which must be recorded before.</summary>
    internal IEnumerable<string> Names => Rows.SelectMany(row => row.Supersedes.Concat(row.Under is { } under ? [under] : []));

    /// <summary>What one command records: as many rows as the log surely takes. The same rows are always cut the same way.</summary>
    internal IEnumerable<(int From, IReadOnlyList<ImportRow> Rows)> Commands()
    {
        var (from, bytes, rows) = (1, 0, new List<ImportRow>());
        foreach (var row in Rows)
        {
            var more = Bytes(row);
            if (rows.Count > 0 && (rows.Count == ImportLimits.RowsOfCommand || bytes + more > CommandBytes))
            {
                yield return (from, rows);
                (from, bytes, rows) = (from + rows.Count, 0, []);
            }

            rows.Add(row);
            bytes += more;
        }

        yield return (from, rows);
    }

    // The log takes 1 MB for a command. A character may take three bytes, or be escaped to six.
    private const int CommandBytes = 700_000;

    private static int Bytes(ImportRow row) => 3_000 + Of(row.Note) + Of(row.Content?.Text) + Of(row.Content?.Reasons) + Of(row.Content?.Impact);

    private static int Of(string? text) => text is null ? 0 : System.Text.Encoding.UTF8.GetByteCount(text) + text.Count(c => c is '"' or '\\' or < ' ');
}
