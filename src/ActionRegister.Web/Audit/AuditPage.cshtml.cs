using ActionRegister.Application.Audit;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Audit;

/// <summary>Where an auditor begins: the latest checkpoint, and every way of looking at the log.</summary>
public sealed class AuditPage(LogEvidence evidence) : PageModel
{
    /// <summary>The last checkpoint as it is signed; null before the first.</summary>
    public string? Checkpoint { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task OnGet(CancellationToken cancellation) => Checkpoint = await evidence.Checkpoint(cancellation);
}
