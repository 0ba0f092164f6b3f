using ActionRegister.Application.Reading;
using ActionRegister.Web.Entries;
using ActionRegister.Web.Input;

namespace ActionRegister.Web.Audit;

/// <summary>Something that was allowed but is out of the ordinary.</summary>
/// <param name="Position">Position of the event that is one, or that made it one.</param>
/// <param name="Detail">What exactly, in plain words.</param>
internal sealed record ExceptionResponse(
    long Position, DateTimeOffset At, ExceptionKind Kind, Guid? Entry, string? Reference, int? Amendment, string Detail);

/// <summary>A page of exceptions, the newest first.</summary>
/// <param name="Next">Send it as <c>cursor</c> for the next page; left out at the end.</param>
internal sealed record ExceptionsResponse(MomentResponse Moment, IReadOnlyList<ExceptionResponse> Exceptions, string? Next);

internal static class ExceptionsEndpoint
{
    public static void MapExceptions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/exceptions", Find).WithSummary("Everything that was allowed but is out of the ordinary")
            .Produces<ExceptionsResponse>();

    private static async Task<IResult> Find(
        PageQuery page, AsOfQuery asOf, ExceptionsFrom exceptions, CancellationToken cancellation)
    {
        var found = await exceptions.Find(asOf.Value, page.Cursor, page.Limit, cancellation);
        return TypedResults.Json(
            new ExceptionsResponse(
                MomentResponse.Of(found.Moment),
                [.. found.Rows.Select(r => new ExceptionResponse(
                    r.Position, r.At, r.Kind, r.Entry?.Value, r.Reference?.Value, r.Amendment, r.Detail))],
                found.Next),
            WebJson.Options);
    }
}
