using System.CommandLine;
using ActionRegister.Application.Tracing;
using ActionRegister.Cli.Running;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.Cli.Reading;

/// <summary>Says why an entry, or words of it, read as they do.</summary>
internal static class WhyCommand
{
    private static readonly Argument<string> _entry = EntryGiven.Argument();

    private static readonly Option<string?> _phrase = new("--phrase")
    {
        Description = "Words of the text; without it, the whole entry.",
        HelpName = "WORDS",
    };

    private static readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "A position (412), an instant (2026-06-30T12:00:00Z) or a day (2026-06-30: its end in London); now when not given.",
        HelpName = "MOMENT",
    };

    private static readonly Option<WhyFormat> _format = new("--format")
    {
        Description = "text, json, prov-json (W3C PROV-JSON), turtle (W3C PROV-O) or svg (a picture).",
        HelpName = "FORMAT",
        CustomParser = Format,
        DefaultValueFactory = _ => WhyFormat.Text,
    };

    public static RegisterCommand Make() => new(
        "why",
        "Says why an entry, or words of it, read as they do: the short answer, then what was recorded and the reasons that tie it.",
        "register why D-2026-0014 --phrase \"within 10 working days\" --as-of 2026-06-30",
        Show,
        _entry, _phrase, _asOf, _format);

    private enum WhyFormat
    {
        Text,
        Json,
        ProvJson,
        Turtle,
        Svg,
    }

    private static async Task<Reply> Show(ParseResult parsed, Invocation invocation, CancellationToken cancellation)
    {
        var reference = parsed.GetRequiredValue(_entry);
        var asOf = MomentGiven.Parse(parsed.GetValue(_asOf) ?? "now", null);
        await using var register = await OpenRegister.With(invocation, cancellation);
        var id = await EntryGiven.Find(register, reference, cancellation);
        WhyGraph graph;
        try
        {
            graph = await register.Services.GetRequiredService<WhyOf>().Find(id, parsed.GetValue(_phrase), asOf, cancellation)
                ?? throw Failure.Refused($"{reference} was not in the register yet at that moment.");
        }
        catch (NoSuchWordsException missing)
        {
            throw Failure.Refused(missing.Message);
        }

        var english = new WhyEnglish(graph.Group);
        var shown = WhyShown.Of(graph, english);
        return parsed.GetValue(_format) switch
        {
            WhyFormat.Text => new(shown.Lines(graph, english), shown),
            WhyFormat.Json => new([CliJson.Write(shown)], shown),
            WhyFormat.ProvJson => Document(ProvJson.Write(graph, english.Say)),
            WhyFormat.Turtle => new([ProvTurtle.Write(graph, english.Say)], new { Turtle = ProvTurtle.Write(graph, english.Say) }),
            WhyFormat.Svg => new([WhySvg.Draw(graph, english.Say)], new { Svg = WhySvg.Draw(graph, english.Say) }),
        };
    }

    private static Reply Document(System.Text.Json.Nodes.JsonObject document) => new([CliJson.Write(document)], document);

    private static WhyFormat Format(System.CommandLine.Parsing.ArgumentResult given)
    {
        switch (given.Tokens is [var only] ? only.Value : "")
        {
            case "text": return WhyFormat.Text;
            case "json": return WhyFormat.Json;
            case "prov-json": return WhyFormat.ProvJson;
            case "turtle": return WhyFormat.Turtle;
            case "svg": return WhyFormat.Svg;
            default:
                given.AddError("--format is one of text, json, prov-json, turtle and svg.");
                return WhyFormat.Text;
        }
    }
}
