namespace ActionRegister.Web.Commands;

/// <summary>How an act gets its address.</summary>
internal static class ActRoutes
{
    /// <summary>Maps an act: a POST that records something or says why not.</summary>
    public static RouteHandlerBuilder MapAct(this IEndpointRouteBuilder routes, string pattern, string summary, Delegate act) =>
        routes.MapPost(pattern, act).WithSummary(summary).Produces<CommandResponse>();

    /// <summary>Maps an act that can be done on a proposal and on an amendment.</summary>
    public static void MapActOnMatter(this IEndpointRouteBuilder routes, string pattern, string summary, Delegate act)
    {
        routes.MapAct($"/entries/{{entry}}{pattern}", summary, act);
        routes.MapAct($"/entries/{{entry}}/amendments/{{amendment}}{pattern}", $"{summary} (on an amendment)", act);
    }
}
