using ActionRegister.Application.Hosting;
using ActionRegister.Web.Input;

namespace ActionRegister.Web.Hosting;

/// <summary>Whether the host can serve.</summary>
/// <param name="Status">"ready", "read-only" or "not-ready"; only the last one should keep people away.</param>
/// <param name="Database">Whether the log's head could be read.</param>
/// <param name="Stopped">Read models that an event stopped: they show what was before it.</param>
/// <param name="Lagging">Read models that lack something recorded more than ten seconds ago.</param>
/// <param name="Missing">Read models that are still being built for the first time.</param>
/// <param name="Mismatch">Why nothing may be recorded: the log is not the one that was signed. Left out when it is.</param>
internal sealed record ReadyResponse(
    string Status,
    bool Database,
    IReadOnlyList<string> Stopped,
    IReadOnlyList<string> Lagging,
    IReadOnlyList<string> Missing,
    string? Mismatch);

/// <summary>Whether the host runs at all.</summary>
internal sealed record LiveResponse(string Status);

internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Json(new LiveResponse("live"), WebJson.Options))
            .WithSummary("Whether the host runs").Produces<LiveResponse>();
        routes.MapGet("/health/ready", Ready)
            .WithSummary("Whether the host can serve: database, log, read models")
            .Produces<ReadyResponse>().Produces<ReadyResponse>(StatusCodes.Status503ServiceUnavailable);
    }

    // Why a read model stopped is for the host's log and `register status`: it may quote what it could not read.
    private static async Task<IResult> Ready(RegisterHealth health, CancellationToken cancellation)
    {
        var report = await health.Report(cancellation);
        return TypedResults.Json(
            new ReadyResponse(
                report switch { { Ready: false } => "not-ready", { Mismatch: not null } => "read-only", _ => "ready" },
                report.LogSize is not null,
                [.. report.ReadModels.Where(m => m.Stopped is not null).Select(m => m.Name)],
                [.. report.ReadModels.Where(m => m.Lags && m.Stopped is null).Select(m => m.Name)],
                report.Missing,
                report.Mismatch),
            WebJson.Options,
            statusCode: report.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
