using ActionRegister.Web.Commands;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Entries;

/// <summary>What whoever is signed in could do next on an entry, on a page of its own.</summary>
public sealed class NextStepsPage(ActDesk desk) : PageModel
{
    private ActOn? _on;

    internal ActOn On => _on ?? throw new InvalidOperationException("It is found first.");

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        _on = await desk.Find(RouteData.Values, cancellation);
        return _on is null ? NotFound() : Page();
    }
}
