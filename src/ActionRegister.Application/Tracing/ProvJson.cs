using System.Globalization;
using System.Text.Json.Nodes;

namespace ActionRegister.Application.Tracing;

/// <summary>Writes a graph as PROV-JSON (W3C Member Submission of 24 April 2013).</summary>
public static class ProvJson
{
    private static readonly Dictionary<string, (string From, string To)> _ends = new(StringComparer.Ordinal)
    {
        ["wasGeneratedBy"] = ("prov:entity", "prov:activity"),
        ["used"] = ("prov:activity", "prov:entity"),
        ["wasDerivedFrom"] = ("prov:generatedEntity", "prov:usedEntity"),
        ["wasInvalidatedBy"] = ("prov:entity", "prov:activity"),
        ["wasInfluencedBy"] = ("prov:influencee", "prov:influencer"),
        ["wasAssociatedWith"] = ("prov:activity", "prov:agent"),
        ["actedOnBehalfOf"] = ("prov:delegate", "prov:responsible"),
    };

    /// <summary>The document.</summary>
    public static JsonObject Write(WhyGraph graph, Func<Said, string> say)
    {
        var document = new ProvDocument(graph, say);
        var json = new JsonObject
        {
            ["prefix"] = new JsonObject { ["reg"] = document.Namespace },
            ["entity"] = Things(document.Entities),
            ["activity"] = Things(document.Activities),
            ["agent"] = Things(document.Agents),
        };
        foreach (var kind in document.Relations.GroupBy(r => r.Name, StringComparer.Ordinal))
            json[kind.Key] = new JsonObject(kind.Select((r, i) => KeyValuePair.Create<string, JsonNode?>($"_:{kind.Key}{i + 1}", Relation(r))));
        return json;
    }

    /// <summary>An instant as xsd:dateTime.</summary>
    internal static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private static JsonObject Things(IEnumerable<ProvThing> things) =>
        new(things.DistinctBy(t => t.Id).Select(t => KeyValuePair.Create<string, JsonNode?>(t.Id, Thing(t))));

    private static JsonObject Thing(ProvThing thing)
    {
        var json = new JsonObject { ["prov:type"] = Name(thing.Type), ["prov:label"] = thing.Label };
        if (thing.At is { } at) (json["prov:startTime"], json["prov:endTime"]) = (Instant(at), Instant(at));
        foreach (var facts in thing.Facts.GroupBy(f => f.Name, StringComparer.Ordinal))
            json[facts.Key] = facts.Count() == 1 ? facts.First().Value : new JsonArray([.. facts.Select(f => (JsonNode?)f.Value)]);
        return json;
    }

    private static JsonObject Relation(ProvRelation relation)
    {
        var (from, to) = _ends[relation.Name];
        var json = new JsonObject { [from] = relation.From, [to] = relation.To };
        if (relation.Name == "wasDerivedFrom") json["prov:type"] = Name("prov:Revision");
        if (relation.Activity is { } activity) json["prov:activity"] = activity;
        if (relation.Reason is not { } reason) return json;
        json["reg:reason"] = $"{reason.Reason}";
        json["reg:statedBy"] = $"reg:event-{reason.Event}";
        json["reg:field"] = reason.Field;
        return json;
    }

    private static JsonObject Name(string qualified) => new() { ["$"] = qualified, ["type"] = "xsd:QName" };
}
