using ActionRegister.Application.Drafts;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Hosting;
using ActionRegister.Web.Input;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Proposals;

/// <summary>One thing that a proposal says; kept in the draft, not yet in the register.</summary>
public sealed class ProposeStepPage(KeptDrafts drafts, PageFrame frame, ActDesk desk) : PageModel
{
    private Draft? _draft;
    private TypedForm? _typed;

    internal Draft Draft => _draft ?? throw new InvalidOperationException("It is found first.");

    internal TypedForm Typed => _typed ?? throw new InvalidOperationException("It is read first.");

    internal string Step { get; private set; } = "";

    internal (string Day, string Month, string Year) DayParts => (desk.Words["Day"], desk.Words["Month"], desk.Words["Year"]);

    /// <summary>Whether somebody else saved the draft since this page was shown.</summary>
    internal bool EditedSince { get; private set; }

    internal string Address(string step) => $"/propose/{Draft.Id}/{step}";

    /// <summary>The page before, or where the proposal began.</summary>
    internal string Back => Steps.TakeWhile(step => step != Step).LastOrDefault() is { } before ? Address(before) : "/drafts";

    private IReadOnlyList<string> Steps => ProposalDraft.Steps(Draft, frame);

    /// <summary>Shows what the draft says.</summary>
    public async Task<IActionResult> OnGet(Guid draft, string step, CancellationToken cancellation)
    {
        if (!await Find(draft, step, cancellation)) return NotFound();
        _typed = ProposalDraft.Form(Draft.Fields, ModelState, desk.Words);
        return Page();
    }

    /// <summary>Keeps it, and goes on.</summary>
    public async Task<IActionResult> OnPost(Guid draft, string step, [FromForm] long version, [FromQuery] bool change, CancellationToken cancellation)
    {
        if (!await Find(draft, step, cancellation)) return NotFound();
        var fields = ProposalDraft.With(Draft, Step, await Request.ReadFormAsync(cancellation));
        _typed = ProposalDraft.Form(fields, ModelState, desk.Words);
        Check();
        if (ModelState.ErrorCount > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        switch (await drafts.Save(Draft.Id, version, fields, frame.Person!.Value, cancellation))
        {
            case DraftAnswer.Kept:
                return LocalRedirect(Address(change ? "check" : Steps.SkipWhile(s => s != Step).Skip(1).FirstOrDefault() ?? "check"));
            case DraftAnswer.EditedSince since:
                (_draft, EditedSince) = (since.Standing, true);
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            case DraftAnswer.Refused refused:
                ModelState.AddModelError("step", refused.Because);
                Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Find(Guid draft, string step, CancellationToken cancellation)
    {
        _draft = await drafts.Find(new(draft), frame.Person!.Value, cancellation); // whoever sees a page is signed in
        Step = step;
        return _draft is { Subject.Kind: DraftKind.Decision or DraftKind.Action } && Steps.Contains(step);
    }

    // A title and a text it needs to be proposed at all; what else is missing stops agreement, not proposing.
    private void Check()
    {
        switch (Step)
        {
            case "sponsor" when Typed["sponsor"].Length == 0: Typed.Wrong("sponsor", desk.Words["MissingSponsor"]); break;
            case "title": Typed.Needed("title", Limits.Line); break;
            case "text": Typed.Needed("text", Limits.Wording); break;
            case "reasons": Typed.Text("reasons"); break;
            case "impact": Typed.Text("impact"); break;
            case "due": Typed.Day("due"); Typed.Text("no-due"); break;
            case "contributors": Typed.Lines("central"); Typed.Lines("local"); Typed.Text("why-one-side"); break;
            case "in-force": Typed.Day("effective-from"); break;
        }
    }
}
