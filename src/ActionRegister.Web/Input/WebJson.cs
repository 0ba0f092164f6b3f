using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ActionRegister.Web.Input;

/// <summary>How the API reads and writes JSON.</summary>
internal static class WebJson
{
    /// <summary>How deep a body may be nested; the deepest request needs 8. Schemas in the OpenAPI document are deeper.</summary>
    public const int MaxDepth = 16;

    /// <summary>One set of options for bodies, answers and the OpenAPI document.</summary>
    public static JsonSerializerOptions Options { get; } = Apply(new JsonSerializerOptions());

    /// <summary>Makes options of a host the same as <see cref="Options"/>.</summary>
    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        // Set before the first use: a host's first request may be one whose shape is asked for before anything was written.
        options.TypeInfoResolver ??= new DefaultJsonTypeInfoResolver();
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        return options;
    }
}
