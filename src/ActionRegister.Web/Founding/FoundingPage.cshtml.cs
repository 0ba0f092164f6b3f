using ActionRegister.Application.Reading;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Hosting;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Founding;

/// <summary>What the two co-chairs confirm before the register opens: the group, its terms, its seats and offices.</summary>
public sealed class FoundingPage(PageFrame frame, PeopleKnown people, PageActs acts, PartyWords parties, IStringLocalizer<Texts> words) : PageModel
{
    private Dictionary<PersonId, PrivateText> _names = [];

    internal Group Group => frame.Group;

    /// <summary>Fingerprint of the founding that the co-chair saw.</summary>
    [BindProperty(Name = "seen")]
    public string? Seen { get; set; }

    internal OneButton Confirm { get; private set; } = null!; // made before the page is shown

    /// <summary>Terms that the group was founded with, the oldest first.</summary>
    internal IReadOnlyList<TermsVersion> Terms { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        if (Group.Founding == FoundingStatus.NotFounded) return NotFound();
        await Read(cancellation);
        return Page();
    }

    /// <summary>Confirms it, as co-chair.</summary>
    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (Group.Founding == FoundingStatus.NotFounded) return NotFound();
        if (string.IsNullOrEmpty(Seen)) return BadRequest();
        await Read(cancellation);
        return this.After(await acts.Send(new ConfirmFounding(new FoundingHash(Seen)), cancellation), "/founding");
    }

    internal string NameOf(PersonId person) => parties.Person(_names.GetValueOrDefault(person)?.Words);

    private async Task Read(CancellationToken cancellation)
    {
        _names = (await people.All(cancellation)).ToDictionary(p => p.Id, p => p.Name);
        Terms = [.. Group.RulesHistory.Select(rules => rules.Terms).Distinct()];
        var foreseen = await acts.Foresee(new ConfirmFounding(Group.FoundingHash), cancellation);
        Confirm = new("/founding", acts.NewId(), words["Confirm"], foreseen, ("seen", Group.FoundingHash.Value));
    }
}
