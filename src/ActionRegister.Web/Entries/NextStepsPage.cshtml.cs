using ActionRegister.Web.Commands;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Entries;

/// <summary>What whoever is signed in could do next on an entry, on a page of its own.</summary>
public sealed class NextStepsPage(ActDesk desk, NextSteps steps) : PageModel
{
    private ActOn? _on;

    internal ActOn On => _on ?? throw new InvalidOperationException("It is found first.");

    internal IReadOnlyList<MatterSteps> Steps { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        if (await desk.Find(RouteData.Values, cancellation) is not { } on) return NotFound();
        (_on, Steps) = (on, await steps.Of(on.Entry, cancellation));
        return Page();
    }
}
