using System.Text;
using ActionRegister.Application.Reading;
using ActionRegister.Application.Tracing;
using ActionRegister.Web.Entries;
using ActionRegister.Web.Input;
using ActionRegister.Web.Problems;

namespace ActionRegister.Web.Tracing;

/// <summary>Words that one event introduced.</summary>
internal sealed record WhyRunResponse(string Words, long Event);

/// <summary>The words asked about.</summary>
/// <param name="Field">The part of the text in which they stand.</param>
internal sealed record WhyPhraseResponse(string Words, string Field, IReadOnlyList<WhyRunResponse> Runs);

/// <summary>A sentence.</summary>
/// <param name="Key">Which sentence it is, in whatever language.</param>
/// <param name="English">The sentence in English.</param>
internal sealed record SentenceResponse(string Key, string English);

/// <summary>Free text that was recorded with an event.</summary>
internal sealed record WhyWordsResponse(string Name, WordsResponse Words);

/// <summary>A recorded event, or something that one names.</summary>
/// <param name="Id">Names it within this answer.</param>
/// <param name="Event">Position of the event; for a clause, of the event that brought the terms; left out for sources and gaps.</param>
/// <param name="Type">The event's stored name.</param>
/// <param name="By">Who recorded it; left out where no event did.</param>
/// <param name="Text">Number of the text that it brought.</param>
internal sealed record WhyNodeResponse(
    string Id,
    WhyKind Kind,
    long? Event,
    string? Type,
    DateTimeOffset? At,
    DoerResponse? By,
    int? Amendment,
    int? Text,
    SentenceResponse Says,
    IReadOnlyList<WhyWordsResponse> Words);

/// <summary>A reason: what one node gives for another.</summary>
/// <param name="Event">Position of the event that states it.</param>
/// <param name="Field">The member of that event which does.</param>
internal sealed record WhyEdgeResponse(string From, string To, WhyReason Reason, long Event, string Field);

/// <summary>Why an entry, or words of it, read as they do.</summary>
/// <param name="Text">Number of the text that is explained.</param>
/// <param name="Focus">The node that brought it.</param>
/// <param name="Answer">The short answer: one to three sentences.</param>
internal sealed record WhyResponse(
    MomentResponse Moment,
    string Reference,
    string Title,
    int Text,
    string Focus,
    WhyPhraseResponse? Phrase,
    IReadOnlyList<SentenceResponse> Answer,
    IReadOnlyList<WhyNodeResponse> Nodes,
    IReadOnlyList<WhyEdgeResponse> Edges);

internal static class WhyEndpoint
{
    public static void MapWhy(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/entries/{entry}/why", Find).WithSummary("Why an entry, or words of it, read as they do").Produces<WhyResponse>();

    private static async Task<IResult> Find(
        EntryKey named, PhraseQuery phrase, PlaceQuery place, TextQuery text, FormatQuery format, AsOfQuery asOf, EntryAsAt entries, WhyOf why, CancellationToken cancellation)
    {
        try
        {
            return await EntryEndpoints.IdOf(named, entries, cancellation) is { } id
                && await why.About(id, new(phrase.Value, place.Field, place.At, text.Value), asOf.Value, cancellation) is { } graph
                    ? Written(graph, format.Value)
                    : EntryEndpoints.NoSuch(named);
        }
        catch (NoSuchWordsException missing)
        {
            return Problem.Of(ProblemKind.NotFound, missing.Message);
        }
    }

    private static IResult Written(WhyGraph graph, WhyFormat format)
    {
        var english = new WhyEnglish(graph.Group);
        return format switch
        {
            WhyFormat.Json => TypedResults.Json(Answer(graph), WebJson.Options),
            WhyFormat.ProvJson => TypedResults.Text(ProvJson.Write(graph, english.Say).ToJsonString(), "application/json", Encoding.UTF8),
            WhyFormat.Turtle => TypedResults.Text(ProvTurtle.Write(graph, english.Say), "text/turtle", Encoding.UTF8),
            WhyFormat.Svg => TypedResults.Text(WhySvg.Draw(graph, english.Say), "image/svg+xml", Encoding.UTF8),
        };
    }

    private static WhyResponse Answer(WhyGraph graph)
    {
        var english = new WhyEnglish(graph.Group);
        return new(
            MomentResponse.Of(graph.Moment),
            graph.Reference.Value,
            graph.Title,
            graph.Text,
            graph.Focus,
            graph.Phrase is { } p ? new(p.Words, p.Field, [.. p.Runs.Select(r => new WhyRunResponse(r.Text, r.Origin))]) : null,
            [.. graph.Answer.Select(Sentence)],
            [.. graph.Nodes.Select(n => new WhyNodeResponse(
                n.Id,
                n.Kind,
                n.Event,
                n.Type,
                n.At,
                n.By is { } by ? DoerResponse.Of(by) : null,
                n.Amendment,
                n.Text,
                Sentence(n.Says),
                [.. n.Words.Select(w => new WhyWordsResponse(w.Name, new(w.Text.Words, w.Text.ErasedBy)))]))],
            [.. graph.Edges.Select(e => new WhyEdgeResponse(e.From, e.To, e.Reason, e.Event, e.Field))]);

        SentenceResponse Sentence(Said said) => new(said.Key, english.Say(said));
    }
}
