using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Problems;

/// <summary>Explains one kind of problem to people: what it means, and what to do.</summary>
[AllowAnonymous]
public sealed class ProblemPage : PageModel
{
    internal ProblemKind? Kind { get; private set; }

    /// <summary>The page, or 404 for a problem that the API does not have.</summary>
    public IActionResult OnGet(string slug)
    {
        Kind = ProblemKind.Find(slug);
        return Kind is null ? NotFound() : Page();
    }
}
