using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Commands;

/// <summary>Says that an act is recorded, and gives its receipt to keep.</summary>
public sealed class RecordedPage : PageModel
{
    /// <summary>Position of the fact in the log.</summary>
    public long Position { get; private set; }

    /// <summary>Where the person came from.</summary>
    public string Back { get; private set; } = "/";

    /// <summary>Shows it.</summary>
    public void OnGet(long position, [FromQuery] string? from) => (Position, Back) = (position, LocalAddress.Or(from, "/"));
}
