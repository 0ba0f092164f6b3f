using ActionRegister.Application.Drafts;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Membership;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Proposals;

/// <summary>Begins a proposal: a decision or an action, and for whom it is written. It is a draft until it is sent.</summary>
public sealed class ProposePage(KeptDrafts drafts, PageFrame frame, ActDesk desk) : PageModel
{
    private TypedForm? _typed;

    internal TypedForm Typed => _typed ??= new(null, ModelState, desk.Words);

    internal Guid DraftId { get; private set; }

    /// <summary>Whether anybody in this person's capacities may propose.</summary>
    internal bool May => frame.May(Act.Propose);

    /// <summary>The seats and offices that the person assists.</summary>
    internal IReadOnlyList<Party> Assisted => [.. frame.Capacities.OfType<Capacity.Assistant>().Select(a => a.For)];

    /// <summary>Whether the person may write for themselves, too.</summary>
    internal bool Own => frame.Capacities.Any(c => c is Capacity.CoChair or Capacity.Holder or Capacity.Secretariat);

    /// <summary>Asks what is to be proposed.</summary>
    public IActionResult OnGet()
    {
        DraftId = desk.Acts.NewId();
        if (!May) Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }

    /// <summary>Begins the draft.</summary>
    public async Task<IActionResult> OnPost([FromForm] Guid draft, CancellationToken cancellation)
    {
        if (!May || draft == Guid.Empty) return OnGet();
        _typed = new(await Request.ReadFormAsync(cancellation), ModelState, desk.Words);
        DraftId = draft;
        var kind = Typed.Chosen<DraftKind>("kind");
        var party = Assisted.Count > 1 || (Own && Assisted.Count == 1) ? Assisted.FirstOrDefault(p => p.Value == Typed["for"]) : Own ? default : Assisted[0];
        if (kind is not (DraftKind.Decision or DraftKind.Action) || ModelState.ErrorCount > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var subject = new DraftSubject(kind.Value, party.Value is null ? null : party);
        var answer = await drafts.Begin(new(draft), subject, new Dictionary<string, IReadOnlyList<string>>(), frame.Person!.Value, cancellation);
        if (answer is DraftAnswer.Refused refused)
        {
            Typed.Wrong("kind", refused.Because);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        return LocalRedirect(ProposalDraft.Names(frame) ? $"/propose/{draft:D}/sponsor" : $"/propose/{draft:D}/title");
    }
}
