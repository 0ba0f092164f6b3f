using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.AsAt;

/// <summary>How pages take the day that they look back to.</summary>
public static class AsAtPages
{
    /// <summary>The day asked for; a day that cannot be shown goes into the error summary, and the page shows now.</summary>
    public static AsAtDay AsAt(this PageModel page, TimeProvider time, IStringLocalizer<Texts> words)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(words);
        var asked = AsAtDay.Read(page.Request.Query[AsAtDay.Field].FirstOrDefault(), time.GetUtcNow());
        if (asked.Fault is not { } fault) return asked;
        page.ModelState.AddModelError(AsAtDay.FieldId, words[fault]);
        page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return asked;
    }
}
