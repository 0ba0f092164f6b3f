using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using ActionRegister.Web.Input;

namespace ActionRegister.IntegrationTests.Http;

/// <summary>Well-formed bodies of every request, made from the request's shape alone: a new field is in them at once.</summary>
internal static class Samples
{
    private const string Uuid = "019b7f3e-0000-7000-8000-000000000001";
    private static readonly string _hash = new('a', 64);

    // Identifiers by member name; every other text is plain words.
    private static readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal)
    {
        ["contentHash"] = _hash,
        ["baseHash"] = _hash,
        ["foundingHash"] = _hash,
        ["importHash"] = _hash,
        ["sha256"] = _hash,
        ["sponsor"] = "seat:wales",
        ["for"] = "seat:wales",
        ["owners"] = "seat:wales",
        ["under"] = "D-2026-0099",
        ["with"] = "D-2026-0099",
        ["supersedes"] = "D-2026-0099",
        ["fallsWithIt"] = "A-2026-0099",
        ["seat"] = "wales",
        ["from"] = "home-office",
        ["to"] = "15",
        ["key"] = "a",
        ["body"] = "a",
        ["nominatingBody"] = "a",
    };

    public static string Address(string pattern) => Regex.Replace(pattern, "{([a-z]+)}", match => match.Groups[1].Value switch
    {
        "entry" => Uuid,
        "seat" => "wales",
        "body" => "home-office",
        "side" => "local",
        "person" => Uuid,
        "import" => Uuid,
        "key" => _hash,
        _ => "1",
    });

    /// <summary>A body of each kind that the request has: members that exclude each other take turns.</summary>
    public static IEnumerable<JsonObject> All(Type type) => [Of(type), Of(type, other: true)];

    public static JsonObject Of(Type type, bool other = false) => (JsonObject)Value(WebJson.Options.GetTypeInfo(type), "", other)!;

    /// <summary>Pointers of everything that is neither object nor list.</summary>
    public static IEnumerable<string> Leaves(JsonNode? node, string pointer = "") => node switch
    {
        JsonObject members => members.SelectMany(m => Leaves(m.Value, $"{pointer}/{m.Key}")),
        JsonArray items => items.SelectMany((item, i) => Leaves(item, $"{pointer}/{i}")),
        _ => [pointer],
    };

    /// <summary>The body with raw bytes in place of one value.</summary>
    public static byte[] Bytes(JsonObject sample, string pointer, byte[] raw)
    {
        const string marker = "\"the-value-under-attack\"";
        var copy = sample.DeepClone();
        var steps = pointer.Split('/')[1..];
        var parent = steps[..^1].Aggregate(copy, (node, step) => node is JsonArray list ? list[Index(step)]! : node[step]!);
        if (parent is JsonArray items) items[Index(steps[^1])] = "the-value-under-attack";
        else parent[steps[^1]] = "the-value-under-attack";
        var text = copy.ToJsonString();
        var at = text.IndexOf(marker, StringComparison.Ordinal);
        return [.. Encoding.UTF8.GetBytes(text[..at]), .. raw, .. Encoding.UTF8.GetBytes(text[(at + marker.Length)..])];
    }

    private static int Index(string step) => int.Parse(step, System.Globalization.CultureInfo.InvariantCulture);

    public static string With(JsonObject sample, string member, string raw) =>
        sample.Count == 0 ? $$"""{"{{member}}":{{raw}}}""" : $$"""{"{{member}}":{{raw}},{{sample.ToJsonString()[1..]}}""";

    public static string Twice(JsonObject sample, string member) => With(sample, member, sample[member]!.ToJsonString());

    public static string Without(JsonObject sample, string member)
    {
        var copy = sample.DeepClone().AsObject();
        copy.Remove(member);
        return copy.ToJsonString();
    }

    public static bool IsRequired(Type type, string member) => WebJson.Options.GetTypeInfo(type).Properties
        .Single(p => p.Name == member).AssociatedParameter is { HasDefaultValue: false };

    private static JsonNode? Value(JsonTypeInfo type, string name, bool other)
    {
        if (type.Kind == JsonTypeInfoKind.Enumerable) return Items(type.Options.GetTypeInfo(type.ElementType!), name, other);
        if (type.Kind != JsonTypeInfoKind.Object) return Leaf(Nullable.GetUnderlyingType(type.Type) ?? type.Type, name);

        var members = new JsonObject();
        foreach (var property in type.Properties)
            members[property.Name] = Value(type.Options.GetTypeInfo(property.PropertyType), property.Name, other);
        foreach (var (one, two) in new[] { ("on", "noneBecause"), ("setting", "terms"), ("content", "overturn") })
        {
            if (members.ContainsKey(one) && members.ContainsKey(two)) members.Remove(other ? one : two);
        }

        if (members.ContainsKey("overturn") && members.ContainsKey("kind")) members["kind"] = "overturn";
        if (members.ContainsKey("to") && members.ContainsKey("name")) members["name"] = "consultation";
        if (members.ContainsKey("places")) members["name"] = "some-terms";
        return members;
    }

    private static JsonArray Items(JsonTypeInfo element, string name, bool other)
    {
        var first = Value(element, name, other);
        if (name != "coChairs") return new JsonArray(first);
        var second = first!.DeepClone();
        second["side"] = "local";
        return new JsonArray(first, second);
    }

    private static JsonNode Leaf(Type type, string name) =>
        type == typeof(string) ? _texts.GetValueOrDefault(name, "Some words.")
        : type == typeof(bool) ? false
        : type == typeof(DateOnly) ? "2026-01-31"
        : type == typeof(Guid) ? Uuid
        : type.IsEnum ? System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(Enum.GetNames(type)[0])
        : (JsonNode)1;
}
