using ActionRegister.Application.Reading;
using ActionRegister.Web.Input;

namespace ActionRegister.Web.Entries;

/// <summary>A page of the register, the newest entry first.</summary>
/// <param name="Next">Send it as <c>cursor</c> for the next page, which is of the same moment; left out at the end.</param>
internal sealed record RegisterResponse(MomentResponse Moment, IReadOnlyList<RowResponse> Entries, string? Next);

/// <summary>How many there are: exactly up to a thousand.</summary>
/// <param name="Count">The number; a thousand where there are more.</param>
/// <param name="Over">Whether there are more than that.</param>
internal sealed record CountedResponse(int Count, bool Over)
{
    public static CountedResponse Of(Counted counted) => new(counted.AtLeast, counted.Over);
}

/// <summary>How many entries a question finds, and how many it would find with another choice of one filter.</summary>
/// <param name="Total">What it finds.</param>
/// <param name="Stages">With this stage alone, whatever <c>stage</c> says; a stage without any is left out.</param>
/// <param name="Kinds">With this kind alone, whatever <c>kind</c> says.</param>
/// <param name="Overdue">Overdue actions alone. These three are left out where words are searched for that very many texts have.</param>
internal sealed record CountsResponse(
    MomentResponse Moment,
    CountedResponse Total,
    IReadOnlyDictionary<string, CountedResponse>? Stages,
    IReadOnlyDictionary<string, CountedResponse>? Kinds,
    CountedResponse? Overdue);

internal static class RegisterEndpoint
{
    public static void MapRegister(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/entries", Find).WithSummary("The register, a page at a time").Produces<RegisterResponse>();
        routes.MapGet("/entries/counts", Count).WithSummary("How many entries there are, by stage and by kind").Produces<CountsResponse>();
    }

    private static async Task<IResult> Find(
        RegisterQuery query, PageQuery page, AsOfQuery asOf, RegisterAsAt register, CancellationToken cancellation)
    {
        var found = await register.Find(query.Filter, asOf.Value, page.Cursor, page.Limit, cancellation);
        return TypedResults.Json(
            new RegisterResponse(MomentResponse.Of(found.Moment), [.. found.Rows.Select(RowResponse.Of)], found.Next), WebJson.Options);
    }

    private static async Task<IResult> Count(
        RegisterQuery query, AsOfQuery asOf, RegisterAsAt register, CancellationToken cancellation)
    {
        var counts = await register.Count(query.Filter, asOf.Value, cancellation);
        return TypedResults.Json(
            new CountsResponse(
                MomentResponse.Of(counts.Moment),
                CountedResponse.Of(counts.Total),
                counts.ByStage?.ToDictionary(c => RegisterLinks.Written(c.Key), c => CountedResponse.Of(c.Value)),
                counts.ByKind?.ToDictionary(c => RegisterLinks.Written(c.Key), c => CountedResponse.Of(c.Value)),
                counts.Overdue is { } overdue ? CountedResponse.Of(overdue) : null),
            WebJson.Options);
    }
}
