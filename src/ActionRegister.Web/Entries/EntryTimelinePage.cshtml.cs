using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Entries;

/// <summary>Everything that happened on an entry, in plain words: who, in which office, when, under which terms and clause.</summary>
public sealed class EntryTimelinePage(
    EntryAsked asked, EntryReferences references, EventTypes types, FactWords facts, PartyWords parties) : PageModel
{
    private const int ItemsOnAPage = 50;

    private EntryPage? _entry;

    /// <summary>One thing that happened.</summary>
    /// <param name="Who">The person, or null when the register did it or the attribution was erased.</param>
    /// <param name="Office">The office or seat in which it was done; null once the attribution was erased.</param>
    internal sealed record Item(
        Kept Kept, string Sentence, string? Who, string? Office, int? Text, IReadOnlyList<PrivateText> Words, int Rules, Clause? Clause);

    internal EntryAsked Asked => asked;

    internal EntryPage Entry => _entry ?? throw new InvalidOperationException("The entry is not there at that moment.");

    internal IReadOnlyList<Item> Items { get; private set; } = [];

    internal bool OldestFirst { get; private set; }

    /// <summary>Which part of the history is shown.</summary>
    internal Paging.ListPage List => Paging.ListPage.Of(Request, ItemsOnAPage, Entry.Events.Count);

    /// <summary>Shows it, the latest first unless the oldest is asked for first.</summary>
    public async Task<IActionResult> OnGet(string reference, string? order, CancellationToken cancellation)
    {
        _entry = await asked.Find(this, reference, cancellation);
        if (_entry is null) return NotFound();
        OldestFirst = order == "oldest";
        var shown = List.Of(OldestFirst ? _entry.Events : [.. _entry.Events.Reverse()]);
        var named = shown.SelectMany(kept => Named(kept.Event));
        var names = new NamesKnown(_entry.Group, await asked.Names(cancellation), await references.Find(named, cancellation));
        Items = [.. shown.Select(kept => Told(kept, names))];
        return Page();
    }

    private static IEnumerable<EntryId> Named(IEvent happened) => happened switch
    {
        ActionProposed { Under: { } under } => [under],
        ConflictClaimed e => [e.With],
        Domain.Amendments.ActionFellWithDecision e => [e.Decision],
        _ => [],
    };

    private Item Told(Kept kept, NamesKnown names)
    {
        var by = kept.Attribution;
        var capacity = by is null ? null : Capacity.Parse(by.Capacity);
        var terms = Entry.Group.RulesHistory.ElementAtOrDefault(kept.Recorded.Rules - 1)?.Terms;
        return new(
            kept,
            facts.Of(kept.Event, names),
            by?.Person is { } person ? names.People.GetValueOrDefault(person) : null,
            capacity is null ? null : parties.Of(capacity, Entry.Group),
            Entry.Versions.FirstOrDefault(v => v.Position == kept.Position)?.Number,
            [.. types.PrivateTexts(kept.Event).Select(text => text.Text).DistinctBy(text => text.ErasedBy is { } gone ? $"{gone}" : text.Words)],
            kept.Recorded.Rules,
            terms is null ? null : FactClauses.Of(kept.Event, terms));
    }
}
