using ActionRegister.Application.Tracing;

namespace ActionRegister.Cli.Reading;

/// <summary>A why-graph as a command shows it.</summary>
/// <param name="Text">Number of the text that is explained.</param>
/// <param name="Focus">The node that brought it.</param>
internal sealed record WhyShown(
    MomentShown Moment,
    string Reference,
    string Title,
    int Text,
    string Focus,
    PhraseShown? Phrase,
    IReadOnlyList<string> Answer,
    IReadOnlyList<NodeShown> Nodes,
    IReadOnlyList<WhyEdge> Edges)
{
    public static WhyShown Of(WhyGraph graph, WhyEnglish english) => new(
        MomentShown.Of(graph.Moment),
        graph.Reference.Value,
        graph.Title,
        graph.Text,
        graph.Focus,
        graph.Phrase is { } p ? new(p.Words, p.Field, [.. p.Runs.Select(r => new RunShown(r.Text, r.Origin))]) : null,
        [.. graph.Answer.Select(english.Say)],
        [.. graph.Nodes.Select(n => new NodeShown(
            n.Id, n.Kind, n.Event, n.Type, n.At, n.By is { } by ? english.Say(by) : null, n.Amendment, n.Text, english.Say(n.Says),
            n.Words.ToDictionary(w => w.Name, w => w.Text.ToString())))],
        graph.Edges);

    public IReadOnlyList<string> Lines(WhyGraph graph, WhyEnglish english) =>
    [
        MomentGiven.Said(graph.Moment),
        $"{Reference}: {Title} (text {Text})",
        .. Phrase is { } p ? new[] { $"“{p.Words}”" } : [],
        "",
        .. Answer,
        "",
        .. WhyChain.Chapters(graph).SelectMany(chapter => new[] { "", english.Say(chapter.Heading) }
            .Concat(chapter.Steps.SelectMany(step => step.Lines(english.Say).Select((line, i) => i == 0 ? line : $"      {line}")))).Skip(1),
    ];
}

/// <summary>Words that one event introduced.</summary>
internal sealed record RunShown(string Words, long Event);

/// <summary>The words asked about.</summary>
internal sealed record PhraseShown(string Words, string Field, IReadOnlyList<RunShown> Runs);

/// <summary>A recorded event, or something that one names.</summary>
internal sealed record NodeShown(
    string Id,
    WhyKind Kind,
    long? Event,
    string? Type,
    DateTimeOffset? At,
    string? By,
    int? Amendment,
    int? Text,
    string Says,
    IReadOnlyDictionary<string, string> Words);
