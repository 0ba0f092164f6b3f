using ActionRegister.Application.Reading;
using ActionRegister.Web.Input;

namespace ActionRegister.Web.Entries;

/// <summary>A page of the register, the newest entry first.</summary>
/// <param name="Next">Send it as <c>cursor</c> for the next page, which is of the same moment; left out at the end.</param>
internal sealed record RegisterResponse(MomentResponse Moment, IReadOnlyList<RowResponse> Entries, string? Next);

internal static class RegisterEndpoint
{
    public static void MapRegister(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/entries", Find).WithSummary("The register, a page at a time").Produces<RegisterResponse>();

    private static async Task<IResult> Find(
        RegisterQuery query, PageQuery page, AsOfQuery asOf, RegisterAsAt register, CancellationToken cancellation)
    {
        var found = await register.Find(query.Filter, asOf.Value, page.Cursor, page.Limit, cancellation);
        return TypedResults.Json(
            new RegisterResponse(MomentResponse.Of(found.Moment), [.. found.Rows.Select(RowResponse.Of)], found.Next), WebJson.Options);
    }
}
