using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Html;

namespace ActionRegister.UnitTests.Components;

/// <summary>What GOV.UK Frontend says a component looks like with certain options.</summary>
internal sealed record Fixture(string Name, JsonNode Options, string Html)
{
    private static readonly JsonSerializerOptions _strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new AnyAsText(), new RawHtml() },
    };

    /// <summary>All fixtures of one component.</summary>
    public static IReadOnlyList<Fixture> Of(string component)
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", component, "fixtures.json")))!;
        return
        [
            .. file["fixtures"]!.AsArray().Select(f => new Fixture(
                f!["name"]!.GetValue<string>(), f["options"]!.DeepClone(), f["html"]!.GetValue<string>())),
        ];
    }

    /// <summary>The component with the fixture's options; an option that it does not have is an error.</summary>
    public T Read<T>()
    {
        var options = Options.DeepClone();
        LeaveOutWhatIsNot(options);
        return options.Deserialize<T>(_strict) ?? throw new InvalidOperationException($"{Name} has no options.");
    }

    // A list's item that Nunjucks takes for "not there" (false, "", undefined) is null here.
    private static void LeaveOutWhatIsNot(JsonNode? node)
    {
        if (node is JsonObject members)
            foreach (var (_, value) in members) LeaveOutWhatIsNot(value);
        if (node is not JsonArray items) return;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i]?.GetValueKind() is JsonValueKind.False || (items[i]?.GetValueKind() is JsonValueKind.String && items[i]!.GetValue<string>() == ""))
                items[i] = null;
            else
                LeaveOutWhatIsNot(items[i]);
        }
    }

    // Nunjucks writes numbers and truth values as text.
    private sealed class AnyAsText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var value = JsonDocument.ParseValue(ref reader);
            return value.RootElement.ValueKind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number
                ? value.RootElement.GetRawText()
                : value.RootElement.GetString();
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    private sealed class RawHtml : JsonConverter<IHtmlContent>
    {
        public override IHtmlContent? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.False || reader.GetString() is not { Length: > 0 } html ? null : new HtmlString(html);

        public override void Write(Utf8JsonWriter writer, IHtmlContent value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Options are only read.");
    }
}
