using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace ActionRegister.Web.Input;

/// <summary>Compares a JSON tree with the record that it has to become, and names everything that does not fit.</summary>
internal static class ShapeCheck
{
    /// <summary>Adds a fault for each member that is unknown, missing, null or of the wrong type.</summary>
    public static void Check(JsonNode? node, JsonTypeInfo type, string pointer, List<Fault> faults)
    {
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when node is JsonObject members: Members(members, type, pointer, faults); break;
            case JsonTypeInfoKind.Object: faults.Add(Fault.In(pointer, "It has to be an object.")); break;
            case JsonTypeInfoKind.Enumerable when node is JsonArray items: Items(items, type, pointer, faults); break;
            case JsonTypeInfoKind.Enumerable: faults.Add(Fault.In(pointer, "It has to be a list.")); break;
            default: Leaf(node, type, pointer, faults); break;
        }
    }

    private static void Members(JsonObject members, JsonTypeInfo type, string pointer, List<Fault> faults)
    {
        var known = type.Properties.ToDictionary(p => p.Name, StringComparer.Ordinal);
        foreach (var (name, value) in members)
        {
            var member = $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            if (!known.TryGetValue(name, out var property))
                faults.Add(Fault.In(member, $"It is not known here. Known are: {string.Join(", ", known.Keys)}."));
            else if (value is not null)
                Check(value, type.Options.GetTypeInfo(property.PropertyType), member, faults);
            else if (!MayBeNull(property))
                faults.Add(Fault.In(member, "It must not be null."));
        }

        foreach (var property in type.Properties.Where(p => IsRequired(p) && !members.ContainsKey(p.Name)))
            faults.Add(Fault.In($"{pointer}/{property.Name}", "It is missing."));
    }

    private static void Items(JsonArray items, JsonTypeInfo type, string pointer, List<Fault> faults)
    {
        var element = type.Options.GetTypeInfo(type.ElementType!); // a list has one
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is null) faults.Add(Fault.In($"{pointer}/{i}", "It must not be null."));
            else Check(items[i], element, $"{pointer}/{i}", faults);
        }
    }

    private static void Leaf(JsonNode? node, JsonTypeInfo type, string pointer, List<Fault> faults)
    {
        try
        {
            node.Deserialize(type);
        }
        catch (JsonException)
        {
            faults.Add(Fault.In(pointer, $"It has to be {Expected(type.Type)}."));
        }
    }

    private static bool IsRequired(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false };

    private static bool MayBeNull(JsonPropertyInfo property) =>
        property.AssociatedParameter?.IsNullable ?? property.IsSetNullable;

    private static string Expected(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) ? "a text"
            : plain == typeof(bool) ? "true or false"
            : plain == typeof(DateOnly) ? "a day, as \"2026-01-31\""
            : plain == typeof(Guid) ? "a UUID, as \"019b7f3e-0000-7000-8000-000000000000\""
            : plain.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(plain).Select(n => $"\"{JsonNamingPolicy.KebabCaseLower.ConvertName(n)}\""))}"
            : "a whole number that is not that large";
    }
}
