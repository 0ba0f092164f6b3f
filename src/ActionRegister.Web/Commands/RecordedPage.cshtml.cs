using ActionRegister.Application.Audit;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Web.Hosting;
using ActionRegister.Web.Identity;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Commands;

/// <summary>Says what an act recorded, who did it and when, and gives its receipt to keep.</summary>
[ForWhoeverIsAsked]
public sealed class RecordedPage(
    PageFrame frame, EventAt events, PeopleKnown people, MayRead mayRead, FactWords facts, PartyWords parties) : PageModel
{
    private WholeEvent? _recorded;

    internal WholeEvent Recorded => _recorded ?? throw new InvalidOperationException("It is read first.");

    /// <summary>Position of the fact in the log.</summary>
    public long Position { get; private set; }

    /// <summary>Where the person came from.</summary>
    public string Back { get; private set; } = "/";

    /// <summary>What was recorded: one sentence.</summary>
    public string What { get; private set; } = "";

    /// <summary>In which office it was done, in words; null where nobody did it, or where that was erased.</summary>
    public string? Office { get; private set; }

    /// <summary>The page of the entry it is about, or null.</summary>
    public string? Entry { get; private set; }

    internal bool Covered => Recorded.Receipt is EventReceipt.Ready;

    /// <summary>Shows it. Who did it may see it even when the act took away their last office.</summary>
    public async Task<IActionResult> OnGet(long position, [FromQuery] string? from, CancellationToken cancellation)
    {
        if (await events.Find(position, entries: false, cancellation) is not { } recorded) return NotFound();
        var attribution = recorded.Row.Kept.Attribution;
        var person = frame.Person!.Value; // nobody comes here who is not signed in
        if (attribution?.Person != person && await mayRead.Refusal(person, null, cancellation) is not null)
            return StatusCode(StatusCodes.Status403Forbidden);

        (_recorded, Position, Back) = (recorded, position, LocalAddress.Or(from, "/"));
        Office = attribution is not null && Capacity.Parse(attribution.Capacity) is { } capacity ? parties.Of(capacity, frame.Group) : null;
        What = facts.Of(recorded.Row.Kept.Event, await Names(recorded.Row, cancellation));
        Entry = recorded.Row.Reference is { } reference ? $"/entries/{reference}" : null;
        return Page();
    }

    private async Task<NamesKnown> Names(LogRow row, CancellationToken cancellation) => new(
        frame.Group,
        (await people.All(cancellation)).ToDictionary(p => p.Id, p => p.Name.Words),
        row is { Entry: { } entry, Reference: { } reference } ? new Dictionary<EntryId, Reference> { [entry] = reference } : []);
}
