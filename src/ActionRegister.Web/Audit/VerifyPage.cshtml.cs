using ActionRegister.Application.Audit;
using ActionRegister.Application.Reading;
using ActionRegister.Web.Hosting;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Audit;

/// <summary>Verifies the live log now: for auditors; everybody else reads how they can do it themselves.</summary>
public sealed class VerifyPage(
    VerificationRuns runs, LogReaders readers, PeopleKnown people, PageFrame frame, PartyWords parties) : PageModel
{
    /// <summary>Whether the person may start one.</summary>
    internal bool MayVerify { get; private set; }

    internal VerificationRun? Run { get; private set; }

    /// <summary>Name of whoever started it, or that it was erased.</summary>
    internal string By { get; private set; } = "";

    /// <summary>Shows how far it is.</summary>
    public async Task OnGet(CancellationToken cancellation)
    {
        MayVerify = await readers.MayReadEntries(frame.Person!.Value, cancellation); // signed in: PageAccess
        Run = MayVerify ? runs.Last : null;
        if (Run is { } run) By = parties.Person((await people.Find(run.By, cancellation))?.Name.Words);
    }

    /// <summary>Starts one, unless one runs.</summary>
    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (!await readers.MayReadEntries(frame.Person!.Value, cancellation)) return StatusCode(StatusCodes.Status403Forbidden);
        runs.Start(frame.Person.Value);
        return RedirectToPage();
    }
}
