using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ActionRegister.Application.Tracing;

namespace ActionRegister.Application.Packs;

/// <summary>Why an entry reads as it does, in every form in which the register says it.</summary>
internal static class PackWhy
{
    private static readonly JsonSerializerOptions _readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // it is a file, and never part of a page
    };

    /// <summary>What the files are called, within the entry's folder.</summary>
    public static IReadOnlyList<string> Names { get; } = ["why.txt", "why.json", "why.svg", "prov.json", "prov.ttl"];

    public static IEnumerable<(string Name, byte[] Bytes)> Of(PackEntry entry)
    {
        var (graph, english) = (entry.Why, new WhyEnglish(entry.Group));
        yield return File("why.txt", string.Join('\n', Lines(graph, english)));
        yield return File("why.json", Json(graph, english).ToJsonString(_readable));
        yield return File("why.svg", WhySvg.Draw(graph, english.Say));
        yield return File("prov.json", ProvJson.Write(graph, english.Say).ToJsonString(_readable));
        yield return File("prov.ttl", ProvTurtle.Write(graph, english.Say).TrimEnd('\n'));

        (string, byte[]) File(string name, string text) => ($"{entry.Reference}/{name}", Encoding.UTF8.GetBytes($"{text}\n"));
    }

    private static IEnumerable<string> Lines(WhyGraph graph, WhyEnglish english) =>
    [
        $"{graph.Reference}: {graph.Title} (text {graph.Text})",
        "",
        .. graph.Answer.Select(english.Say),
        .. WhyChain.Chapters(graph).SelectMany(chapter => new[] { "", english.Say(chapter.Heading) }
            .Concat(chapter.Steps.SelectMany(step => step.Lines(english.Say).Select((line, i) => i == 0 ? line : $"      {line}")))),
    ];

    private static JsonObject Json(WhyGraph graph, WhyEnglish english) => new()
    {
        ["position"] = graph.Moment.Position,
        ["at"] = ProvJson.Instant(graph.Moment.At),
        ["reference"] = graph.Reference.Value,
        ["title"] = graph.Title,
        ["text"] = graph.Text,
        ["focus"] = graph.Focus,
        ["answer"] = new JsonArray([.. graph.Answer.Select(said => (JsonNode)english.Say(said))]),
        ["nodes"] = new JsonArray([.. graph.Nodes.Select(node => Node(node, english))]),
        ["edges"] = new JsonArray([.. graph.Edges.Select(Edge)]),
    };

    private static JsonObject Node(WhyNode node, WhyEnglish english) => new()
    {
        ["id"] = node.Id,
        ["kind"] = Word(node.Kind),
        ["event"] = node.Event,
        ["type"] = node.Type,
        ["at"] = node.At is { } at ? ProvJson.Instant(at) : null,
        ["by"] = node.By is { } by ? english.Say(by) : null,
        ["amendment"] = node.Amendment,
        ["text"] = node.Text,
        ["says"] = english.Say(node.Says),
        ["words"] = new JsonObject(node.Words.Select(words => KeyValuePair.Create(words.Name, (JsonNode?)words.Text.ToString()))),
    };

    private static JsonObject Edge(WhyEdge edge) => new()
    {
        ["from"] = edge.From,
        ["to"] = edge.To,
        ["reason"] = Word(edge.Reason),
        ["event"] = edge.Event,
        ["field"] = edge.Field,
    };

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName($"{value}");
}
