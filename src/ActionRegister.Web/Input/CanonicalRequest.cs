using System.Text.Json.Nodes;
using ActionRegister.Domain.Contents;
using ActionRegister.Web.Identity;

namespace ActionRegister.Web.Input;

/// <summary>Writes what was asked in one form, so that a repeated id with other words is noticed, and other white space is not.</summary>
internal static class CanonicalRequest
{
    public static byte[] Write(HttpRequest request, Caller caller, JsonNode? body) => CanonicalJson.Write(CanonicalJson.Object(
        ("method", request.Method),
        ("path", request.Path.Value),
        ("actingAs", caller.Capacity?.ToString()),
        ("body", Plain(body))));

    // StrictJson makes these kinds of node only.
    private static object? Plain(JsonNode? node) => node switch
    {
        JsonObject members => members.Select(m => (m.Key, Plain(m.Value))).ToList(),
        JsonArray items => items.Select(Plain).ToList(),
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value when value.TryGetValue<bool>(out var yes) => yes,
        JsonValue value => value.GetValue<long>(),
        null => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
