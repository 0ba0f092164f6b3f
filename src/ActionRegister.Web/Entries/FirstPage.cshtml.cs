using ActionRegister.Application.Reading;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Entries;

/// <summary>
/// The first page: the register as it is now. Whoever opens a host in Development sees it; elsewhere no host starts without
/// an identity provider, and this page will ask for it.
/// </summary>
public sealed class FirstPage(RegisterAsAt register) : PageModel
{
    internal RegisterPage? Register { get; private set; }

    /// <summary>Shows a page of the register.</summary>
    public async Task OnGet(string? cursor, CancellationToken cancellation)
    {
        Register = await register.Find(new RegisterFilter(), AsOf.Now, cursor, RegisterAsAt.MostRows, cancellation);
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
