using ActionRegister.Application.Reading;
using ActionRegister.Domain.TermsOfReference;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.TermsOfReference;

/// <summary>The terms of reference, clause by clause, with every setting where they are silent; today's or an earlier version.</summary>
public sealed class TermsPage(GroupNow groups) : PageModel
{
    /// <summary>Every version that was ever in force, oldest first: the version's number from 1, and the rules that brought it.</summary>
    internal IReadOnlyList<(int Number, RulesInForce Rules)> Versions { get; private set; } = [];

    internal int Number { get; private set; }

    /// <summary>The rules shown: those in force, or the last before the next version of the terms.</summary>
    internal RulesInForce? Rules { get; private set; }

    internal bool InForce => Number == Versions.Count;

    /// <summary>Shows the version in force, or the one named.</summary>
    public async Task<IActionResult> OnGet(int? number, CancellationToken cancellation)
    {
        var history = (await groups.Find(cancellation)).RulesHistory;
        Versions = TermsVersions.Of(history);
        Number = number ?? Versions.Count;
        if (number is { } asked && (asked < 1 || asked > Versions.Count)) return NotFound();
        Rules = Number == 0 ? null : InForce ? history[^1] : history[Versions[Number].Rules.Number - 2];
        return Page();
    }
}
