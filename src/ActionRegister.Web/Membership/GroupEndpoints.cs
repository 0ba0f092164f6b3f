using ActionRegister.Application.Reading;
using ActionRegister.Domain.Authority;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Entries;
using ActionRegister.Web.Identity;
using ActionRegister.Web.Input;
using ActionRegister.Web.Problems;
using ActionRegister.Web.TermsOfReference;

namespace ActionRegister.Web.Membership;

/// <summary>The terms of reference in force, clause by clause.</summary>
internal sealed record TermsInForceResponse(MomentResponse Moment, int Rules, TermsResponse Terms);

/// <summary>Who you are to the register.</summary>
/// <param name="Capacities">Everything that you may act as now: name one in X-Acting-As.</param>
internal sealed record MeResponse(MomentResponse Moment, Guid Person, IReadOnlyList<string> Capacities);

internal static class GroupEndpoints
{
    public static void MapGroupReads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/group", Group).WithSummary("The group: bodies, seats, offices, rules in force").Produces<GroupResponse>();
        routes.MapGet("/terms", Terms).WithSummary("The terms of reference in force, clause by clause").Produces<TermsInForceResponse>();
        routes.MapGet("/me", Me).WithSummary("Who you are, and what you may act as").Produces<MeResponse>();
    }

    private static async Task<IResult> Group(AsOfQuery asOf, GroupAsAt group, HttpContext http, CancellationToken cancellation)
    {
        var page = await group.Find(asOf.Value, cancellation);
        http.Response.Headers.ETag = ETags.Of(page.StreamVersion);
        return TypedResults.Json(GroupResponse.Of(page), WebJson.Options);
    }

    private static async Task<IResult> Terms(AsOfQuery asOf, GroupAsAt group, CancellationToken cancellation)
    {
        var page = await group.Find(asOf.Value, cancellation);
        return page.Group.InForce is { } rules
            ? TypedResults.Json(
                new TermsInForceResponse(MomentResponse.Of(page.Moment), rules.Number, TermsResponse.Of(rules.Terms)), WebJson.Options)
            : Problem.Of(ProblemKind.NotFound, "No terms of reference were in force at that moment.");
    }

    private static async Task<IResult> Me(Caller caller, AsOfQuery asOf, GroupAsAt group, CancellationToken cancellation)
    {
        var page = await group.Find(asOf.Value, cancellation);
        return TypedResults.Json(
            new MeResponse(
                MomentResponse.Of(page.Moment),
                caller.Person.Value,
                [.. page.Group.CapacitiesOf(caller.Person).Select((Capacity c) => c.ToString())]),
            WebJson.Options);
    }
}
