using ActionRegister.Application.Reading;
using ActionRegister.Application.Redlines;
using ActionRegister.Domain.TermsOfReference;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.TermsOfReference;

/// <summary>Two versions of the terms side by side, clause by clause.</summary>
public sealed class TermsChangesPage(GroupNow groups) : PageModel
{
    /// <summary>A clause in both versions.</summary>
    internal sealed record ClausePair(string Cite, string? Before, string? After, IReadOnlyList<Run> Runs);

    /// <summary>Number of the earlier version; the one before the last when not given.</summary>
    [BindProperty(SupportsGet = true)]
    public int? From { get; set; }

    /// <summary>Number of the later version; the last when not given.</summary>
    [BindProperty(SupportsGet = true)]
    public int? To { get; set; }

    internal IReadOnlyList<(int Number, RulesInForce Rules)> Versions { get; private set; } = [];

    internal IReadOnlyList<ClausePair> Clauses { get; private set; } = [];

    /// <summary>Compares them.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        Versions = TermsVersions.Of((await groups.Find(cancellation)).RulesHistory);
        if (Versions.Count < 2) return Page();
        (From, To) = (From ?? Versions.Count - 1, To ?? Versions.Count);
        if (Of(From.Value) is not { } from || Of(To.Value) is not { } to) return NotFound();
        var cites = from.Wording.Select(w => w.Cite).Concat(to.Wording.Select(w => w.Cite)).Distinct();
        Clauses = [.. cites.Select(cite => Pair(cite, Words(from, cite), Words(to, cite)))];
        return Page();
    }

    private TermsVersion? Of(int number) => number >= 1 && number <= Versions.Count ? Versions[number - 1].Rules.Terms : null;

    private static ClausePair Pair(string cite, string? before, string? after) =>
        new(cite, before, after, WordDiff.Between(before ?? "", after ?? ""));

    private static string? Words(TermsVersion terms, string cite) =>
        terms.Wording.FirstOrDefault(w => w.Cite == cite) is { } clause ? clause.Published ?? clause.Summary : null;
}
