using ActionRegister.Application.Reading;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Hosting;
using ActionRegister.Web.Identity;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Membership.Confirming;

/// <summary>A new colleague in a co-chair's office: who was recorded, on whose letter, and the button of whoever may confirm it.</summary>
[ForWhoeverIsAsked]
public sealed class CoChairPage(
    PageFrame frame, HappenedOn happened, PeopleKnown people, PageActs acts, MayRead mayRead, PartyWords parties, IStringLocalizer<Texts> words) : PageModel
{
    /// <summary>The side, from the address: <c>central</c> or <c>local</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "side")]
    public string SideKey { get; set; } = "";

    /// <summary>The person whom the confirmer saw named.</summary>
    [BindProperty(Name = "seen")]
    public Guid Seen { get; set; }

    internal Side Side { get; private set; }

    internal CoChairOffice Office => frame.Group.CoChairs[Side];

    /// <summary>How the office was recorded last.</summary>
    internal CoChairAppointed? Appointed { get; private set; }

    internal string Name { get; private set; } = "";

    internal string? Outgoing { get; private set; }

    /// <summary>The seats that may confirm together, and whether each has.</summary>
    internal IReadOnlyList<(SeatId Seat, bool Confirmed)> Seats { get; private set; } = [];

    internal OneButton Confirm { get; private set; } = null!; // made before the page is shown

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancellation) =>
        !await Read(cancellation) ? NotFound()
        : Confirm.Offered || await mayRead.Refusal(frame.Person!.Value, null, cancellation) is null ? Page() // nobody comes here who is not signed in
        : StatusCode(StatusCodes.Status403Forbidden);

    /// <summary>Confirms the new co-chair.</summary>
    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (!await Read(cancellation)) return NotFound();
        return this.After(await acts.Send(new ConfirmCoChair(Side, new PersonId(Seen)), cancellation), "/group");
    }

    private async Task<bool> Read(CancellationToken cancellation)
    {
        if (SideKey is not ("central" or "local")) return false;
        Side = SideKey == "central" ? Side.Central : Side.Local;
        if (Office is not { Person: { } person, Since: { } since }) return false;

        Appointed = (await happened.Find(StreamName.Group, cancellation)).FirstOrDefault(kept => kept.Position == since)?.Event as CoChairAppointed;
        Name = await NameOf(person, cancellation);
        Outgoing = Office.Outgoing is { } before ? await NameOf(before, cancellation) : null;
        Seats = [.. Office.SeatsToConfirm(frame.Group, Side).Select(seat => (seat, Office.SeatsConfirming.Contains(seat)))];
        var foreseen = await acts.Foresee(new ConfirmCoChair(Side, person), cancellation);
        Confirm = new($"/group/co-chairs/{SideKey}/confirmation", acts.NewId(), words["ConfirmCoChair"], foreseen, ("seen", $"{person}"));
        return true;
    }

    private async Task<string> NameOf(PersonId person, CancellationToken cancellation) =>
        parties.Person((await people.Find(person, cancellation))?.Name.Words);
}
