using System.Globalization;
using System.Text;

namespace ActionRegister.Application.Tracing;

/// <summary>Writes a graph in PROV-O (W3C Recommendation of 30 April 2013) as Turtle.</summary>
public static class ProvTurtle
{
    /// <summary>The document. The reason behind a relation, and the event that states it, stand beside it as a qualified influence.</summary>
    public static string Write(WhyGraph graph, Func<Said, string> say)
    {
        var document = new ProvDocument(graph, say);
        var turtle = new StringBuilder($"""
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix reg: <{document.Namespace}> .


            """.ReplaceLineEndings("\n"));
        foreach (var thing in document.Entities.DistinctBy(t => t.Id)) Thing(turtle, "prov:Entity", thing);
        foreach (var thing in document.Activities) Thing(turtle, "prov:Activity", thing);
        foreach (var thing in document.Agents) Thing(turtle, "prov:Agent", thing);
        foreach (var relation in document.Relations) Relation(turtle, relation);
        return turtle.ToString();
    }

    private static void Thing(StringBuilder turtle, string kind, ProvThing thing)
    {
        turtle.Append(CultureInfo.InvariantCulture, $"{thing.Id} a {kind}{(thing.Type == kind ? "" : $", {thing.Type}")} ;\n    rdfs:label {Text(thing.Label)}@en");
        if (thing.At is { } at)
        {
            var instant = $"\"{ProvJson.Instant(at)}\"^^xsd:dateTime";
            turtle.Append(CultureInfo.InvariantCulture, $" ;\n    prov:startedAtTime {instant} ;\n    prov:endedAtTime {instant}");
        }

        foreach (var (name, value) in thing.Facts) turtle.Append(CultureInfo.InvariantCulture, $" ;\n    {name} {Text(value)}");
        turtle.Append(" .\n\n");
    }

    private static void Relation(StringBuilder turtle, ProvRelation r)
    {
        var name = r.Name == "wasDerivedFrom" ? "wasRevisionOf" : r.Name;
        turtle.Append(CultureInfo.InvariantCulture, $"{r.From} prov:{name} {r.To} .\n");
        if (r.Reason is not { } reason) return;
        turtle.Append(
            CultureInfo.InvariantCulture,
            $"{r.From} prov:qualifiedInfluence [ a prov:Influence ; prov:influencer {r.To} ; reg:reason {Text($"{reason.Reason}")} ; "
            + $"reg:statedBy reg:event-{reason.Event} ; reg:field {Text(reason.Field)} ] .\n");
    }

    // Turtle §6.4: a string in one pair of quotes has neither quotes, backslashes nor line ends as they are.
    private static string Text(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (char.IsControl(c)) quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
