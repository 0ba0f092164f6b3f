using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Problems;

/// <summary>What somebody sees in place of a page that cannot be shown.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class StatusPage : PageModel
{
    /// <summary>Which words say it.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Shows it, after any method.</summary>
    public void OnGet(int code) => Show(code);

    /// <summary>Shows it, after any method.</summary>
    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        Response.StatusCode = code;
        Words = code switch
        {
            400 => "BadRequest",
            401 => "NotSignedIn",
            403 => "NotPermitted",
            404 or 405 => "NotFound",
            413 => "TooLarge",
            503 => "NotReadyYet",
            _ => "Unexpected",
        };
    }
}
