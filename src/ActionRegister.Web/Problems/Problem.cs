using ActionRegister.Web.Input;
using Microsoft.AspNetCore.Mvc;

namespace ActionRegister.Web.Problems;

/// <summary>Says no in the form of RFC 9457.</summary>
internal static class Problem
{
    public static IResult Of(ProblemKind kind, string detail, params ReadOnlySpan<(string Name, object? Value)> more)
    {
        var problem = new ProblemDetails { Type = kind.Type, Title = kind.Title, Status = kind.Status, Detail = detail };
        foreach (var (name, value) in more)
        {
            if (value is not null) problem.Extensions[name] = value;
        }

        return TypedResults.Problem(problem);
    }

    public static IResult Of(Malformed malformed) => Of(
        malformed.Kind,
        string.Join(' ', malformed.Faults.Select(f => $"{f.Field}: {f.Message}")),
        ("errors", malformed.Faults));
}
