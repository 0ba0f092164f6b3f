using ActionRegister.Application.Reading;
using ActionRegister.Web.Entries;
using ActionRegister.Web.Input;

namespace ActionRegister.Web.People;

/// <summary>A person whom the register knows.</summary>
/// <param name="Capacities">What the person may act as now.</param>
internal sealed record PersonResponse(
    Guid Id, WordsResponse Name, IReadOnlyList<string> Capacities, IReadOnlyList<SignInResponse> SignIns)
{
    public static PersonResponse Of(PersonRow row, GroupPage group) => new(
        row.Id.Value,
        new(row.Name.Words, row.Name.ErasedBy),
        [.. group.Group.CapacitiesOf(row.Id).Select(c => c.ToString())],
        [.. row.SignIns.Select(s => new SignInResponse(s.Key, s.Confirmed))]);
}

/// <summary>A way to sign in, as it is kept: a keyed hash.</summary>
internal sealed record SignInResponse(string Key, bool Confirmed);

/// <summary>Everybody whom the register knows, by name, as it is now.</summary>
internal sealed record PeopleResponse(MomentResponse Moment, IReadOnlyList<PersonResponse> People);

internal static class PeopleEndpoints
{
    public static void MapPeopleReads(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/people", All).WithSummary("Everybody whom the register knows, as it is now").Produces<PeopleResponse>();

    private static async Task<IResult> All(PeopleKnown people, GroupAsAt group, CancellationToken cancellation)
    {
        var now = await group.Find(AsOf.Now, cancellation);
        var known = await people.All(cancellation);
        return TypedResults.Json(
            new PeopleResponse(MomentResponse.Of(now.Moment), [.. known.Select(p => PersonResponse.Of(p, now))]), WebJson.Options);
    }
}
