using ActionRegister.Application.Commands;
using ActionRegister.Application.Reading;
using ActionRegister.Application.Redlines;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Entries;
using ActionRegister.Web.Hosting;
using ActionRegister.Web.Input;
using ActionRegister.Web.Redlines;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Rounds.Consents;

/// <summary>
/// The page on which a co-chair consents to exactly one text, refuses, or takes a consent back. Everybody who may read the
/// register sees it; only who is asked has buttons.
/// </summary>
public sealed class ConsentPage(
    PageFrame frame,
    EntryAsAt entries,
    ConsentAskedOn consents,
    PeopleKnown people,
    PageActs acts,
    RedlineWords redlines,
    PartyWords parties,
    IStringLocalizer<Texts> words) : PageModel
{
    private ConsentAsked? _asked;

    internal ConsentAsked Asked => _asked ?? throw new InvalidOperationException("It is read first.");

    /// <summary>Reference of the entry, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = "reference")]
    public string Reference { get; set; } = "";

    /// <summary>Number of the amendment, from the address; null for the proposal.</summary>
    [BindProperty(SupportsGet = true, Name = "amendment")]
    public int? Amendment { get; set; }

    /// <summary>Fingerprint of the text that the co-chair saw.</summary>
    [BindProperty(Name = "seen")]
    public string? Seen { get; set; }

    /// <summary>What the co-chair says with a consent.</summary>
    [BindProperty(Name = "words")]
    public string? Words { get; set; }

    /// <summary>An interest that the co-chair declares.</summary>
    [BindProperty(Name = "interest")]
    public string? Interest { get; set; }

    /// <summary>Why the co-chair refuses.</summary>
    [BindProperty(Name = "reasons")]
    public string? Reasons { get; set; }

    /// <summary>Why the co-chair takes a consent back.</summary>
    [BindProperty(Name = "why")]
    public string? Why { get; set; }

    /// <summary>Id of the command that the first form sends; a second click records nothing twice.</summary>
    internal Guid CommandId { get; private set; }

    /// <summary>The same for refusing.</summary>
    internal Guid RefusalId { get; private set; }

    /// <summary>The command's id as it was sent.</summary>
    [BindProperty(Name = PageActs.CommandField)]
    public Guid? Sent { get; set; }

    /// <summary>The side whose co-chair the person is; null for everybody else.</summary>
    internal Side? Side => frame.Capacities.OfType<Capacity.CoChair>().FirstOrDefault()?.Side;

    /// <summary>The side whose co-chair the person assists.</summary>
    internal Side? Assists => frame.Capacities.OfType<Capacity.Assistant>().Select(a => a.For.CoChairOf).FirstOrDefault(side => side is not null);

    /// <summary>What this co-chair last said about the text that stands.</summary>
    internal CoChairSaid? Mine => Asked.CoChairs.FirstOrDefault(said => said.Side == Side && said.Person == frame.Person && said.InOffice);

    /// <summary>What would come of consenting now.</summary>
    internal Foreseen Foreseen { get; private set; } = new(null, null);

    /// <summary>Which words change; none for a first agreement.</summary>
    internal IReadOnlyList<FieldRedline> Redline { get; private set; } = [];

    internal IReadOnlyList<(string Name, string Words)> WholeBefore { get; private set; } = [];

    internal IReadOnlyList<(string Name, string Words)> WholeAfter { get; private set; } = [];

    /// <summary>What changed since the text that the co-chair had seen; null unless it was refused for that.</summary>
    internal IReadOnlyList<FieldRedline>? Since { get; private set; }

    internal IReadOnlyDictionary<Side, string> Names { get; private set; } = new Dictionary<Side, string>();

    /// <summary>"D-2026-0014", or "amendment 2 of D-2026-0014".</summary>
    internal string Quoted => Amendment is { } number ? words["AmendmentOf", number, Reference].Value : Reference;

    internal string Address => $"{Text}/consent";

    /// <summary>The page of the text itself.</summary>
    internal string Text => EntryAddress.Of(Reference, Amendment);

    /// <summary>Shows what is asked.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancellation) => await Read(cancellation) ? Page() : NotFound();

    /// <summary>Consents to the text that was seen.</summary>
    public Task<IActionResult> OnPostConsent(CancellationToken cancellation)
    {
        var (said, interest) = (Typed(Words, "words"), Typed(Interest, "interest"));
        return Act((id, seen) => new GiveConsent(id, Amendment, seen, said, interest), cancellation);
    }

    /// <summary>Refuses consent to the text that was seen.</summary>
    public Task<IActionResult> OnPostRefuse(CancellationToken cancellation)
    {
        var reasons = Typed(Reasons, "reasons");
        if (reasons is null) ModelState.AddModelError("reasons", words["ReasonsRequired"]);
        return Act((id, seen) => new RefuseConsent(id, Amendment, seen, reasons!), cancellation); // sent only when there are any
    }

    /// <summary>Takes a consent back.</summary>
    public Task<IActionResult> OnPostWithdraw(CancellationToken cancellation)
    {
        var why = Typed(Why, "why");
        return Act((id, seen) => new WithdrawConsent(id, Amendment, seen, why), cancellation);
    }

    private async Task<IActionResult> Act(Func<EntryId, ContentHash, ICommand> command, CancellationToken cancellation)
    {
        if (!await Read(cancellation)) return NotFound();
        if (Seen is null || !TextRules.IsHash(Seen)) return BadRequest();
        if (ModelState.ErrorCount > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var answer = await acts.Send(command(Asked.Entry.Id, new ContentHash(Seen)), cancellation);
        if (answer is ActAnswer.Refused { Refusal: { Kind: RefusalKind.ContentChanged } refusal }) await ShowSince(refusal, cancellation);
        // Nobody knows yet whether it is recorded: the same form goes again under the same id.
        if (answer is ActAnswer.NotNow { Because: "OutcomeUnknown" or "Busy" } && Sent is { } sent) (CommandId, RefusalId) = (sent, sent);
        return this.After(answer, Text);
    }

    // The text may have changed between reading it for this answer and deciding: what is shown is what stands now.
    private async Task ShowSince(Refusal refusal, CancellationToken cancellation)
    {
        await Read(cancellation);
        var seen = Asked.Versions.LastOrDefault(version => version.Hash == refusal.Seen && version.Amendment == Amendment);
        Since = seen is null ? [] : redlines.Between(seen.Content, Asked.After, Asked.Group);
    }

    private async Task<bool> Read(CancellationToken cancellation)
    {
        if (!TextRules.IsReference(Reference)
            || await entries.Named(new Reference(Reference), cancellation) is not { } id
            || await consents.Find(id, Amendment, cancellation) is not { } asked) return false;

        _asked = asked;
        (CommandId, RefusalId) = (acts.NewId(), acts.NewId());
        WholeAfter = redlines.Whole(asked.After, asked.Group);
        WholeBefore = asked.Before is { } old ? redlines.Whole(old, asked.Group) : [];
        Redline = asked.Before is { } before ? redlines.Between(before, asked.After, asked.Group) : [];
        Foreseen = await acts.Foresee(new GiveConsent(id, Amendment, asked.Deliberation.Hash, null, null), cancellation);
        var names = new Dictionary<Side, string>();
        foreach (var said in asked.CoChairs)
            names[said.Side] = parties.Person((await people.Find(said.Person, cancellation))?.Name.Words);
        Names = names;
        return true;
    }

    private PrivateText? Typed(string? typed, string field)
    {
        if (TypedText.Of(typed) is not { } text) return null;
        if (text.Length > Limits.Prose) ModelState.AddModelError(field, words["TooLong", Limits.Prose]);
        if (TypedText.HasControls(text)) ModelState.AddModelError(field, words["NoControls"]);
        return PrivateText.Of(text);
    }
}
