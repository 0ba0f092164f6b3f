using System.Text.Json;
using System.Text.Json.Serialization;

namespace ActionRegister.Cli.Running;

/// <summary>A file that an operator writes by hand: strict in its members, lenient in comments and trailing commas.</summary>
internal static class JsonFile
{
    /// <summary>How such a file is read.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>What the file says; refused in one sentence when it is not what it should be.</summary>
    public static async Task<T> Read<T>(FileInfo file, string what, CancellationToken cancellation)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(await File.ReadAllTextAsync(file.FullName, cancellation), Options)
                ?? throw Failure.Refused($"{file} is empty; it should be {what}.");
        }
        catch (JsonException malformed)
        {
            throw Failure.Refused($"{file} cannot be read as {what}: {malformed.Message}");
        }
    }
}
