using ActionRegister.Application.Reading;
using ActionRegister.Web.Identity;
using ActionRegister.Web.Input;
using ActionRegister.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ActionRegister.Web.Entries;

/// <summary>One thing that a seat or office is asked for.</summary>
/// <param name="Of">The seat or office that is asked.</param>
/// <param name="For">What it is asked for.</param>
/// <param name="Number">Of the comment, objection, claim, round, report or correction that it is about.</param>
/// <param name="Subject">The person or seat that it is about, or the part of an event: <c>41-private</c>.</param>
/// <param name="Until">The London day by whose end.</param>
/// <param name="Since">Position of the event that asks.</param>
internal sealed record AwaitedResponse(
    string Of, AskedFor For, Guid? Entry, string? Reference, string? Title, int? Amendment, int? Number, string? Subject, DateOnly? Until, long Since);

/// <summary>What is awaited, the nearest deadline first.</summary>
internal sealed record AwaitingResponse(MomentResponse Moment, IReadOnlyList<AwaitedResponse> Awaited);

internal static class AwaitingEndpoints
{
    /// <summary>For whoever is asked: an outgoing co-chair may no longer read the register, and is still asked to confirm the next.</summary>
    public static void MapAwaitingMe(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/awaiting", Me).WithSummary("What you are asked for, in every capacity that you have").Produces<AwaitingResponse>();

    public static void MapAwaiting(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/entries/{entry}/awaiting", On).WithSummary("What anybody is asked for on an entry").Produces<AwaitingResponse>();
    }

    private static async Task<IResult> Me(
        Caller caller, AsOfQuery asOf, AwaitingWhom awaiting, MayRead mayRead, CancellationToken cancellation)
    {
        if (caller.Malformed is { } malformed) return Problem.Of(malformed);
        if (await mayRead.Refusal(caller.Person, caller.Capacity, cancellation) is not { } refusal)
            return Answer(await awaiting.Find(caller.Person, asOf.Value, cancellation));

        var now = await awaiting.Find(caller.Person, AsOf.Now, cancellation);
        return now.Rows.All(row => row.For == AskedFor.CoChair) && now.Rows.Count > 0
            ? Answer(now)
            : Problem.Of(ProblemKind.NotPermitted, refusal.Because);
    }

    private static async Task<IResult> On(
        EntryKey named, AsOfQuery asOf, EntryAsAt entries, AwaitingWhom awaiting, CancellationToken cancellation) =>
        await EntryEndpoints.Find(named, asOf, entries, cancellation) is { } page
            ? Answer(await awaiting.On(page.Row.Id, asOf.Value, cancellation))
            : EntryEndpoints.NoSuch(named);

    private static JsonHttpResult<AwaitingResponse> Answer(AwaitedPage page) => TypedResults.Json(
        new AwaitingResponse(
            MomentResponse.Of(page.Moment),
            [.. page.Rows.Select(r => new AwaitedResponse(
                r.Of.Value, r.For, r.Entry?.Value, r.Reference?.Value, r.Title, r.Amendment, r.Number, r.Subject, r.Until, r.Since))]),
        WebJson.Options);
}
