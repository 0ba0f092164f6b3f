using System.Globalization;
using System.Reflection;
using ActionRegister.Application.Reading;
using ActionRegister.Application.Tracing;
using ActionRegister.Domain.Rounds;
using ActionRegister.Web.Entries;
using ActionRegister.Web.Input;

namespace ActionRegister.Web.Tracing;

/// <summary>Words that one event introduced.</summary>
/// <param name="Words">The words with their white space; the runs of a field one after the other are the whole field.</param>
/// <param name="Event">Position of the event, a key of <c>origins</c>.</param>
internal sealed record BlamedRunResponse(string Words, long Event);

/// <summary>One part of the text.</summary>
internal sealed record BlamedFieldResponse(string Field, IReadOnlyList<BlamedRunResponse> Runs);

/// <summary>A consent or an answer on which the agreement rests.</summary>
internal sealed record BlamedConsentResponse(long Event, string By, Guid Person, Position Position);

/// <summary>The agreement, adoption or import by which words came into force.</summary>
/// <param name="Imported">Taken over as agreed: who consented is not recorded.</param>
internal sealed record BlamedAgreementResponse(
    long Event, DateTimeOffset At, DateOnly InForceFrom, bool Imported, IReadOnlyList<BlamedConsentResponse> Consents);

/// <summary>The event that introduced words, and how they came to be agreed.</summary>
/// <param name="Text">Number of the text that it brought.</param>
/// <param name="Sponsor">Who put the proposal or amendment forward; left out for what was imported.</param>
/// <param name="Comments">The comments that it follows from.</param>
/// <param name="Agreement">Left out when nothing brought the words into force.</param>
internal sealed record BlamedOriginResponse(
    DateTimeOffset At,
    int Text,
    int? Amendment,
    string? Sponsor,
    DoerResponse By,
    IReadOnlyList<CommentResponse> Comments,
    BlamedAgreementResponse? Agreement);

/// <summary>Which event introduced every word of one text of an entry.</summary>
/// <param name="Origins">What is to be known of each event, by its position.</param>
internal sealed record BlameResponse(
    MomentResponse Moment,
    string Reference,
    int Text,
    int? Amendment,
    string ContentHash,
    IReadOnlyList<BlamedFieldResponse> Fields,
    IReadOnlyDictionary<string, BlamedOriginResponse> Origins);

/// <summary>Which text of an entry is meant: <c>text</c>, its number.</summary>
internal sealed record TextQuery(int? Value, Malformed? Malformed) : IInput, IBindableFromHttpContext<TextQuery>
{
    public static ValueTask<TextQuery?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var given = context.Request.Query["text"];
        if (given.Count == 0) return ValueTask.FromResult<TextQuery?>(new(null, null));
        return ValueTask.FromResult<TextQuery?>(
            int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                ? new(number, null)
                : new(null, new Malformed("text", "It has to be a number from 1.")));
    }
}

internal static class BlameEndpoint
{
    public static void MapBlame(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/entries/{entry}/blame", Find).WithSummary("Who wrote which words, because of what, and who agreed to them")
            .Produces<BlameResponse>();

    private static async Task<IResult> Find(
        EntryKey named, TextQuery text, AsOfQuery asOf, EntryAsAt entries, BlameOf blame, CancellationToken cancellation) =>
        await EntryEndpoints.IdOf(named, entries, cancellation) is { } id
        && await blame.Find(id, text.Value, asOf.Value, cancellation) is { } page
            ? TypedResults.Json(Answer(page), WebJson.Options)
            : EntryEndpoints.NoSuch(named);

    private static BlameResponse Answer(BlamePage page) => new(
        MomentResponse.Of(page.Moment),
        page.Reference.Value,
        page.Version.Number,
        page.Version.Amendment,
        page.Version.Hash.Value,
        [.. page.Fields.Select(f => new BlamedFieldResponse(f.Field, [.. f.Runs.Select(r => new BlamedRunResponse(r.Text, r.Origin))]))],
        page.Origins.ToDictionary(o => o.Key.ToString(CultureInfo.InvariantCulture), o => Origin(o.Value)));

    private static BlamedOriginResponse Origin(WordOrigin o) => new(
        o.At,
        o.Text,
        o.Amendment,
        o.Sponsor?.Value,
        DoerResponse.Of(o.By),
        [.. o.Comments.Select(CommentResponse.Of)],
        o.Agreement is { } a
            ? new(a.Event, a.At, a.InForceFrom, a.Imported, [.. a.Consents.Select(c => new BlamedConsentResponse(c.Event, c.By.Value, c.Person.Value, c.Position))])
            : null);
}
