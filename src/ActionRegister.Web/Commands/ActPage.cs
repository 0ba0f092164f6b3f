using ActionRegister.Application.Commands;
using ActionRegister.Application.Drafts;
using ActionRegister.Application.Events;
using ActionRegister.Application.Redlines;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.Input;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Commands;

/// <summary>
/// A page on which somebody does one act on an entry. Whether it may be done the law says, before the form is shown and
/// again when it is sent; the page only asks and shows.
/// </summary>
// Pages are made from the framework's class by inheritance; one step more of it keeps in one place what every act must do.
public abstract class ActPage(ActDesk desk, ActOffer offer) : PageModel
{
    /// <summary>The frame around the fields of an act.</summary>
    public const string LayoutPath = "/Commands/ActLayout.cshtml";

    /// <summary>Name of the hidden field with the fingerprint of the text that the person saw.</summary>
    public const string SeenField = "seen";

    /// <summary>Name of the buttons of an act in two steps.</summary>
    public const string StepField = "step";

    private const string Send = "send";
    private const string Edit = "edit";
    private const string Keep = "keep";
    private static readonly ContentHash _none = new(new string('0', 64));

    private ActOn? _on;
    private TypedForm? _typed;
    private ActDraft? _draft;

    internal ActOffer Offer => offer;

    internal ActOn On => _on ?? throw new InvalidOperationException("It is found first.");

    internal TypedForm Typed => _typed ?? throw new InvalidOperationException("It is read first.");

    internal ActDraft Draft => _draft ??= new(desk.Drafts, desk.Frame.Person!.Value); // whoever sees a page is signed in

    /// <summary>Names of seats and offices, and who is signed in.</summary>
    protected ActDesk Desk => desk;

    /// <summary>What would come of the act now.</summary>
    internal Foreseen Foreseen { get; private set; } = new(null, null);

    /// <summary>The capacities in which it would be recorded.</summary>
    internal IReadOnlyList<Capacity> Accepted { get; private set; } = [];

    /// <summary>Whether the form is shown: what was typed is never lost, even when the act became impossible meanwhile.</summary>
    internal bool HasForm => Typed.Sent.Count > 0 || Draft.IsKept || Foreseen.Capacity is not null;

    internal bool IsSo => Foreseen is { Refusal: null, Capacity: null };

    internal Guid CommandId { get; private set; }

    internal ContentHash Seen { get; private set; }

    /// <summary>What changed since the text that the person saw; null unless the act was refused for that.</summary>
    internal IReadOnlyList<FieldRedline>? Since { get; private set; }

    /// <summary>What the act is called among drafts; null where there is too little to write for one.</summary>
    internal virtual DraftKind? DraftedAs => null;

    /// <summary>Whether what was typed is shown before it is sent.</summary>
    internal virtual bool InTwoSteps => false;

    /// <summary>Whether the page takes the act only on the text that stands, where the law takes it on an earlier one, too.</summary>
    internal virtual bool OnlyOnStanding => false;

    /// <summary>What was recorded that the act is about, and has to be read before it is done.</summary>
    internal virtual IEnumerable<Kept> About => [];

    internal IReadOnlyList<Retold> Retold { get; private set; } = [];

    /// <summary>Whether it is being shown.</summary>
    internal bool Previewing { get; private set; }

    /// <summary>"D-2026-0014", or "D-2026-0014, amendment 2".</summary>
    internal string Quoted => On.Amendment is { } number ? desk.Words["AmendmentOf", On.Entry.Row.Reference, number] : On.Entry.Row.Reference.Value;

    internal string Title => desk.Words[$"Act{offer.Key}"];

    /// <summary>The three parts of a day in the reader's language.</summary>
    internal (string Day, string Month, string Year) DayParts => (desk.Words["Day"], desk.Words["Month"], desk.Words["Year"]);

    /// <summary>The command that the form sends; null when something typed is wrong, and noted.</summary>
    protected abstract Task<ICommand?> Read(CancellationToken cancellation);

