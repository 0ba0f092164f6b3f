using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.People;
using ActionRegister.Web.AsAt;
using ActionRegister.Web.Input;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Entries;

/// <summary>The entry that a page is about, by its reference, at the moment that the page is asked for.</summary>
public sealed class EntryAsked(EntryAsAt entries, PeopleKnown people, TimeProvider time, IStringLocalizer<AsAt.Texts> asAtWords)
{
    private IReadOnlyDictionary<PersonId, string?>? _names;

    /// <summary>The moment and the day that are asked for.</summary>
    public AsAtAsked Asked { get; private set; } = AsAtAsked.Now(time.GetUtcNow());

    /// <summary>The entry's id once the reference is known to be one's.</summary>
    public EntryId? Id { get; private set; }

    /// <summary>The entry, or null when there is none, or none yet at that moment.</summary>
    public async Task<EntryPage?> Find(PageModel page, string reference, CancellationToken cancellation)
    {
        Asked = page.AsAt(time, asAtWords);
        if (!TextRules.IsReference(reference)) return null;
        Id = await entries.Named(new Reference(reference), cancellation);
        return Id is { } id ? await page.Find(Asked, asAtWords, asOf => entries.Find(id, asOf, cancellation)) : null;
    }

    /// <summary>Names of people as they are now; null where one was erased.</summary>
    public async Task<IReadOnlyDictionary<PersonId, string?>> Names(CancellationToken cancellation) =>
        _names ??= (await people.All(cancellation)).ToDictionary(p => p.Id, p => p.Name.Words);

    /// <summary>An address of the entry's pages that keeps the moment asked for.</summary>
    public string Address(Reference reference, string below = "", string query = "")
    {
        var asked = string.Join('&', new[] { query, Asked.Query }.Where(part => part.Length > 0));
        return $"/entries/{reference}{below}{(asked.Length > 0 ? "?" : "")}{asked}";
    }
}
