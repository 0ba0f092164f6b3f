using ActionRegister.Application.Audit;
using ActionRegister.Web.Identity;
using ActionRegister.Web.Input;
using ActionRegister.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ActionRegister.Web.Audit;

/// <summary>A verification of the log by this host.</summary>
/// <param name="By">Who started it.</param>
/// <param name="Done">How many events have been verified.</param>
/// <param name="Of">How many there are; 0 until that is known.</param>
/// <param name="EndedAt">When it was over; left out while it runs.</param>
/// <param name="Result">What was found; left out until it has ended.</param>
internal sealed record VerificationResponse(
    VerificationPhase Phase, DateTimeOffset StartedAt, Guid By, long Done, long Of, DateTimeOffset? EndedAt, VerificationResultResponse? Result)
{
    public static VerificationResponse From(VerificationRun run) => new(
        run.Phase, run.StartedAt, run.By.Value, run.Done, run.Of, run.EndedAt, VerificationResultResponse.Of(run.Result));
}

/// <summary>What verifying found.</summary>
/// <param name="Good">Whether nothing is wrong.</param>
/// <param name="Proved">How many events, from the first, the last signed checkpoint proves.</param>
/// <param name="Origin">In whose name that checkpoint is signed.</param>
/// <param name="Checkpoints">How many checkpoints were compared.</param>
/// <param name="Judged">How many commands were judged again by the rules in force then.</param>
/// <param name="Unjudged">How many could not be: they do not say all that was asked.</param>
/// <param name="Erased">How many parts are gone because an event erased them.</param>
/// <param name="Faults">How many findings there are.</param>
/// <param name="Findings">The first thousand of them.</param>
internal sealed record VerificationResultResponse(
    bool Good,
    long Events,
    long Proved,
    string? Origin,
    int Checkpoints,
    int Judged,
    int Unjudged,
    int Erased,
    int Faults,
    IReadOnlyList<FindingResponse> Findings)
{
    public static VerificationResultResponse? Of(VerificationResult? result) => result is null ? null : new(
        result.Good, result.Events, result.Proved, result.Origin, result.Checkpoints, result.Judged, result.Unjudged, result.Erased, result.Faults,
        [.. result.Findings.Select(f => new FindingResponse(f.First, f.Last, f.Says, f.ByTheRules))]);
}

/// <summary>Something that is wrong.</summary>
/// <param name="First">Position of the first event concerned.</param>
/// <param name="Last">Position of the last.</param>
/// <param name="ByTheRules">Whether the rules in force then would have refused it.</param>
internal sealed record FindingResponse(long First, long Last, string Says, bool ByTheRules);

/// <summary>Verifies the log now: for whom the permission table lets read it.</summary>
internal static class VerificationEndpoints
{
    private const string Path = "/log/verification";

    public static void MapVerification(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, Start).WithSummary("Verify the log now, for auditors; while one verification runs, no other is started")
            .Produces<VerificationResponse>(StatusCodes.Status202Accepted).ProducesProblem(413).ProducesProblem(415);
        routes.MapGet(Path, Find).WithSummary("How far the verification of the log is, and what it found, for auditors")
            .Produces<VerificationResponse>();
    }

    private static async Task<IResult> Start(
        Asked<EmptyRequest> asked, VerificationRuns runs, LogReaders readers, CancellationToken cancellation) =>
        await readers.MayReadEntries(asked.Caller.Person, cancellation)
            ? Answer(runs.Start(asked.Caller.Person), StatusCodes.Status202Accepted)
            : NotPermitted();

    private static async Task<IResult> Find(
        Caller caller, VerificationRuns runs, LogReaders readers, CancellationToken cancellation) =>
        !await readers.MayReadEntries(caller.Person, cancellation) ? NotPermitted()
        : runs.Last is { } run ? Answer(run, StatusCodes.Status200OK)
        : Problem.Of(ProblemKind.NotFound, "This host has verified nothing since it was started.");

    private static JsonHttpResult<VerificationResponse> Answer(VerificationRun run, int status) =>
        TypedResults.Json(VerificationResponse.From(run), WebJson.Options, statusCode: status);

    private static IResult NotPermitted() =>
        Problem.Of(ProblemKind.NotPermitted, "Verifying the log is for auditors; checkpoint, hashes and proofs are for you, too.");
}
