using ActionRegister.Application.Reading;
using ActionRegister.Domain.Amendments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Entries;

/// <summary>One amendment of an entry: which words it changes, why, where it stands, and who said what about it.</summary>
public sealed class AmendmentPage(EntryAsked asked) : PageModel
{
    private EntryPage? _entry;
    private AmendmentRow? _row;

    internal EntryAsked Asked => asked;

    internal EntryPage Entry => _entry ?? throw new InvalidOperationException("The entry is not there at that moment.");

    internal AmendmentRow Row => _row ?? throw new InvalidOperationException("The amendment is not there at that moment.");

    internal Amendment Amendment => Entry.State.Amendments[Row.Number];

    internal MatterShown Matter => new(Entry, Row.Number, asked, EntryTextPage.NoReferences);

    /// <summary>The agreed text that it would change.</summary>
    internal EntryVersion? Before => Entry.Versions.FirstOrDefault(v => v.Hash == Amendment.Base);

    /// <summary>Its own texts, oldest first.</summary>
    internal IEnumerable<EntryVersion> Drafts => Entry.Versions.Where(v => v.Amendment == Row.Number);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGet(string reference, int number, CancellationToken cancellation)
    {
        _entry = await asked.Find(this, reference, cancellation);
        _row = _entry?.Amendments.FirstOrDefault(a => a.Number == number);
        return _row is null ? NotFound() : Page();
    }
}
