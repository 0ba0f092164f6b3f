using System.Text;
using System.Text.Json;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.UnitTests.Events;

/// <summary>
/// One event exactly as it is kept: the bytes of its parts, committed beside the tests for ever. A sample ending in
/// <c>.least</c> has none of what may be left out.
/// </summary>
public sealed record StoredSample(string Name, string Data, string? Text, string? Private)
{
    private static readonly JsonSerializerOptions _strict = JsonSerializerOptions.Strict;

    public static IReadOnlyList<StoredSample> All { get; } =
    [
        .. typeof(StoredSample).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read),
    ];

    public string Type => Name.Replace(".least", "", StringComparison.Ordinal);

    public StoredEvent AsStored(string stream = "entry/019b1f6e-7c00-7000-8000-000000000001") => new(
        Position: 7,
        stream,
        Version: 3,
        Type,
        At: new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero),
        Clock: new DateTimeOffset(2026, 6, 1, 8, 59, 59, TimeSpan.Zero),
        Terms: 2,
        Cause: null,
        Command: Guid.ParseExact("019b1f6e-7c00-7000-8000-0000000000cc", "D"),
        N: 0,
        Of: 1,
        new StoredParts(
            Bytes(Data)!.Value, // data is always present
            Bytes(Text),
            new ErasablePart(Bytes("""{"person":null,"capacity":"register","for":null,"auth":"none"}""")),
            Private is null ? null : new ErasablePart(Bytes(Private))));

    public override string ToString() => Name;

    private static ReadOnlyMemory<byte>? Bytes(string? part) =>
        part is null ? (ReadOnlyMemory<byte>?)null : Encoding.UTF8.GetBytes(part);

    private static StoredSample Read(string file)
    {
        using var stream = typeof(StoredSample).Assembly.GetManifestResourceStream(file)!; // it was just listed
        var parts = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(stream, _strict)!; // an object
        string? Part(string name) => parts.Remove(name, out var part) ? part.GetRawText() : null;
        var sample = new StoredSample(file[..^".json".Length], Part("data")!, Part("text"), Part("private"));
        return parts.Count == 0 ? sample : throw new InvalidDataException($"{file} has a part of another name.");
    }
}
