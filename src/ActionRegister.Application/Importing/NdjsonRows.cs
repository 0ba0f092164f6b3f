using System.Text.Json;

namespace ActionRegister.Application.Importing;

/// <summary>Reads rows of JSON, one object to a line (NDJSON), with the members named as columns are.</summary>
internal static class NdjsonRows
{
    private static readonly JsonDocumentOptions _strict = new() { AllowDuplicateProperties = false };

    public static RawFile Read(string text)
    {
        var faults = new List<LineFault>();
        var rows = new List<RawRow>();
        var number = 0;
        foreach (var line in text.EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace()) continue;
            try
            {
                using var row = JsonDocument.Parse(line.ToString(), _strict);
                var wrong = Faults(row.RootElement).ToList();
                faults.AddRange(wrong.Select(says => new LineFault(number, says)));
                if (wrong.Count == 0) rows.Add(new(number, Filled(row.RootElement)));
            }
            catch (JsonException malformed)
            {
                faults.Add(new(number, $"It is no JSON object: {malformed.Message.Split('.')[0]}."));
            }
            catch (InvalidOperationException)
            {
                // Half of a character that is written in two: valid JSON, and no text (RFC 8259 §8.2).
                faults.Add(new(number, "It has a character that is no part of a text."));
            }
        }

        return rows.Count + faults.Count == 0 ? RawFile.Faulty(1, "The file is empty.") : new(rows, faults);
    }

    private static IEnumerable<string> Faults(JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object)
            return ["It is no JSON object."];
        return row.EnumerateObject().Select(member => ImportColumns.Fault(member.Name) ?? Fault(member)).OfType<string>();
    }

    private static string? Fault(JsonProperty member)
    {
        var list = ImportColumns.Lists.Contains(member.Name, StringComparer.Ordinal);
        return member.Value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.String => null,
            JsonValueKind.Array when list && member.Value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) => null,
            _ => list ? $"\"{member.Name}\" is a list of texts." : $"\"{member.Name}\" is a text.",
        };
    }

    private static Dictionary<string, string> Filled(JsonElement row) => row.EnumerateObject()
        .Select(member => (member.Name, Value: member.Value.ValueKind switch
        {
            JsonValueKind.Array => string.Join(';', member.Value.EnumerateArray().Select(item => item.GetString())),
            _ => member.Value.GetString() ?? "",
        }))
        .Where(member => !string.IsNullOrWhiteSpace(member.Value))
        .ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
}
