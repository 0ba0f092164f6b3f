using System.Reflection;
using ActionRegister.Application.Reading;
using ActionRegister.Web.Input;

namespace ActionRegister.Web.Entries;

/// <summary>One line of the forward plan.</summary>
/// <param name="What">What is planned for the day.</param>
/// <param name="Since">Position of the event that planned it.</param>
internal sealed record PlannedResponse(DateOnly Day, Planned What, Guid Entry, string Reference, string Title, int? Amendment, long Since);

/// <summary>What comes, the nearest day first; at most 500 lines.</summary>
internal sealed record ForwardPlanResponse(MomentResponse Moment, IReadOnlyList<PlannedResponse> Planned);

/// <summary>From which London day on: <c>from</c>.</summary>
internal sealed record FromQuery(DateOnly? Value, Malformed? Malformed) : IInput, IBindableFromHttpContext<FromQuery>
{
    public static ValueTask<FromQuery?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var given = context.Request.Query["from"];
        if (given.Count == 0) return ValueTask.FromResult<FromQuery?>(new(null, null));
        return ValueTask.FromResult<FromQuery?>(
            TypedDay.Exactly(given) is { } day
                ? new(day, null)
                : new(null, new Malformed("from", "It has to be a day, as 2026-01-31.")));
    }
}

internal static class ForwardPlanEndpoint
{
    public static void MapForwardPlan(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/forward-plan", Find).WithSummary("What comes: notices, consultations, rounds, due dates")
            .Produces<ForwardPlanResponse>();

    private static async Task<IResult> Find(FromQuery from, AsOfQuery asOf, ForwardPlanFrom plan, CancellationToken cancellation)
    {
        var found = await plan.Find(from.Value, asOf.Value, ForwardPlanFrom.MostRows, cancellation);
        return TypedResults.Json(
            new ForwardPlanResponse(
                MomentResponse.Of(found.Moment),
                [.. found.Rows.Select(r => new PlannedResponse(
                    r.Day, r.What, r.Entry.Value, r.Reference.Value, r.Title, r.Amendment, r.Since))]),
            WebJson.Options);
    }
}
