using Microsoft.AspNetCore.Diagnostics;

namespace ActionRegister.Web.Problems;

/// <summary>Gives a body to what routing refuses by itself: no such address, not this method, not this type.</summary>
internal static class StatusProblems
{
    public static Task Write(StatusCodeContext context)
    {
        var status = context.HttpContext.Response.StatusCode;
        var kind = ProblemKind.All.FirstOrDefault(k => k.Status == status) ?? ProblemKind.InvalidRequest with { Status = status };
        return Problem.Of(kind, kind.Means).ExecuteAsync(context.HttpContext);
    }
}
