using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Entries;

/// <summary>Whoever opens the host comes to the register.</summary>
public sealed class FirstPage : PageModel
{
    /// <summary>Leads to the register.</summary>
    public IActionResult OnGet() => LocalRedirect("/register");
}
