using ActionRegister.Application.Reading;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Membership;
using ActionRegister.Web.Hosting;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Identity;

/// <summary>
/// Signing in while the register runs in Development: whoever it knows, by office. Elsewhere no host starts without an
/// identity provider, and this page will lead to it.
/// </summary>
[AllowAnonymous]
public sealed class SignInPage(PageFrame frame, PeopleKnown people, PartyWords words) : PageModel
{
    private static readonly CookieOptions _cookie = new() { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Strict, Path = "/" };

    internal sealed record Somebody(Guid Id, string? Name, IReadOnlyList<string> Offices);

    internal sealed record Office(string Id, string Heading, IReadOnlyList<Somebody> People);

    internal IReadOnlyList<Somebody> People { get; private set; } = [];

    internal IReadOnlyList<Office> ByOffice { get; private set; } = [];

    /// <summary>Where to go on after signing in.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>Shows who there is.</summary>
    public async Task OnGet(CancellationToken cancellation)
    {
        var group = frame.Group;
        var known = (await people.All(cancellation)).Select(p => (Person: p, Capacities: group.CapacitiesOf(p.Id))).ToList();
        ByOffice =
        [
            .. known.GroupBy(k => KindOf(k.Capacities)).OrderBy(kind => kind.Key).Select(kind => new Office(
                $"people-{kind.Key}".ToLowerInvariant(), $"{kind.Key}", [.. kind.OrderBy(k => Place(k.Capacities, group), StringComparer.Ordinal).Select(k => Of(k.Person, k.Capacities, group))])),
        ];
        People = [.. ByOffice.SelectMany(o => o.People)];
    }

    /// <summary>Signs in as somebody whom the register knows.</summary>
    public IActionResult OnPostSignIn(Guid person)
    {
        Response.Cookies.Append(DemoSignIn.Cookie, $"{person:D}", _cookie);
        return LocalRedirect(LocalAddress.Or(To, "/"));
    }

    /// <summary>Signs out.</summary>
    public IActionResult OnPostSignOut()
    {
        Response.Cookies.Delete(DemoSignIn.Cookie, _cookie);
        return LocalRedirect("/sign-in");
    }

    private Somebody Of(PersonRow person, IReadOnlyList<Capacity> capacities, Group group) =>
        new(person.Id.Value, person.Name.Words, [.. capacities.Select(c => words.Of(c, group))]);

    private string Place(IReadOnlyList<Capacity> capacities, Group group) => capacities is [var first, ..] ? words.Of(first, group) : "";

    private static PeopleKind KindOf(IReadOnlyList<Capacity> capacities) => capacities is not [var first, ..]
        ? PeopleKind.NoOffice
        : first switch
        {
            Capacity.CoChair or Capacity.OutgoingCoChair => PeopleKind.CoChairs,
            Capacity.Holder => PeopleKind.Members,
            Capacity.Assistant => PeopleKind.Assistants,
            _ => PeopleKind.Offices,
        };

    private enum PeopleKind
    {
        CoChairs,
        Members,
        Offices,
        Assistants,
        NoOffice,
    }
}
