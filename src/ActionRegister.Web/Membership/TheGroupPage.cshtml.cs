using ActionRegister.Application.Reading;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Web.AsAt;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Membership;

/// <summary>Who is in the group, and since when: today, or as the register had it at the end of any day.</summary>
public sealed class TheGroupPage(
    GroupAsAt groups, PeopleKnown people, PartyWords parties, TimeProvider time, IStringLocalizer<AsAt.Texts> asAtWords) : PageModel
{
    private Dictionary<PersonId, PrivateText> _names = [];

    internal AsAtAsked Asked { get; private set; } = AsAtAsked.Now(time.GetUtcNow());

    internal Group Group { get; private set; } = Group.Initial;

    /// <summary>Shows it.</summary>
    public async Task OnGet(CancellationToken cancellation)
    {
        Asked = this.AsAt(time, asAtWords);
        Group = (await this.Find(Asked, asAtWords, asOf => groups.Find(asOf, cancellation))).Group;
        _names = (await people.All(cancellation)).ToDictionary(p => p.Id, p => p.Name);
    }

    /// <summary>The name of a person, or that it was erased.</summary>
    internal string NameOf(PersonId person) => parties.Person(_names.GetValueOrDefault(person)?.Words);
}
