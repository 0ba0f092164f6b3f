using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ActionRegister.UnitTests.Tracing;

/// <summary>
/// What the JSON schema says that is published with PROV-JSON (W3C Member Submission of 24 April 2013, /schema), in C#: no library
/// that reads the schema itself can be restored here. Relations may also have any other members, which have to be values.
/// </summary>
internal static partial class ProvJsonSchema
{
    // Each definition: the members that are addresses or instants, and those that are required. Usage is generation, end is start.
    private static readonly (string[] Parts, string[] Addresses, string[] Required)[] _relations =
    [
        (["wasGeneratedBy", "used"], ["prov:entity", "prov:activity"], ["prov:entity"]),
        (["wasInformedBy"], ["prov:informant", "prov:informed"], ["prov:informant", "prov:informed"]),
        (["wasStartedBy", "wasEndedby"], ["prov:activity", "prov:trigger"], ["prov:activity"]), // the published schema writes it so
        (["wasInvalidatedBy"], ["prov:entity", "prov:activity"], ["prov:entity"]),
        (["wasDerivedFrom"], ["prov:generatedEntity", "prov:usedEntity", "prov:activity", "prov:generation", "prov:usage"], ["prov:generatedEntity", "prov:usedEntity"]),
        (["wasAttributedTo"], ["prov:entity", "prov:agent"], ["prov:entity", "prov:agent"]),
        (["wasAssociatedWith"], ["prov:activity", "prov:agent", "prov:plan"], ["prov:activity"]),
        (["actedOnBehalfOf"], ["prov:delegate", "prov:responsible", "prov:activity"], ["prov:delegate", "prov:responsible"]),
        (["wasInfluencedBy"], ["prov:influencer", "prov:influencee"], ["prov:influencer", "prov:influencee"]),
        (["specializationOf"], ["prov:generalEntity", "prov:specificEntity"], ["prov:generalEntity", "prov:specificEntity"]),
        (["alternateOf"], ["prov:alternate1", "prov:alternate2"], ["prov:alternate1", "prov:alternate2"]),
        (["hadMember"], ["prov:collection", "prov:entity"], ["prov:collection", "prov:entity"]),
    ];

    /// <summary>What is wrong with a document; none when it is as the schema asks.</summary>
    public static IReadOnlyList<string> Faults(JsonObject document) => [.. document.SelectMany(part => part.Key switch
    {
        "prefix" => part.Value!.AsObject().SelectMany(Prefix),
        "entity" or "activity" or "agent" => part.Value!.AsObject().SelectMany(thing => Values($"{part.Key} {thing.Key}", thing.Value!.AsObject(), [])),
        var name when _relations.FirstOrDefault(r => r.Parts.Contains(name)) is { Parts: not null } rules =>
            part.Value!.AsObject().SelectMany(relation => Relation($"{name} {relation.Key}", relation.Value!.AsObject(), rules.Addresses, rules.Required)),
        var name => [$"{name} is no part of a document."],
    })];

    private static IEnumerable<string> Prefix(KeyValuePair<string, JsonNode?> prefix)
    {
        if (!PrefixName().IsMatch(prefix.Key)) yield return $"prefix \"{prefix.Key}\" is no name.";
        if (!Address(prefix.Value)) yield return $"prefix \"{prefix.Key}\" names no address.";
    }

    private static IEnumerable<string> Relation(string what, JsonObject members, string[] addresses, string[] required) =>
    [
        .. required.Where(member => !members.ContainsKey(member)).Select(member => $"{what} lacks {member}."),
        .. addresses.Where(member => members.ContainsKey(member) && !Address(members[member])).Select(member => $"{what} {member} is no address."),
        .. Values(what, members, addresses),
    ];

    private static IEnumerable<string> Values(string what, JsonObject members, string[] others) =>
        members.Where(m => !others.Contains(m.Key) && !(m.Value is JsonArray { Count: > 0 } list ? list.All(Value) : Value(m.Value))).Select(m => $"{what} {m.Key} is no value.");

    // A string, a number, true or false, or a literal {"$": …, "type": …, "lang": …}.
    private static bool Value(JsonNode? value) => value switch
    {
        JsonValue plain => plain.GetValueKind() is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False,
        JsonObject typed => typed.ContainsKey("$") && typed.All(m => m.Key is "$" or "type" or "lang" && m.Value?.GetValueKind() == JsonValueKind.String)
            && (typed["type"] is not { } type || Address(type)),
        _ => false,
    };

    private static bool Address(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String && Uri.IsWellFormedUriString($"{value}", UriKind.Absolute);

    [GeneratedRegex(@"^[a-zA-Z0-9_\-]+$")]
    private static partial Regex PrefixName();
}
