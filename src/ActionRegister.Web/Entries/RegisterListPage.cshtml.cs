using ActionRegister.Application.Reading;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Entries;

/// <summary>The register, a page at a time.</summary>
public sealed class RegisterListPage(RegisterAsAt register) : PageModel
{
    internal RegisterPage? Register { get; private set; }

    /// <summary>Shows a page of the register.</summary>
    public async Task OnGet(string? cursor, CancellationToken cancellation)
    {
        Register = await register.Find(new RegisterFilter(), AsOf.Now, cursor, RegisterAsAt.MostRows, cancellation);
    }

    internal static string Words(DateOnly? day) => day is { } known ? Dates.Words(known) : "–";
}
