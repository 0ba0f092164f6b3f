using ActionRegister.Application.Reading;
using ActionRegister.Web.Input;
using Microsoft.AspNetCore.Diagnostics;

namespace ActionRegister.Web.Problems;

/// <summary>The one place where an exception meets HTTP. What it says stays in the log of the host.</summary>
internal sealed class UnexpectedErrors(ILogger<UnexpectedErrors> logger) : IExceptionHandler
{
    private const string SoonSeconds = "1";

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested) return true; // nobody waits
        if (exception is ReadModelsBehindException) context.Response.Headers.RetryAfter = SoonSeconds;
        var answer = Answer(context, exception);
        if (context.WantsPage() && answer is IStatusCodeHttpResult { StatusCode: { } status })
            context.Response.StatusCode = status; // the page of that status follows
        else
            await answer.ExecuteAsync(context);
        return true;
    }

    private IResult Answer(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return Problem.Of(ProblemKind.TooLarge, $"The body has at most {Limits.Body / 1024} KB.");
            case BadHttpRequestException:
                return Problem.Of(ProblemKind.InvalidRequest, "The request is not HTTP as it is expected here.");
            case NoSuchMomentException moment:
                return Problem.Of(new Malformed(AsOfQuery.AsOfName, moment.Message));
            case InvalidCursorException:
                return Problem.Of(new Malformed("cursor", "It has to be the cursor that the page before gave as \"next\"."));
            case ReadModelsBehindException behind:
                return Problem.Of(ProblemKind.NotReadyYet, $"Position {behind.Position} is recorded and not shown yet.");
            default:
                logger.LogError(exception, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
                return Problem.Of(ProblemKind.Unexpected, "The register could not answer. Nothing of the fault is shown here; it is in the host's log.");
        }
    }
}
