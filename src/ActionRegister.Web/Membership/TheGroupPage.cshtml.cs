using System.Globalization;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Membership;

/// <summary>Who is in the group, and since when: today, or as the register had it at the end of any day.</summary>
public sealed class TheGroupPage(GroupAsAt groups, PeopleKnown people, TimeProvider time, IStringLocalizer<Texts> words) : PageModel
{
    private Dictionary<PersonId, PrivateText> _names = [];

    /// <summary>The London day at whose end the group is shown; null for now.</summary>
    [BindProperty(SupportsGet = true, Name = "asAt")]
    public string? AsAt { get; set; }

    internal DateOnly? Day { get; private set; }

    internal DateOnly Today { get; private set; }

    internal Group Group { get; private set; } = Group.Initial;

    /// <summary>Shows it.</summary>
    public async Task OnGet(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        Today = LondonDay.Of(now);
        Day = Read();
        // The end of a day is the last microsecond before the next begins.
        var asOf = Day is { } day && day < Today ? new AsOf(At: LondonDay.StartOf(day.AddDays(1)).AddMicroseconds(-1)) : AsOf.Now;
        Group = (await groups.Find(asOf, cancellation)).Group;
        _names = (await people.All(cancellation)).ToDictionary(p => p.Id, p => p.Name);
    }

    /// <summary>The name of a person, or that it was erased.</summary>
    internal string NameOf(PersonId person) => _names.GetValueOrDefault(person)?.Words ?? words["NameErased"].Value;

    private DateOnly? Read()
    {
        if (string.IsNullOrWhiteSpace(AsAt)) return null;
        if (!DateOnly.TryParseExact(AsAt, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            ModelState.AddModelError("as-at", words["NoSuchDay"]);
        else if (day > Today)
            ModelState.AddModelError("as-at", words["DayToCome"]);
        else
            return day;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return null;
    }
}
