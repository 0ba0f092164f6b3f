using ActionRegister.Application.Drafts;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Hosting;
using ActionRegister.Web.Input;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Proposals;

/// <summary>Everything that a draft says, before it is sent and so becomes a proposal in the register.</summary>
public sealed class ProposeCheckPage(KeptDrafts drafts, PageFrame frame, ActDesk desk) : PageModel
{
    private Draft? _draft;
    private TypedForm? _typed;

    internal Draft Draft => _draft ?? throw new InvalidOperationException("It is found first.");

    internal TypedForm Typed => _typed ?? throw new InvalidOperationException("It is read first.");

    internal Guid CommandId { get; private set; }

    internal IReadOnlyList<string> Steps => ProposalDraft.Steps(Draft, frame);

    /// <summary>What agreement will still need; proposing does not.</summary>
    internal IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>The capacity that is named in the form: an assistant writes for one holder.</summary>
    internal Capacity? ActingAs => Draft.Subject.For is { } party && new Capacity.Assistant(party) is var assistant && frame.Capacities.Contains(assistant) ? assistant : null;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGet(Guid draft, CancellationToken cancellation)
    {
        if (!await Find(draft, cancellation)) return NotFound();
        CommandId = desk.Acts.NewId();
        Missing = Completeness.Missing(ProposalDraft.Content(Draft, Typed), frame.Group);
        ModelState.Clear(); // what is missing is said in words here
        return Page();
    }

    /// <summary>Proposes it.</summary>
    public async Task<IActionResult> OnPost(Guid draft, CancellationToken cancellation)
    {
        // Sent a second time, it is in the register already and no draft any more.
        if (!await Find(draft, cancellation)) return LocalRedirect("/drafts");
        CommandId = Guid.TryParseExact((await Request.ReadFormAsync(cancellation))[PageActs.CommandField], "D", out var id) ? id : desk.Acts.NewId();
        var content = ProposalDraft.Content(Draft, Typed);
        Missing = Completeness.Missing(content, frame.Group);
        var superseded = await ContentForm.Entries(desk, Typed, "supersedes", content.Supersedes ?? [], cancellation);
        var under = await Under(cancellation);
        Party? sponsor = Typed["sponsor"] is { Length: > 0 } named && TextRules.IsParty(named) ? new Party(named) : null;
        if (ModelState.ErrorCount > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var made = "";
        var answer = await desk.Acts.Propose(
            ProposalDraft.Kind(Draft),
            (entry, reference) =>
            {
                made = reference.Value;
                return ProposalDraft.Command(Draft, entry, reference, sponsor, under, content, superseded);
            },
            cancellation);
        if (answer is ActAnswer.Done) await drafts.Submitted(Draft.Id, frame.Person!.Value, cancellation);
        return this.After(answer, $"/entries/{made}");
    }

    private async Task<bool> Find(Guid draft, CancellationToken cancellation)
    {
        _draft = await drafts.Find(new(draft), frame.Person!.Value, cancellation); // whoever sees a page is signed in
        if (_draft is not { Subject.Kind: DraftKind.Decision or DraftKind.Action }) return false;
        _typed = ProposalDraft.Form(Draft.Fields, ModelState, desk.Words);
        return true;
    }

    private async Task<EntryId?> Under(CancellationToken cancellation)
    {
        if (Typed["under"] is not { Length: > 0 } reference) return null;
        if (TextRules.IsReference(reference) && await desk.Named(reference, cancellation) is { } id) return id;
        Typed.Wrong("under", desk.Words["NoSuchEntry", reference]);
        return null;
    }
}
