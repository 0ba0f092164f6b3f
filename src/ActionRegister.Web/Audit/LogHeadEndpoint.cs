using ActionRegister.Application.Reading;
using ActionRegister.Web.Entries;
using ActionRegister.Web.Input;

namespace ActionRegister.Web.Audit;

/// <summary>How long the log is at a moment.</summary>
/// <param name="Origin">The name of the log, for ever; left out before the founding.</param>
/// <param name="Size">How many events it has: the last one's position plus one.</param>
internal sealed record LogHeadResponse(MomentResponse Moment, string? Origin, long Size);

internal static class LogHeadEndpoint
{
    public static void MapLogHead(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/log/head", Find).WithSummary("How long the log is").Produces<LogHeadResponse>();

    private static async Task<IResult> Find(AsOfQuery asOf, GroupAsAt group, CancellationToken cancellation)
    {
        var page = await group.Find(asOf.Value, cancellation);
        var origin = page.Group.Origin.Length == 0 ? null : page.Group.Origin;
        return TypedResults.Json(
            new LogHeadResponse(MomentResponse.Of(page.Moment), origin, page.Moment.Position + 1), WebJson.Options);
    }
}
