using ActionRegister.Application.Reading;
using ActionRegister.Web.Awaiting;
using ActionRegister.Web.Hosting;
using ActionRegister.Web.Identity;
using ActionRegister.Web.Planning;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Home;

/// <summary>The first page after signing in: what awaits this person, what comes, what was agreed of late, what is out of the ordinary.</summary>
[ForWhoeverIsAsked]
public sealed class HomePage(
    PageFrame frame,
    MayRead mayRead,
    AwaitingWhom awaiting,
    AskedWords asked,
    ForwardPlanFrom plan,
    PlannedWords planned,
    RecentlyAgreed agreed,
    ExceptionsFrom exceptions,
    Retelling retelling,
    HomeWords words) : PageModel
{
    private const int MostAsked = 7;
    private const int MostPlanned = 5;
    private const int MostAgreed = 5;
    private const int MostExceptions = 4;

    internal IReadOnlyList<AskedItem> Asked { get; private set; } = [];

    /// <summary>How many more are asked for than are shown.</summary>
    internal int MoreAsked { get; private set; }

    internal IReadOnlyList<PlannedItem> Planned { get; private set; } = [];

    internal IReadOnlyList<AgreedItem> Agreed { get; private set; } = [];

    internal IReadOnlyList<ExceptionItem> Exceptions { get; private set; } = [];

    /// <summary>How many exceptions there are in all.</summary>
    internal long AllExceptions { get; private set; }

    /// <summary>Shows it; whoever may not read the register any more, and is still asked for something, is led to that.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        var person = frame.Person!.Value; // nobody comes here who is not signed in
        var all = await awaiting.Unnamed(person, AsOf.Now, cancellation);
        if (await mayRead.Refusal(person, null, cancellation) is not null)
            return all.Rows.Count > 0 ? LocalRedirect("/awaiting") : StatusCode(StatusCodes.Status403Forbidden);

        var first = await awaiting.Named([.. all.Rows.Take(MostAsked)], all.Moment, cancellation);
        Asked = await asked.Of(all with { Rows = first }, frame.Group, cancellation);
        MoreAsked = all.Rows.Count - first.Count;
        Planned = [.. (await plan.Find(null, AsOf.Now, MostPlanned, cancellation)).Rows.Select(planned.Of)];
        Agreed = [.. (await agreed.Find(AsOf.Now, MostAgreed, cancellation)).Rows.Select(words.Of)];
        var latest = await exceptions.Latest(MostExceptions, cancellation);
        var told = await retelling.At(latest.Events.Select(found => found.First.Position), frame.Group, cancellation);
        Exceptions = [.. latest.Events.Select(found => words.Of(found, told[found.First.Position]))];
        AllExceptions = latest.All;
        return Page();
    }
}
