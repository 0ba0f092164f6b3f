using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Web.Hosting;
using ActionRegister.Web.Input;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Audit;

/// <summary>The log, event by event, with filters.</summary>
public sealed class LogPage(
    LogEvents events, EntryAsAt entries, EventTypes types, FactWords facts, PartyWords parties, PageFrame frame, IStringLocalizer<Texts> words) : PageModel
{
    private const int Rows = 50;

    /// <summary>Stored name of the kind of event; empty for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Reference of the entry; empty for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Entry { get; set; }

    /// <summary>Seat or office for which it was done; empty for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? For { get; set; }

    /// <summary>First London day; empty from the beginning.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>Last London day; empty to the end.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>"oldest" for the first event first.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Order { get; set; }

    /// <summary>Where the page goes on; empty for the first.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    internal Application.Reading.LogPage? Shown { get; private set; }

    /// <summary>Kinds of events by name in the reader's language.</summary>
    internal IReadOnlyList<(string Stored, string Words)> Kinds =>
        [.. types.Kinds.Select(k => (k.Name, facts.Name(k.Shape))).OrderBy(k => k.Item2, StringComparer.CurrentCulture)];

    /// <summary>Seats and offices for which something can be done.</summary>
    internal IReadOnlyList<(string Stored, string Words)> Parties =>
    [
        .. Enum.GetValues<Side>().Select(Party.CoChair).Append(Party.Secretariat)
            .Concat(frame.Group.Seats.Values.Select(s => Party.Of(s.Seat.Id)).OrderBy(p => parties.Of(p, frame.Group), StringComparer.CurrentCulture))
            .Select(p => (p.Value, parties.Of(p, frame.Group))),
    ];

    /// <summary>The address of the same question from another place of the log.</summary>
    internal string At(string? cursor) => "/audit/log" + QueryString.Create(
        new Dictionary<string, string?> { ["kind"] = Kind, ["entry"] = Entry, ["for"] = For, ["from"] = From, ["to"] = To, ["order"] = Order, ["cursor"] = cursor }
            .Where(q => !string.IsNullOrEmpty(q.Value)));

    /// <summary>Lists events.</summary>
    public async Task OnGet(CancellationToken cancellation)
    {
        var filter = await Filter(cancellation);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var order = Order == "oldest" ? LogOrder.OldestFirst : LogOrder.NewestFirst;
        Shown = await events.Find(filter, order, AsOf.Now, string.IsNullOrEmpty(Cursor) ? null : Cursor, Rows, cancellation);
    }

    private async Task<LogFilter> Filter(CancellationToken cancellation)
    {
        if (Kind is { Length: > 0 } kind && types.Kinds.All(k => k.Name != kind)) ModelState.AddModelError("kind", words["NoSuchKind"]);
        if (For is { Length: > 0 } party && Parties.All(p => p.Stored != party)) ModelState.AddModelError("for", words["NoSuchOffice"]);
        EntryId? entry = null;
        if (Entry?.Trim() is { Length: > 0 } reference)
        {
            entry = TextRules.IsReference(reference) ? await entries.Named(new Reference(reference), cancellation) : null;
            if (entry is null) ModelState.AddModelError("entry", words["NoSuchEntry"]);
        }

        return new()
        {
            Kinds = Kind is { Length: > 0 } ? [Kind] : [],
            Entry = entry,
            For = For is { Length: > 0 } ? new Party(For) : null,
            From = Day("from", From) is { } first ? LondonDay.StartOf(first) : null,
            To = Day("to", To) is { } last ? LondonDay.EndOf(last) : null,
        };
    }

    private DateOnly? Day(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (TypedDay.Of(typed) is { } day) return day;
        ModelState.AddModelError(field, words["NoSuchDay"]);
        return null;
    }
}
