using ActionRegister.Application.Drafts;
using ActionRegister.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Drafts;

/// <summary>What whoever is signed in is still writing, or is written for them: to go on with, or to delete.</summary>
public sealed class DraftsPage(KeptDrafts drafts, PageFrame frame) : PageModel
{
    internal IReadOnlyList<Draft> Kept { get; private set; } = [];

    /// <summary>Why the last deletion did not happen, or null.</summary>
    internal string? NotDeleted { get; private set; }

    /// <summary>Lists them.</summary>
    public async Task OnGet(CancellationToken cancellation) => Kept = await drafts.Of(frame.Person!.Value, cancellation); // whoever sees a page is signed in

    /// <summary>Deletes one.</summary>
    public async Task<IActionResult> OnPost([FromForm] Guid draft, CancellationToken cancellation)
    {
        if (await drafts.Delete(new(draft), frame.Person!.Value, cancellation) is not DraftAnswer.Refused refused) return LocalRedirect("/drafts");
        NotDeleted = refused.Because;
        Response.StatusCode = StatusCodes.Status403Forbidden;
        await OnGet(cancellation);
        return Page();
    }
}
