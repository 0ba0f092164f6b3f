using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Entries;

/// <summary>Everything that happened on an entry, in plain words: who, in which office, when, under which terms and clause.</summary>
public sealed class EntryTimelinePage(EntryAsked asked, Retelling retelling, PartyWords parties) : PageModel
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
        var people = await asked.Names(cancellation);
        Items = [.. (await retelling.Of(shown, _entry.Group, cancellation)).Select(told => Attributed(told, people))];
        return Page();
    }

    private Item Attributed(Retold told, IReadOnlyDictionary<PersonId, string?> people)
    {
        var (kept, by) = (told.Kept, told.Kept.Attribution);
        var capacity = by is null ? null : Capacity.Parse(by.Capacity);
        var terms = Entry.Group.RulesHistory.ElementAtOrDefault(kept.Recorded.Rules - 1)?.Terms;
        return new(
            kept,
            told.Sentence,
            by?.Person is { } person ? people.GetValueOrDefault(person) : null,
            capacity is null ? null : parties.Of(capacity, Entry.Group),
            Entry.Versions.FirstOrDefault(v => v.Position == kept.Position)?.Number,
            told.Words,
            kept.Recorded.Rules,
            terms is null ? null : FactClauses.Of(kept.Event, terms));
    }
}
