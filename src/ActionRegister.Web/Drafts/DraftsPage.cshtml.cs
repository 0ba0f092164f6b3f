using ActionRegister.Application.Drafts;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Drafts;

/// <summary>What whoever is signed in is still writing, or is written for them: to go on with, or to delete.</summary>
public sealed class DraftsPage(KeptDrafts drafts, EntryReferences references, PageFrame frame, IStringLocalizer<Texts> words) : PageModel
{
    private const int ShortLength = 80;

    // What tells one draft from another, the most telling first.
    private static readonly string[] _telling = ["title", "comment", "reasons"];

    /// <summary>A draft as a person reads it.</summary>
    /// <param name="Heading">Its title, or how it begins.</param>
    /// <param name="What">"A comment on D-2026-0014."</param>
    /// <param name="Address">Where it is gone on with.</param>
    internal sealed record Listed(Draft Draft, string Heading, string What, string Address);

    internal IReadOnlyList<Listed> Kept { get; private set; } = [];

    /// <summary>Why the last deletion did not happen, or null.</summary>
    internal string? NotDeleted { get; private set; }

    /// <summary>Lists them.</summary>
    public async Task OnGet(CancellationToken cancellation)
    {
        var kept = await drafts.Of(frame.Person!.Value, cancellation); // whoever sees a page is signed in
        var entries = await references.Find(kept.Select(draft => draft.Subject.Entry).OfType<EntryId>(), cancellation);
        Kept = [.. kept.Where(draft => draft.Subject.Entry is not { } entry || entries.ContainsKey(entry)).Select(draft => Of(draft, entries))];
    }

    /// <summary>Deletes one.</summary>
    public async Task<IActionResult> OnPost([FromForm] Guid draft, CancellationToken cancellation)
    {
        if (await drafts.Delete(new(draft), frame.Person!.Value, cancellation) is not DraftAnswer.Refused refused) return LocalRedirect("/drafts");
        NotDeleted = refused.Because;
        Response.StatusCode = StatusCodes.Status403Forbidden;
        await OnGet(cancellation);
        return Page();
    }

    private Listed Of(Draft draft, IReadOnlyDictionary<EntryId, Reference> entries)
    {
        Reference? on = draft.Subject.Entry is { } entry ? entries[entry] : null;
        var quoted = draft.Subject.Amendment is { } number ? words["OfAmendment", number, $"{on}"].Value : $"{on}";
        var begins = _telling.Select(field => draft.Fields.GetValueOrDefault(field) is [{ Length: > 0 } said, ..] ? said : null).FirstOrDefault(said => said is not null);
        var heading = begins is null ? words["Untitled"].Value : begins.Length > ShortLength ? $"{begins[..ShortLength]}…" : begins;
        return new(draft, heading, words[$"Kind{draft.Subject.Kind}", quoted], DraftAddress.Of(draft, on));
    }
}
