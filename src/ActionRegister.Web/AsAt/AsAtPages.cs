using ActionRegister.Application.Reading;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.AsAt;

/// <summary>How pages take the past that they are asked to show.</summary>
public static class AsAtPages
{
    /// <summary>What is asked for; what cannot be shown goes into the error summary, and the page shows now.</summary>
    public static AsAtAsked AsAt(this PageModel page, TimeProvider time, IStringLocalizer<Texts> words)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(words);
        var query = page.Request.Query;
        var asked = AsAtAsked.Read(
            query[AsAtAsked.Field].FirstOrDefault(), query[AsAtAsked.TimeField].FirstOrDefault(), query[AsAtAsked.EffectiveField].FirstOrDefault(), time.GetUtcNow());
        if (asked.Faults.Count == 0) return asked;
        foreach (var (field, fault) in asked.Faults) page.ModelState.AddModelError(field, words[fault]);
        page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return asked;
    }

    /// <summary>Asks about that moment; one that the log does not have goes into the error summary, and the answer is about now.</summary>
    public static async Task<T> Find<T>(
        this PageModel page, AsAtAsked asked, IStringLocalizer<Texts> words, Func<AsOf, Task<T>> find)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(find);
        try
        {
            return await find(asked.AsOf);
        }
        catch (NoSuchMomentException) when (asked.Position is not null)
        {
            page.ModelState.AddModelError(AsAtAsked.FieldId, words["NoSuchPosition"]);
            page.Response.StatusCode = StatusCodes.Status400BadRequest;
            return await find(AsOf.Now);
        }
    }
}
