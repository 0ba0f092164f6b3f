using ActionRegister.Application.Reading;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.AsAt;
using ActionRegister.Web.Paging;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Planning;

/// <summary>What comes, a month at a time: as a calendar, and the same as a list.</summary>
public sealed class ForwardPlanPage(
    ForwardPlanFrom plan, PlannedWords words, TimeProvider time, IStringLocalizer<AsAt.Texts> asAtWords) : PageModel
{
    /// <summary>How many items of a day the calendar has; the list has them all.</summary>
    internal const int MostOfADay = 5;

    private const int ItemsOnAPage = 50;

    /// <summary>As known when, and under which name on which day.</summary>
    internal AsAtAsked Asked { get; private set; } = AsAtAsked.Now(time.GetUtcNow());

    internal Month Month { get; private set; } = new(default);

    internal DateOnly Today { get; private set; }

    /// <summary>What the calendar shows of each day.</summary>
    internal ILookup<DateOnly, PlannedItem> ByDay { get; private set; } = Array.Empty<PlannedItem>().ToLookup(item => item.Day);

    /// <summary>How much comes on each day, the nearest first.</summary>
    internal IReadOnlyList<(DateOnly Day, int Count)> Days { get; private set; } = [];

    /// <summary>Which part of the list is shown.</summary>
    internal ListPage List => ListPage.Of(Request, ItemsOnAPage, Days.Sum(day => day.Count));

    /// <summary>That part.</summary>
    internal IReadOnlyList<PlannedItem> Items { get; private set; } = [];

    /// <summary>How much more comes on a day than the calendar shows.</summary>
    internal int More(DateOnly day) => Days.FirstOrDefault(d => d.Day == day).Count - MostOfADay;

    /// <summary>Where another month is, as known at the same moment; null for this one.</summary>
    internal string Of(Month? month)
    {
        var query = string.Join('&', new[] { month is null ? "" : $"month={month}", Asked.Query }.Where(part => part.Length > 0));
        return query.Length == 0 ? "/forward-plan" : $"/forward-plan?{query}";
    }

    /// <summary>Where the list has a day.</summary>
    internal string InList(DateOnly day) =>
        $"{List.Address((Days.TakeWhile(d => d.Day < day).Sum(d => d.Count) / ItemsOnAPage) + 1)}#day-{Dates.Machine(day)}";

    /// <summary>Shows a month; without one, this month.</summary>
    public async Task<IActionResult> OnGet(string? month, CancellationToken cancellation)
    {
        Asked = this.AsAt(time, asAtWords);
        Today = LondonDay.Of(time.GetUtcNow());
        if ((month is null ? Month.Of(Today) : Month.Parse(month)) is not { } asked) return NotFound();

        Month = asked;
        var (moment, lines) = await this.Find(Asked, asAtWords, asOf => plan.Between(Month.First, Month.Last, asOf, cancellation));
        var days = lines.GroupBy(line => line.Day).ToList();
        Days = [.. days.Select(day => (day.Key, day.Count()))];
        Items = await Named(List.Of(lines));
        ByDay = (await Named([.. days.SelectMany(day => day.Take(MostOfADay))])).ToLookup(item => item.Day);
        return Page();

        async Task<IReadOnlyList<PlannedItem>> Named(IReadOnlyList<PlannedLine> some) =>
            [.. (await plan.Named(some, moment, cancellation)).Select(words.Of)];
    }
}
