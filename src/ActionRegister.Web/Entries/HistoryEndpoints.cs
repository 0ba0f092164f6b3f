using System.Text.Json.Nodes;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.Input;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ActionRegister.Web.Entries;

/// <summary>One thing that happened.</summary>
/// <param name="Type">The event's stored name: <c>early-notice-given.v1</c>.</param>
/// <param name="By">Who did it; left out once the attribution was erased.</param>
/// <param name="Command">The command that it was part of.</param>
/// <param name="Facts">What was recorded: ids, days, fingerprints.</param>
/// <param name="Words">Free text recorded with it, by name.</param>
internal sealed record HappenedResponse(
    long Position,
    DateTimeOffset At,
    long Version,
    string Type,
    int? Amendment,
    ByResponse? By,
    Guid Command,
    JsonObject Facts,
    IReadOnlyDictionary<string, WordsResponse> Words);

/// <summary>Who did it, in what capacity, and for which seat or office.</summary>
internal sealed record ByResponse(Guid? Person, string Capacity, string? For);

/// <summary>A page of what happened, oldest first.</summary>
/// <param name="Next">Send it as <c>cursor</c> for the next page; left out at the end.</param>
internal sealed record HistoryResponse(MomentResponse Moment, IReadOnlyList<HappenedResponse> Events, string? Next);

internal static class HistoryEndpoints
{
    public static void MapHistory(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/entries/{entry}/history", OfEntry).WithSummary("What happened on an entry, oldest first")
            .Produces<HistoryResponse>();
        routes.MapGet("/group/history", OfGroup).WithSummary("What happened in the group: terms, seats, offices")
            .Produces<HistoryResponse>();
    }

    private static async Task<IResult> OfEntry(
        EntryKey named, PageQuery page, AsOfQuery asOf, EntryAsAt entries, EntryHistoryOf history, CancellationToken cancellation) =>
        await EntryEndpoints.IdOf(named, entries, cancellation) is { } id && await entries.Find(id, asOf.Value, cancellation) is not null
            ? Answer(await history.Find(StreamName.Of(id), asOf.Value, page.Cursor, page.Limit, cancellation))
            : EntryEndpoints.NoSuch(named);

    private static async Task<IResult> OfGroup(
        PageQuery page, AsOfQuery asOf, EntryHistoryOf history, CancellationToken cancellation) =>
        Answer(await history.Find(StreamName.Group, asOf.Value, page.Cursor, page.Limit, cancellation));

    private static JsonHttpResult<HistoryResponse> Answer(HistoryPage page) => TypedResults.Json(
        new HistoryResponse(MomentResponse.Of(page.Moment), [.. page.Rows.Select(Happened)], page.Next), WebJson.Options);

    private static HappenedResponse Happened(HistoryRow row) => new(
        row.Position,
        row.At,
        row.Version,
        row.Type,
        row.Amendment,
        row.Capacity is { } capacity ? new(row.Person?.Value, capacity, row.For?.Value) : null,
        row.Command,
        row.Facts,
        row.Words.ToDictionary(w => w.Key, w => new WordsResponse(w.Value.Words, w.Value.ErasedBy), StringComparer.Ordinal));
}
