using ActionRegister.Application.Importing;
using ActionRegister.Application.Reading;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Importing;

/// <summary>Every import of what was agreed before the register, and how far it is.</summary>
public sealed class ImportsPage(ImportsFrom imports) : PageModel
{
    internal IReadOnlyList<ImportListed> Imports { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGet(CancellationToken cancellation) => Imports = (await imports.Find(AsOf.Now, cancellation)).Imports;
}
