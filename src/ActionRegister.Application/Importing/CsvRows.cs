using CsvHelper;

namespace ActionRegister.Application.Importing;

/// <summary>Reads rows of comma-separated values (RFC 4180); the first line names the columns.</summary>
internal static class CsvRows
{
    public static RawFile Read(string text)
    {
        var faults = new List<LineFault>();
        using var reader = CsvReader.FromText(text, CsvReaderOptions.Default with
        {
            Separator = ',',
            HasHeader = false,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = record => faults.Add(new((int)record.LineNumber, Says(record.Reason))),
        });
        if (!reader.Read())
            return faults.Count > 0 ? new([], faults) : RawFile.Faulty(1, "The file is empty.");
        var header = Cells(reader);
        if (Columns(header) is { Count: > 0 } wrong)
            return new([], [.. wrong.Select(says => new LineFault(1, says))]);

        var rows = new List<RawRow>();
        while (reader.Read())
        {
            var cells = Cells(reader);
            if (cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                rows.Add(new((int)reader.LineNumber, Filled(header, cells)));
        }

        return rows.Count + faults.Count == 0 ? RawFile.Faulty(1, "The file has no rows.") : new(rows, faults);
    }

    private static string[] Cells(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];

    private static string Says(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.FieldCountMismatch => "It has more or fewer cells than the first line names columns.",
        CsvMalformedReason.UnterminatedQuote => "A cell begins with a quotation mark that is never closed: the rest of the file would be one cell.",
        _ => "A quotation mark stands where none may: a cell with one is put in quotation marks, and the mark is doubled.",
    };

    private static List<string> Columns(string[] header)
    {
        if (header is [var only] && only.Contains(';', StringComparison.Ordinal))
            return ["The columns are separated by semicolons. Save the file with commas."];
        var faults = header.Select(ImportColumns.Fault).OfType<string>().ToList();
        faults.AddRange(header.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1)
            .Select(same => $"The column \"{same.Key}\" is named twice."));
        faults.AddRange(ImportColumns.Needed.Except(header).Select(name => $"The column \"{name}\" is missing."));
        return faults;
    }

    private static Dictionary<string, string> Filled(string[] header, string[] cells) =>
        header.Zip(cells).Where(pair => !string.IsNullOrWhiteSpace(pair.Second))
            .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
}
