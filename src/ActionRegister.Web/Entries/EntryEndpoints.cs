using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using ActionRegister.Web.Problems;

namespace ActionRegister.Web.Entries;

/// <summary>One text that stood in an entry.</summary>
/// <param name="Number">Its place among the texts of the entry, from 1.</param>
/// <param name="Comments">Numbers of the comments that it follows from.</param>
/// <param name="AgreedAt">Position of its agreement or adoption.</param>
/// <param name="InForceFrom">First London day on which it is in force.</param>
/// <param name="InForceBefore">First London day on which it no longer is.</param>
internal sealed record VersionResponse(
    int Number,
    int? Amendment,
    ContentResponse Content,
    long Position,
    DateTimeOffset At,
    IReadOnlyList<int> Comments,
    long? AgreedAt,
    DateOnly? InForceFrom,
    DateOnly? InForceBefore);

/// <summary>Every text that stood in an entry, oldest first.</summary>
internal sealed record VersionsResponse(MomentResponse Moment, string Reference, IReadOnlyList<VersionResponse> Versions);

/// <summary>What the next step needs.</summary>
/// <param name="ContentHash">Fingerprint of the text that the next step is about.</param>
/// <param name="Met">Whether nothing more is needed.</param>
internal sealed record RequirementsResponse(
    MomentResponse Moment, int? Amendment, string ContentHash, bool Met, IReadOnlyList<RequirementResponse> Requirements);

internal static class EntryEndpoints
{
    public static void MapEntryReads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/entries/{entry}", Entry).WithSummary("An entry: its text, where it stands, who said what")
            .Produces<EntryResponse>().Produces(StatusCodes.Status304NotModified);
        routes.MapGet("/entries/{entry}/versions", Versions).WithSummary("Every text that stood in an entry")
            .Produces<VersionsResponse>();
        routes.MapGet("/entries/{entry}/requirements", Requirements).WithSummary("What joint agreement needs, and what of it is so")
            .Produces<RequirementsResponse>();
        routes.MapGet("/entries/{entry}/amendments/{amendment}/requirements", Requirements)
            .WithSummary("What adopting an amendment needs, and what of it is so").Produces<RequirementsResponse>();
    }

    private static async Task<IResult> Entry(
        EntryKey named, AsOfQuery asOf, EntryAsAt entries, HttpContext http, CancellationToken cancellation)
    {
        if (await Find(named, asOf, entries, cancellation) is not { } page) return NoSuch(named);

        http.Response.Headers.ETag = ETags.Of(page.StreamVersion);
        return ETags.NameIt(http.Request.Headers.IfNoneMatch, page.StreamVersion) && !TurningDays.MayHaveChanged(page)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Json(EntryResponse.Of(page), WebJson.Options);
    }

    private static async Task<IResult> Versions(
        EntryKey named, AsOfQuery asOf, EntryAsAt entries, CancellationToken cancellation) =>
        await Find(named, asOf, entries, cancellation) is { } page
            ? TypedResults.Json(
                new VersionsResponse(
                    MomentResponse.Of(page.Moment),
                    page.Row.Reference.Value,
                    [.. page.Versions.Select(v => new VersionResponse(
                        v.Number, v.Amendment, ContentResponse.Of(v.Content), v.Position, v.At, v.Comments, v.AgreedAt, v.InForceFrom, v.InForceBefore))]),
                WebJson.Options)
            : NoSuch(named);

    private static async Task<IResult> Requirements(
        MatterKey matter, AsOfQuery asOf, EntryAsAt entries, RequirementsOf requirements, CancellationToken cancellation)
    {
        if (await IdOf(matter.Entry, entries, cancellation) is not { } id
            || await requirements.Find(id, matter.Amendment, asOf.Value, cancellation) is not { } page)
        {
            return Problem.Of(ProblemKind.NotFound, matter.Amendment is { } number
                ? $"There is no amendment {number} of {Words(matter.Entry)}."
                : $"There is no proposal {Words(matter.Entry)}.");
        }

        return TypedResults.Json(
            new RequirementsResponse(
                MomentResponse.Of(page.Moment),
                page.Amendment,
                page.Content.Value,
                page.Requirements.All(r => r.Met),
                [.. page.Requirements.Select(RequirementResponse.Of)]),
            WebJson.Options);
    }

    internal static async Task<EntryPage?> Find(EntryKey entry, AsOfQuery asOf, EntryAsAt entries, CancellationToken cancellation) =>
        await IdOf(entry, entries, cancellation) is { } id ? await entries.Find(id, asOf.Value, cancellation) : null;

    internal static async Task<EntryId?> IdOf(EntryKey entry, EntryAsAt entries, CancellationToken cancellation) =>
        entry.Reference is { } reference ? await entries.Named(reference, cancellation) : entry.Id;

    internal static IResult NoSuch(EntryKey entry) => Problem.Of(ProblemKind.NotFound, $"There is no entry {Words(entry)} at that moment.");

    private static string? Words(EntryKey entry) => entry.Reference?.Value ?? entry.Id?.ToString();
}
