using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Importing;
using CsvHelper;

namespace ActionRegister.Application.Importing;

/// <summary>Writes rows as a file to import.</summary>
public static class ImportFile
{
    private static readonly JsonWriterOptions _relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As comma-separated values, or as JSON lines when the name says so.</summary>
    public static void Write(string file, Stream to, IEnumerable<ImportRow> rows)
    {
        if (ImportPlanner.IsJson(file)) WriteJson(to, rows);
        else WriteCsv(to, rows);
    }

    private static void WriteCsv(Stream to, IEnumerable<ImportRow> rows)
    {
        using var csv = CsvWriter.Create(to, CsvWriterOptions.Default, leaveOpen: true);
        foreach (var column in ImportColumns.All) csv.WriteField(column);
        csv.EndRecord();
        foreach (var row in rows)
        {
            foreach (var column in ImportColumns.All) csv.WriteField(Cell(row, column) ?? "");
            csv.EndRecord();
        }
    }

    private static void WriteJson(Stream to, IEnumerable<ImportRow> rows)
    {
        foreach (var row in rows)
        {
            using (var json = new Utf8JsonWriter(to, _relaxed))
            {
                json.WriteStartObject();
                foreach (var column in ImportColumns.All)
                {
                    if (Cell(row, column) is { } cell) json.WriteString(column, cell);
                }

                json.WriteEndObject();
            }

            to.Write("\n"u8);
        }
    }

    private static string? Cell(ImportRow row, string column) => column switch
    {
        ImportColumns.Id => row.Id,
        ImportColumns.Entry => row.Entry,
        ImportColumns.Happened => ImportRow.Words(row.What),
        ImportColumns.On => Day(row.On),
        ImportColumns.Source => row.Source,
        ImportColumns.Office => row.By?.Value,
        ImportColumns.OldReference => row.OldReference,
        ImportColumns.Under => row.Under,
        ImportColumns.Supersedes => List(row.Supersedes),
        ImportColumns.Text when row.Note is not null => row.Note,
        _ => row.Content is { } content ? Cell(row.What, content, column) : null,
    };

    // An overturn has reasons and nothing else of its own.
    private static string? Cell(Happened what, Content content, string column) => (what, column) switch
    {
        (_, ImportColumns.Reasons) => content.Reasons,
        (Happened.Overturned, _) => null,
        (Happened.Agreed, ImportColumns.Kind) => content.Kind == EntryKind.Decision ? "decision" : "action",
        (_, ImportColumns.Title) => content.Title,
        (_, ImportColumns.Text) => content.Text,
        (_, ImportColumns.Impact) => content.Impact,
        (_, ImportColumns.Owners) => List(content.Owners.Select(owner => owner.Value)),
        (_, ImportColumns.Due) => content.Due?.On is { } due ? Day(due) : null,
        (_, ImportColumns.NoDueBecause) => content.Due?.NoneBecause,
        _ => null,
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? List(IEnumerable<string> items) => string.Join(';', items) is { Length: > 0 } list ? list : null;
}
