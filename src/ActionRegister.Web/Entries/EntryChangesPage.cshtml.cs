using ActionRegister.Application.Reading;
using ActionRegister.Application.Redlines;
using ActionRegister.Web.Redlines;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Entries;

/// <summary>Which words differ between any two texts of an entry.</summary>
public sealed class EntryChangesPage(EntryAsked asked, RedlineWords redlines, IStringLocalizer<Texts> words) : PageModel
{
    private EntryPage? _entry;

    internal EntryAsked Asked => asked;

    internal EntryPage Entry => _entry ?? throw new InvalidOperationException("The entry is not there at that moment.");

    internal int From { get; private set; }

    internal int To { get; private set; }

    internal IReadOnlyList<FieldRedline>? Redline { get; private set; }

    /// <summary>Shows them; without a choice, what the last text changed.</summary>
    public async Task<IActionResult> OnGet(string reference, string? from, string? to, CancellationToken cancellation)
    {
        _entry = await asked.Find(this, reference, cancellation);
        if (_entry is null) return NotFound();
        var last = _entry.Versions[^1];
        To = Number(to, "to", last.Number);
        From = Number(from, "from", EntryChanges.Before(_entry, _entry.Versions[Math.Max(To, 1) - 1])?.Number ?? 1);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Redline = redlines.Between(_entry.Versions[From - 1].Content, _entry.Versions[To - 1].Content, _entry.Group);
        return Page();
    }

    /// <summary>A text in the two lists: "Text 2, 3 May 2026".</summary>
    internal string Words(EntryVersion version) => version.Amendment is { } amendment
        ? words["VersionOfAmendment", version.Number, amendment, Dates.Day(version.At)]
        : words["Version", version.Number, Dates.Day(version.At)];

    private int Number(string? typed, string field, int otherwise)
    {
        if (string.IsNullOrEmpty(typed)) return otherwise;
        if (int.TryParse(typed, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= Entry.Versions.Count)
        {
            return number;
        }

        ModelState.AddModelError(field, words["NoSuchText", Entry.Versions.Count]);
        return 0;
    }
}
