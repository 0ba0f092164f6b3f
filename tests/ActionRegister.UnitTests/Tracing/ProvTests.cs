using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ActionRegister.Application.Tracing;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheEntry;

namespace ActionRegister.UnitTests.Tracing;

/// <summary>PROV-JSON against the rules of its published schema (<see cref="ProvJsonSchema"/>), and PROV-O Turtle.</summary>
public sealed partial class ProvTests
{
    // What each member of a relation has to name.
    private static readonly Dictionary<string, (string Member, string Kind)[]> _relations = new(StringComparer.Ordinal)
    {
        ["wasGeneratedBy"] = [("prov:entity", "entity"), ("prov:activity", "activity")],
        ["used"] = [("prov:activity", "activity"), ("prov:entity", "entity")],
        ["wasDerivedFrom"] = [("prov:generatedEntity", "entity"), ("prov:usedEntity", "entity")],
        ["wasInvalidatedBy"] = [("prov:entity", "entity"), ("prov:activity", "activity")],
        ["wasInfluencedBy"] = [("prov:influencee", "*"), ("prov:influencer", "*")],
        ["wasAssociatedWith"] = [("prov:activity", "activity"), ("prov:agent", "agent")],
        ["actedOnBehalfOf"] = [("prov:delegate", "agent"), ("prov:responsible", "agent"), ("prov:activity", "activity")],
    };

    private static readonly WhyGraph _graph = WhyTests.Why(
        Amended(WhyTests.Commented("A \"quoted\" \\ word\nand a line.").Agree().Ledger, Id, Decision("Dispersal is reviewed every week.")).Ready().Adopt());

    private static readonly WhyEnglish _english = new(_graph.Group);

    [Fact]
    public void The_document_has_no_fault_by_the_published_schema() => ProvJsonSchema.Faults(Document()).ShouldBeEmpty();

    [Fact]
    public void The_schema_finds_what_is_wrong()
    {
        Broken(json => json.Remove("entity")).ShouldBeEmpty(); // nothing is demanded at the top
        Broken(json => json["surprise"] = new JsonObject()).ShouldBe(["surprise is no part of a document."]);
        Broken(json => json["prefix"]!["two words"] = "urn:x").ShouldBe(["prefix \"two words\" is no name."]);
        Broken(json => json["prefix"]!["reg"] = "no address").ShouldBe(["prefix \"reg\" names no address."]);
        Broken(json => json["used"]!.AsObject().First().Value!.AsObject().Remove("prov:activity")).ShouldBeEmpty(); // a usage names its entity
        Broken(json => json["used"]!.AsObject().First().Value!.AsObject().Remove("prov:entity")).ShouldBe(["used _:used1 lacks prov:entity."]);
        Broken(json => json["wasDerivedFrom"]!.AsObject().First().Value!["prov:usedEntity"] = 7).ShouldBe(["wasDerivedFrom _:wasDerivedFrom1 prov:usedEntity is no address."]);
        Broken(json => json["activity"]!.AsObject().First().Value!["prov:type"] = new JsonObject { ["$"] = "x", ["typo"] = "y" }).ShouldHaveSingleItem().ShouldEndWith("prov:type is no value.");
        Broken(json => json["agent"]!.AsObject().First().Value!["reg:list"] = new JsonArray()).ShouldHaveSingleItem().ShouldEndWith("reg:list is no value.");
    }

    [Fact]
    public void Every_instant_is_one_of_UTC()
    {
        foreach (var (_, activity) in Document()["activity"]!.AsObject()) // always there
        {
            foreach (var time in new[] { "prov:startTime", "prov:endTime" })
                DateTimeOffset.ParseExact($"{activity![time]}", "yyyy-MM-dd'T'HH:mm:ss.ffffffK", CultureInfo.InvariantCulture).Offset.ShouldBe(TimeSpan.Zero);
        }
    }

    [Fact]
    public void Every_relation_names_things_of_the_document_and_no_other()
    {
        var json = Document();
        foreach (var (name, members) in _relations)
        {
            foreach (var (id, relation) in json[name]?.AsObject() ?? [])
            {
                id.ShouldStartWith("_:");
                foreach (var (member, kind) in members)
                {
                    var named = $"{relation![member]}";
                    (kind == "*" ? ["entity", "activity", "agent"] : new[] { kind }).ShouldContain(k => json[k]!.AsObject().ContainsKey(named), $"{name} {named}");
                }
            }
        }

        json["wasGeneratedBy"]!.AsObject().Count.ShouldBe(json["activity"]!.AsObject().Count); // both are there
    }

    [Fact]
    public void Nobody_is_named_and_nothing_is_derived_from_what_does_not_exist()
    {
        var json = Document();

        json["agent"]!.AsObject().Select(a => a.Key).ShouldContain("reg:seat-wales"); // it proposed
        json.ToJsonString().ShouldContain("reg:lacks");
        json["entity"]!.AsObject().ShouldAllBe(e => !e.Key.StartsWith("reg:gap", StringComparison.Ordinal));
    }

    [Fact]
    public void Turtle_says_the_same_in_whole_statements_and_quotes_what_has_quotes()
    {
        var turtle = ProvTurtle.Write(_graph, _english.Say);

        turtle.ShouldContain("A \\\"quoted\\\" \\\\ word\\u000Aand a line.");
        Statements().Replace(turtle, "").Trim().ShouldBeEmpty();
        foreach (var (id, _) in Document()["activity"]!.AsObject()) turtle.ShouldContain($"{id} a prov:Activity, reg:"); // always there
        turtle.ShouldContain("reg:text-2 prov:wasRevisionOf reg:text-1 .");
    }

    private static JsonObject Document() => ProvJson.Write(_graph, _english.Say);

    private static IReadOnlyList<string> Broken(Action<JsonObject> breaking)
    {
        var json = Document();
        breaking(json);
        return ProvJsonSchema.Faults(json);
    }

    private const string Name = @"[a-z]+:[A-Za-z0-9-]+";
    private const string Literal = """
        "(?:[^"\\\n\r]|\\["\\]|\\u[0-9A-F]{4})*"(?:@en|\^\^xsd:dateTime)?
        """;

    // Turtle's grammar as far as it is used: prefixes, and triples with lists of predicates and of objects.
    [GeneratedRegex($@"@prefix [a-z]+: <[^>\s]+> \.|{Name}(?: (?:a|{Name}) (?:{Name}(?:, {Name})*|{Literal}|\[[^\[\]]*\])(?: ;\n   )?)+ \.")]
    private static partial Regex Statements();
}