    /// <summary>Puts into the form what stands in it at first.</summary>
    protected virtual Task Begin(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Reads what the page shows besides its form.</summary>
    protected virtual Task Look(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Shows the form, or why there is none; with a draft, what was written so far.</summary>
    public async Task<IActionResult> OnGet([FromQuery(Name = ActDraft.IdField)] Guid? draft, CancellationToken cancellation)
    {
        if (!await Find(null, cancellation)) return NotFound();
        (CommandId, Seen) = (desk.Acts.NewId(), On.Standing);
        if (draft is { } id)
        {
            if (DraftedAs is not { } kind || !await Draft.Open(id, kind, On, Typed, cancellation)) return NotFound();
            // The text that it was written on: another has to be seen first. And two who see one draft do the act once.
            (Seen, CommandId) = (SeenIn(Typed[SeenField]), id);
        }
        else
        {
            Draft.Begin(desk.Acts.NewId());
            await Begin(cancellation);
        }

        return await Show(cancellation);
    }

    /// <summary>Sends the act, or shows it once more before it is sent.</summary>
    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        var form = await Request.ReadFormAsync(cancellation);
        if (!await Find(form, cancellation)) return NotFound();
        CommandId = Guid.TryParseExact(form[PageActs.CommandField], "D", out var id) ? id : desk.Acts.NewId();
        Seen = SeenIn(form[SeenField]);
        Draft.Begin(form);
        if (form[StepField] == Edit) return await Show(cancellation);
        if (form[StepField] == Keep && DraftedAs is { } kind) return await PutBy(kind, form, cancellation);

        var command = await Read(cancellation);
        if (ModelState.ErrorCount > 0 || command is null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await Show(cancellation);
        }

        var first = InTwoSteps && form[StepField] != Send;
        var answer = await Answer(command, first, cancellation);
        Previewing = first && answer is null && ModelState.IsValid;
        if (answer is null)
        {
            if (!Previewing) Response.StatusCode = StatusCodes.Status400BadRequest;
            return await Show(cancellation);
        }

        if (answer is ActAnswer.Done)
        {
            await Draft.Submitted(cancellation);
            return this.After(answer, On.Address);
        }

        if (answer is ActAnswer.NotNow { Because: "FormUsedBefore" }) CommandId = desk.Acts.NewId();
        if (answer is ActAnswer.Refused { Refusal: { Kind: RefusalKind.ContentChanged } changed }) await Compare(changed, cancellation);
        this.After(answer, On.Address);
        return await Show(cancellation);
    }

    // A form without the fingerprint shows nothing that somebody could have seen.
    private static ContentHash SeenIn(string? sent) => sent is not null && TextRules.IsHash(sent) ? new(sent) : _none;

    // What is incomplete or wrong may be put by; whoever may not do the act has nothing to write for it.
    private async Task<IActionResult> PutBy(DraftKind kind, IFormCollection form, CancellationToken cancellation)
    {
        var page = await Show(cancellation);
        if (!Draft.IsKept && Foreseen.Refusal is { } refusal) return this.After(new ActAnswer.Refused(refusal), On.Address);
        var by = Accepted.FirstOrDefault(c => $"{c}" == form[PageActs.ActingAsField]) ?? (Accepted is [var first, ..] ? first : null);
        var answer = await Draft.Keep(kind, On, by, form, desk.Acts.NewId, cancellation);
        if (answer is DraftAnswer.Kept) return LocalRedirect("/drafts");
        if (answer is DraftAnswer.Refused { Because: var because }) ModelState.AddModelError("draft", because);
        Response.StatusCode = answer is DraftAnswer.EditedSince ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return answer is DraftAnswer.NoSuchDraft ? NotFound() : page;
    }

    // What would be refused or change nothing is said before somebody reads the redline of it, not after.
    private async Task<ActAnswer?> Answer(ICommand command, bool preview, CancellationToken cancellation)
    {
        if (OnlyOnStanding && Seen != On.Standing) return new ActAnswer.Refused(Refusal.ContentChanged(Seen, On.Standing));
        if (!preview) return await desk.Acts.Send(command, cancellation);
        var foreseen = await desk.Acts.ForeseeSent(command, cancellation);
        if (foreseen is { Refusal: null, Capacity: null }) ModelState.AddModelError("text", desk.Words["NothingChanged"]);
        return foreseen.Refusal is { } refusal ? new ActAnswer.Refused(refusal) : null;
    }

    private async Task<bool> Find(IFormCollection? form, CancellationToken cancellation)
    {
        _on = await desk.Find(RouteData.Values, cancellation);
        _typed = new(form, ModelState, desk.Words);
        return _on is not null;
    }

    // The text may have changed again between reading it and deciding: what is shown is what stands now.
    private async Task Compare(Refusal changed, CancellationToken cancellation)
    {
        if (await desk.Find(RouteData.Values, cancellation) is { } now) _on = now;
        var versions = On.Entry.Versions;
        var (seen, standing) = (versions.FirstOrDefault(v => v.Hash == changed.Seen), versions.FirstOrDefault(v => v.Hash == changed.Standing));
        Since = seen is null || standing is null ? [] : desk.Redlines.Between(seen.Content, standing.Content, On.Entry.Group);
        Seen = On.Standing;
        CommandId = desk.Acts.NewId();
    }

    private async Task<IActionResult> Show(CancellationToken cancellation)
    {
        await Look(cancellation);
        Retold = await desk.Retelling.Of([.. About], On.Entry.Group, cancellation);
        Foreseen = await desk.Acts.Foresee(offer.Likely(On), cancellation);
        if (Foreseen.Refusal is { Kind: RefusalKind.Unknown } && !HasForm) return NotFound();
        if (Foreseen.Refusal is { Kind: RefusalKind.NotPermitted } && !Draft.IsKept && Response.StatusCode == StatusCodes.Status200OK)
            Response.StatusCode = StatusCodes.Status403Forbidden;
        if (Foreseen.Capacity is { } first) Accepted = await desk.Accepting(offer, On, first, cancellation);
        if (Accepted.Count > 1 && Accepted.All(c => $"{c}" != Typed[PageActs.ActingAsField])) Typed.Begin(PageActs.ActingAsField, $"{Accepted[0]}");
        return Page();
    }
}
