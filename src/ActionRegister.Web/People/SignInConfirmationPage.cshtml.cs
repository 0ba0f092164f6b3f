using ActionRegister.Application.Reading;
using ActionRegister.Domain.People;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Hosting;
using ActionRegister.Web.Input;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.People;

/// <summary>Ways to sign in that the secretariat tied to somebody who already has one, and that a co-chair has to confirm.</summary>
public sealed class SignInConfirmationPage(
    PageFrame frame, PeopleKnown people, PageActs acts, PartyWords parties, IStringLocalizer<Texts> words) : PageModel
{
    /// <summary>The person, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = "person")]
    public Guid Person { get; set; }

    /// <summary>The sign-in that the co-chair means.</summary>
    [BindProperty(Name = "key")]
    public string? Key { get; set; }

    internal string Name { get; private set; } = "";

    internal IReadOnlyList<string> Offices { get; private set; } = [];

    /// <summary>The sign-ins that wait, by the fingerprint that is kept of each.</summary>
    internal IReadOnlyList<(string Key, OneButton Confirm)> Waiting { get; private set; } = [];

    internal int Usable { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancellation) => await Read(cancellation) ? Page() : NotFound();

    /// <summary>Confirms one.</summary>
    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (!await Read(cancellation)) return NotFound();
        return Key is not null && TextRules.IsHash(Key)
            ? this.After(await acts.Send(new ConfirmSignIn(new(Person), Key), cancellation), $"/group/people/{Person:D}/sign-in")
            : BadRequest();
    }

    private async Task<bool> Read(CancellationToken cancellation)
    {
        var id = new PersonId(Person);
        if (await people.Find(id, cancellation) is not { } person) return false;
        Name = parties.Person(person.Name.Words);
        Offices = [.. frame.Group.CapacitiesOf(id).Select(capacity => parties.Of(capacity, frame.Group))];
        Usable = person.SignIns.Count(s => s.Confirmed);
        var waiting = new List<(string, OneButton)>();
        foreach (var signIn in person.SignIns.Where(s => !s.Confirmed))
        {
            var foreseen = await acts.Foresee(new ConfirmSignIn(id, signIn.Key), cancellation);
            waiting.Add((signIn.Key, new($"/group/people/{Person:D}/sign-in", acts.NewId(), words["Confirm"], foreseen, ("key", signIn.Key))));
        }

        Waiting = waiting;
        return true;
    }
}
