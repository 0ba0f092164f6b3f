using ActionRegister.Application.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Entries;

/// <summary>One exact text that stood in an entry, its fingerprint, and when it stood and was in force.</summary>
public sealed class EntryTextPage(EntryAsked asked) : PageModel
{
    private EntryPage? _entry;
    private EntryVersion? _version;

    internal EntryAsked Asked => asked;

    internal EntryPage Entry => _entry ?? throw new InvalidOperationException("The entry is not there at that moment.");

    internal EntryVersion Version => _version ?? throw new InvalidOperationException("The text is not there at that moment.");

    /// <summary>The text that took its place, or null while it stands.</summary>
    internal EntryVersion? Next => Entry.Versions.FirstOrDefault(v => v.Number > Version.Number && v.Amendment == Version.Amendment);

    internal MatterShown Matter => new(Entry, Version.Amendment, asked, NoReferences);

    internal static IReadOnlyDictionary<Domain.Contents.EntryId, Domain.Contents.Reference> NoReferences { get; } =
        new Dictionary<Domain.Contents.EntryId, Domain.Contents.Reference>();

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGet(string reference, int number, CancellationToken cancellation)
    {
        _entry = await asked.Find(this, reference, cancellation);
        _version = _entry?.Versions.ElementAtOrDefault(number - 1);
        return _version is null ? NotFound() : Page();
    }
}
