using System.Reflection;
using System.Text.Json;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;
using ActionRegister.Web.Input;
using ActionRegister.Web.Problems;

namespace ActionRegister.Web.Entries;

/// <summary>Which lines of the register are wanted: <c>stage</c> (any of several), <c>kind</c>, <c>owner</c>, <c>sponsor</c>, <c>overdue</c>, <c>import</c>, <c>q</c>.</summary>
internal sealed record RegisterQuery(RegisterFilter Filter, Malformed? Malformed) : IInput, IBindableFromHttpContext<RegisterQuery>
{
    public static ValueTask<RegisterQuery?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<RegisterQuery?>(Of(context.Request.Query));

    /// <summary>Reads it.</summary>
    public static RegisterQuery Of(IQueryCollection query)
    {
        var faults = new List<Fault>();
        var filter = new RegisterFilter
        {
            Stages = [.. query["stage"].Select(s => Word<Stage>("stage", s, faults)).OfType<Stage>()],
            Kind = query["kind"] is { Count: > 0 } kind ? Word<EntryKind>("kind", kind, faults) : null,
            Owner = PartyOf("owner", query["owner"], faults),
            Sponsor = PartyOf("sponsor", query["sponsor"], faults),
            OverdueOnly = query["overdue"] is { Count: > 0 } overdue && Yes("overdue", overdue.ToString(), faults),
            Import = ImportOf(query["import"], faults),
            Text = query["q"] is { Count: > 0 } text ? Text("q", text.ToString(), faults) : null,
        };
        return new(filter, faults.Count == 0 ? null : new(ProblemKind.InvalidRequest, faults));
    }

    private static T? Word<T>(string name, string? text, List<Fault> faults)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Written(value) == text) return value;
        }

        faults.Add(new(name, $"It has to be one of {string.Join(", ", Enum.GetValues<T>().Select(Written))}."));
        return null;
    }

    private static string Written<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName($"{value}");

    private static Party? PartyOf(string name, string? text, List<Fault> faults)
    {
        if (text is null) return null;
        if (TextRules.IsParty(text)) return new Party(text);
        faults.Add(new(name, "It has to be a seat, a body or an office, as seat:wales."));
        return null;
    }

    private static ImportId? ImportOf(string? text, List<Fault> faults)
    {
        if (text is null) return null;
        if (Guid.TryParseExact(text, "D", out var id)) return new ImportId(id);
        faults.Add(new("import", "It has to be the import's id, a UUID."));
        return null;
    }

    private static bool Yes(string name, string text, List<Fault> faults)
    {
        if (text is not ("true" or "false")) faults.Add(new(name, "It has to be true or false."));
        return text == "true";
    }

    private static string? Text(string name, string text, List<Fault> faults)
    {
        if (text.Length <= Limits.Line && !text.Any(char.IsControl) && !HasLoneSurrogate(text)) return text;
        faults.Add(new(name, $"It has at most {Limits.Line} characters, and no control characters."));
        return null;
    }

    private static bool HasLoneSurrogate(string text) => text.EnumerateRunes().Any(r => r == System.Text.Rune.ReplacementChar);
}
