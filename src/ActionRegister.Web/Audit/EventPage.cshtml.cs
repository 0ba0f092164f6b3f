using ActionRegister.Application.Audit;
using ActionRegister.Application.Reading;
using ActionRegister.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Audit;

/// <summary>One event of the log, whole: what it says, what stands beside it, what proves it.</summary>
public sealed class EventPage(EventAt events, LogReaders readers, PageFrame frame) : PageModel
{
    internal WholeEvent? Event { get; private set; }

    /// <summary>Whether the person may read entries of the log as they are hashed.</summary>
    internal bool ReadsEntries { get; private set; }

    /// <summary>Shows it, or 404 when the log has no such position.</summary>
    public async Task<IActionResult> OnGet(long position, CancellationToken cancellation)
    {
        ReadsEntries = await readers.MayReadEntries(frame.Person!.Value, cancellation); // signed in: PageAccess
        Event = await events.Find(position, ReadsEntries, cancellation);
        return Event is null ? NotFound() : Page();
    }
}
