using ActionRegister.Application.Audit;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Proposals;
using ActionRegister.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Entries;

/// <summary>One entry: its text, where it stands, and why it reads as it does.</summary>
public sealed class OneEntryPage(EntryAsked asked, EntryReferences references, RegisterAsAt register, LogReaders readers, PageFrame frame) : PageModel
{
    private EntryPage? _entry;
    private MatterShown? _matter;

    /// <summary>How it is quoted.</summary>
    public Reference Reference { get; private set; }

    internal EntryAsked Asked => asked;

    internal bool IsThere => _entry is not null;

    internal EntryPage Entry => _entry ?? throw new InvalidOperationException("The entry is not there at that moment.");

    internal MatterShown Matter => _matter ?? throw new InvalidOperationException("The entry is not there at that moment.");

    /// <summary>The actions that carry out the decision.</summary>
    internal IReadOnlyList<RegisterRow> Actions { get; private set; } = [];

    /// <summary>Whether the person may read entries of the log as they are hashed, and so has a pack of them to take away.</summary>
    internal bool ReadsEntries { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGet(string reference, CancellationToken cancellation)
    {
        Reference = new(reference);
        _entry = await asked.Find(this, reference, cancellation);
        if (asked.Id is null) return NotFound();
        if (_entry is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        var named = (_entry.State.Proposal?.Claims ?? []).Select(claim => claim.With);
        if (_entry.Row.Kind == EntryKind.Decision)
            Actions = (await register.Find(new() { Under = _entry.State.Id }, asked.Asked.AsOf, null, RegisterAsAt.MostRows, cancellation)).Rows;
        ReadsEntries = await readers.MayReadEntries(frame.Person!.Value, cancellation); // signed in: PageAccess
        _matter = new(_entry, null, asked, await references.Find(named, cancellation));
        return Page();
    }

    /// <summary>Key of the heading over its text: whether it is in force, and if not, why it is shown.</summary>
    internal string TextHeading => Entry.InForce is not null ? "TextInForce" : Entry.Row.Stage switch
    {
        Stage.Proposed or Stage.InNotice or Stage.NoticeClosed or Stage.InRound => "TextProposed",
        Stage.Agreed => "TextAgreedNotYet",
        Stage.Withdrawn or Stage.Lapsed => "TextNeverAgreed",
        Stage.Unconfirmed => "TextUnconfirmed",
        Stage.Overturned or Stage.Superseded => "TextNoLonger",
    };

    internal Content Shown => Entry.InForce ?? Entry.Latest;

    /// <summary>The version that is shown; the last one recorded with that content.</summary>
    internal EntryVersion ShownVersion => Entry.Versions.Last(v => v.Hash == Shown.Hash);

    /// <summary>The text before the one shown that it follows: of the same text, or the one that the amendment was made on.</summary>
    internal EntryVersion? Before => EntryChanges.Before(Entry, ShownVersion);

    internal IReadOnlyList<string> InformedBy => Entry.Events[0].Event switch
    {
        DecisionProposed e => e.InformedBy,
        ActionProposed e => e.InformedBy,
        _ => [],
    };

    internal EntrySuperseded? SupersededBy => Entry.Events.Select(kept => kept.Event).OfType<EntrySuperseded>().LastOrDefault();

    /// <summary>What it keeps of the import that brought it, or null.</summary>
    internal ImportedEntry? Import => Entry.State.Import;

    internal string? OldReference => (Entry.Events[0].Event as EntryImported)?.OldReference;
}
