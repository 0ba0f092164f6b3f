using ActionRegister.Application.Reading;
using ActionRegister.Domain.Authority;
using ActionRegister.Web.Hosting;
using ActionRegister.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ActionRegister.Web.Awaiting;

/// <summary>Everything that the person signed in is asked for.</summary>
[ForWhoeverIsAsked]
public sealed class AwaitingPage(PageFrame frame, AwaitingWhom awaiting, AskedWords words, MayRead mayRead) : PageModel
{
    private const int ItemsOnAPage = 50;

    /// <summary>Those of this page of the list.</summary>
    internal IReadOnlyList<AskedItem> Items { get; private set; } = [];

    /// <summary>How much is asked for in all.</summary>
    internal int Count { get; private set; }

    internal Paging.ListPage List => Paging.ListPage.Of(Request, ItemsOnAPage, Count);

    internal bool Assists => frame.Capacities.Any(c => c is Capacity.Assistant);

    /// <summary>Shows it; somebody who may not read the register any more sees it only while something is asked of them.</summary>
    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        var person = frame.Person!.Value; // nobody comes here who is not signed in
        var all = await awaiting.Unnamed(person, AsOf.Now, cancellation);
        Count = all.Rows.Count;
        Items = await words.Of(
            all with { Rows = await awaiting.Named(List.Of(all.Rows), all.Moment, cancellation) }, frame.Group, cancellation);
        return Count == 0 && await mayRead.Refusal(person, null, cancellation) is not null ? StatusCode(StatusCodes.Status403Forbidden) : Page();
    }
}
