using ActionRegister.Application.Reading;
using ActionRegister.Domain.Deciding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Planning;

/// <summary>What comes, a month at a time: as a calendar, and the same as a list.</summary>
public sealed class ForwardPlanPage(ForwardPlanFrom plan, PlannedWords words) : PageModel
{
    internal Month Month { get; private set; } = new(default);

    internal DateOnly Today { get; private set; }

    internal ILookup<DateOnly, PlannedItem> ByDay { get; private set; } = Array.Empty<PlannedItem>().ToLookup(item => item.Day);

    /// <summary>Whether the plan has more lines than are read at once.</summary>
    internal bool Cut { get; private set; }

    /// <summary>Shows a month; without one, this month.</summary>
    public async Task<IActionResult> OnGet(string? month, CancellationToken cancellation)
    {
        var found = await plan.Find(null, AsOf.Now, cancellation);
        Today = LondonDay.Of(found.Moment.At);
        if ((month is null ? Month.Of(Today) : Month.Parse(month)) is not { } asked) return NotFound();

        Month = asked;
        found = await plan.Find(Month.First, AsOf.Now, cancellation);
        Cut = found.Rows.Count == ForwardPlanFrom.MostRows && Month.Has(found.Rows[^1].Day);
        ByDay = found.Rows.Where(row => Month.Has(row.Day)).Select(words.Of).ToLookup(item => item.Day);
        return Page();
    }
}
