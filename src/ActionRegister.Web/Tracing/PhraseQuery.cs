using System.Reflection;
using ActionRegister.Web.Input;

namespace ActionRegister.Web.Tracing;

/// <summary>Which words of the text are meant: <c>phrase</c>.</summary>
internal sealed record PhraseQuery(string? Value, Malformed? Malformed) : IInput, IBindableFromHttpContext<PhraseQuery>
{
    public const int Longest = 2_000;

    public static ValueTask<PhraseQuery?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var given = context.Request.Query["phrase"];
        if (given.Count == 0) return ValueTask.FromResult<PhraseQuery?>(new(null, null));
        return ValueTask.FromResult<PhraseQuery?>(given.Count == 1 && !string.IsNullOrWhiteSpace(given) && given.ToString().Length <= Longest
            ? new(given, null)
            : new(null, new Malformed("phrase", $"It has to be words of the text, given once, at most {Longest} characters.")));
    }
}
