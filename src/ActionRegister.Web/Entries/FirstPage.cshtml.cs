using ActionRegister.Application.Reading;
using ActionRegister.Domain.Founding;
using ActionRegister.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Entries;

/// <summary>
/// The first page: the register as it is now. Whoever opens a host in Development sees it; elsewhere no host starts without
/// an identity provider, and this page will ask for it.
/// </summary>
public sealed class FirstPage(RegisterAsAt register, GroupAsAt group, PeopleKnown people) : PageModel
{
    internal RegisterPage? Register { get; private set; }

    internal string GroupName { get; private set; } = "";

    /// <summary>Why nothing can be done yet; null once the founding is confirmed.</summary>
    internal string? NotOpen { get; private set; }

    internal IReadOnlyList<DemoPerson> People { get; private set; } = [];

    internal DemoPerson? Me { get; private set; }

    /// <summary>Shows a page of the register.</summary>
    public async Task OnGet(string? cursor, CancellationToken cancellation)
    {
        var now = await group.Find(AsOf.Now, cancellation);
        GroupName = now.Group.Name;
        NotOpen = FoundingGuard.Open(now.Group)?.Because;
        People = await DemoPeopleEndpoint.Find(people, group, cancellation);
        Me = Caller.PersonOf(User) is { } person ? People.FirstOrDefault(p => p.Id == person.Value) : null;
        Register = await register.Find(new RegisterFilter(), AsOf.Now, cursor, RegisterAsAt.MostRows, cancellation);
    }

    /// <summary>Signs in as somebody whom the register knows; Development alone, and only with this page's own form.</summary>
    public IActionResult OnPostSignIn(Guid person)
    {
        Response.Cookies.Append(
            DemoSignIn.Cookie, $"{person:D}", new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
        return Redirect("/");
    }

    /// <summary>Signs out.</summary>
    public IActionResult OnPostSignOut()
    {
        Response.Cookies.Delete(DemoSignIn.Cookie, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
        return Redirect("/");
    }

    internal static string Words(DateOnly? day) =>
        day?.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture) ?? "–";

    internal static string Words(RegisterRow row) => row.Stage switch
    {
        Stage.Proposed => "Proposed",
        Stage.InNotice => $"In notice until the end of {Words(row.NoticeCloses)}",
        Stage.NoticeClosed => "Notice closed",
        Stage.InRound => "The group is being asked",
        Stage.Agreed => row.Imported ? "Agreed (imported, not witnessed by the register)" : Agreed(row),
        Stage.Withdrawn => "Withdrawn",
        Stage.Lapsed => "Lapsed",
        Stage.Overturned => "Overturned",
        Stage.Superseded => "Superseded",
    };

    private static string Agreed(RegisterRow row) => row.Progress is not { } progress ? "Agreed" : progress switch
    {
        ActionProgress.Open => row.Overdue ? "Agreed, overdue" : "Agreed, to be done",
        ActionProgress.ReportedDone => "Agreed, reported done",
        ActionProgress.Done => "Agreed, done",
    };
}
