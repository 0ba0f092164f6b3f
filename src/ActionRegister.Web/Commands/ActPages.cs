using ActionRegister.Domain.Deciding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Commands;

/// <summary>What pages do with the answer to an act, the same everywhere.</summary>
public static class ActPages
{
    /// <summary>Where the layout finds the answer that was not "done".</summary>
    public const string AnswerKey = "Answer";

    /// <summary>
    /// Leads on to the confirmation when it is recorded (post, redirect, get); otherwise shows the same page again with the
    /// reasons in its error summary, and everything that was typed.
    /// </summary>
    /// <param name="from">The address that the confirmation leads back to.</param>
    public static IActionResult After(this PageModel page, ActAnswer answer, string from)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (answer is ActAnswer.Done done)
        {
            return page.LocalRedirect(done.Position is { } position
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/recorded/{position}?from={Uri.EscapeDataString(from)}")
                : from);
        }

        page.Response.StatusCode = answer switch
        {
            ActAnswer.Refused { Refusal.Kind: RefusalKind.NotPermitted } => StatusCodes.Status403Forbidden,
            ActAnswer.Refused { Refusal.Kind: RefusalKind.Unknown } => StatusCodes.Status404NotFound,
            ActAnswer.Refused { Refusal.Kind: RefusalKind.ContentChanged } => StatusCodes.Status409Conflict,
            ActAnswer.Refused => StatusCodes.Status422UnprocessableEntity,
            ActAnswer.NotNow { Because: "OthersWereQuicker" or "FormUsedBefore" } => StatusCodes.Status409Conflict,
            ActAnswer.NotNow { Because: "TooLarge" } => StatusCodes.Status413PayloadTooLarge,
            _ => StatusCodes.Status503ServiceUnavailable,
        };
        page.ViewData[AnswerKey] = answer;
        return page.Page();
    }
}
