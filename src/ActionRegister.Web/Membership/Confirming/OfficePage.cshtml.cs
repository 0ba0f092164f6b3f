using ActionRegister.Application.Reading;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Hosting;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Membership.Confirming;

/// <summary>An office that one co-chair gave somebody, and that takes effect when the other has done the same.</summary>
public sealed class OfficePage(PageFrame frame, PeopleKnown people, PageActs acts, PartyWords parties, IStringLocalizer<Texts> words) : PageModel
{
    /// <summary>An office that the person has, wholly or half.</summary>
    internal sealed record Held(string Office, OfficeHolding Holding, OneButton Appoint);

    /// <summary>The person, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = "person")]
    public Guid Person { get; set; }

    internal string Name { get; private set; } = "";

    internal IReadOnlyList<Held> Offices { get; private set; } = [];

    internal static IReadOnlyList<Side> Sides { get; } = Enum.GetValues<Side>();

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancellation) => await Read(cancellation) ? Page() : NotFound();

    /// <summary>Appoints to the secretariat.</summary>
    public Task<IActionResult> OnPostSecretariat(CancellationToken cancellation) => Appoint(new AppointSecretariat(new(Person)), cancellation);

    /// <summary>Appoints an auditor.</summary>
    public Task<IActionResult> OnPostAuditor(CancellationToken cancellation) => Appoint(new AppointAuditor(new(Person)), cancellation);

    private async Task<IActionResult> Appoint(ICommand command, CancellationToken cancellation) =>
        await Read(cancellation) ? this.After(await acts.Send(command, cancellation), "/group") : NotFound();

    private async Task<bool> Read(CancellationToken cancellation)
    {
        var person = new PersonId(Person);
        var offices = new List<Held>();
        foreach (var (office, holders, command) in new (string, IReadOnlyDictionary<PersonId, OfficeHolding>, ICommand)[]
                 {
                     ("Secretariat", frame.Group.Secretariat, new AppointSecretariat(person)),
                     ("Auditor", frame.Group.Auditors, new AppointAuditor(person)),
                 })
        {
            if (!holders.TryGetValue(person, out var holding)) continue;
            var foreseen = await acts.Foresee(command, cancellation);
            offices.Add(new(office, holding, new($"/group/offices/{Person:D}?handler={office}", acts.NewId(), words[$"Appoint{office}"], foreseen)));
        }

        Name = parties.Person((await people.Find(person, cancellation))?.Name.Words);
        Offices = offices;
        return offices.Count > 0;
    }
}
