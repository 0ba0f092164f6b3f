using ActionRegister.Application.Changes;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;
using ActionRegister.Web.Hosting;
using ActionRegister.Web.Input;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Audit;

/// <summary>What changed between the ends of two days, in total and entry by entry.</summary>
public sealed class ChangesPage(
    ChangesBetween changes, PeopleKnown people, GroupChangeWords groupWords, PartyWords parties, PageFrame frame, TimeProvider time, IStringLocalizer<Texts> words) : PageModel
{
    private const int Entries = 50;
    private const int DaysBack = 30;

    /// <summary>The London day at whose end it begins; 30 days ago when not given.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>The London day at whose end it ends; now when not given.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>Where the list goes on; empty for its beginning.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    internal DateOnly First { get; private set; }

    internal DateOnly Last { get; private set; }

    internal Application.Changes.ChangesPage? Changes { get; private set; }

    /// <summary>What changed about the group, a sentence each.</summary>
    internal IReadOnlyList<string> OfGroup { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task OnGet(CancellationToken cancellation)
    {
        var today = LondonDay.Of(time.GetUtcNow());
        Last = Read("to", To, today) ?? today;
        First = Read("from", From, today) ?? Last.AddDays(-DaysBack);
        if (First > Last) ModelState.AddModelError("from", words["WrongWayRound"]);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Changes = await changes.Find(EndOf(First, today), EndOf(Last, today), string.IsNullOrEmpty(Cursor) ? null : Cursor, Entries, cancellation);
        var names = await people.NamesOf(Changes.Group.SelectMany(change => change.People), cancellation);
        OfGroup = [.. Changes.Group.Select(change => groupWords.Of(change, frame.Group, Name))];

        string Name(PersonId person) => parties.Person(names.GetValueOrDefault(person)?.Words);
    }

    /// <summary>The address of the rest of the list; the cursor carries both moments.</summary>
    internal string At(string cursor) =>
        $"/audit/changes?from={Dates.Machine(First)}&to={Dates.Machine(Last)}&cursor={Uri.EscapeDataString(cursor)}";

    private static AsOf EndOf(DateOnly day, DateOnly today) =>
        day == today ? AsOf.Now : new(At: LondonDay.EndOf(day));

    private DateOnly? Read(string field, string? typed, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (TypedDay.Of(typed) is not { } day)
            ModelState.AddModelError(field, words["NoSuchDay"]);
        else if (day > today)
            ModelState.AddModelError(field, words["InstantToCome"]);
        else
            return day;
        return null;
    }
}
