using ActionRegister.Application.Reading;
using ActionRegister.Web.Input;

namespace ActionRegister.Web.Identity;

/// <summary>Somebody to sign in as, in Development.</summary>
/// <param name="Name">Left out once erased.</param>
/// <param name="Capacities">What the person may act as.</param>
internal sealed record DemoPerson(Guid Id, string? Name, IReadOnlyList<string> Capacities);

/// <summary>Everybody with a seat or an office.</summary>
internal sealed record DemoPeopleResponse(IReadOnlyList<DemoPerson> People);

/// <summary>Lists whom one can sign in as, by office. In Development alone.</summary>
internal static class DemoPeopleEndpoint
{
    public static void MapDemoPeople(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/demo/people", All).WithSummary("Whom you can sign in as, by office (Development alone)")
            .AllowAnonymous().Produces<DemoPeopleResponse>();

    public static async Task<IReadOnlyList<DemoPerson>> Find(PeopleKnown people, GroupAsAt group, CancellationToken cancellation)
    {
        var now = (await group.Find(AsOf.Now, cancellation)).Group;
        return
        [
            .. (await people.All(cancellation))
                .Select(p => new DemoPerson(p.Id.Value, p.Name.Words, [.. now.CapacitiesOf(p.Id).Select(c => c.ToString())]))
                .OrderBy(p => p.Capacities.Count == 0).ThenBy(p => p.Capacities is [var first, ..] ? first : "", StringComparer.Ordinal),
        ];
    }

    private static async Task<IResult> All(PeopleKnown people, GroupAsAt group, CancellationToken cancellation) =>
        TypedResults.Json(new DemoPeopleResponse(await Find(people, group, cancellation)), WebJson.Options);
}
