using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Web.AsAt;
using ActionRegister.Web.Hosting;
using ActionRegister.Web.Wording;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Entries;

/// <summary>The register, a page at a time: filtered by links, searched, and as at any day.</summary>
public sealed class RegisterListPage(
    RegisterAsAt register,
    PageFrame frame,
    StageWords stages,
    PartyWords parties,
    TimeProvider time,
    IStringLocalizer<Texts> words,
    IStringLocalizer<AsAt.Texts> asAtWords) : PageModel
{
    private const int RowsOnAPage = 50;

    internal AsAtAsked Asked { get; private set; } = AsAtAsked.Now(time.GetUtcNow());

    internal RegisterPage Register { get; private set; } = new(new(-1, time.GetUtcNow(), default), [], null);

    internal RegisterLinks Links { get; private set; } = new(new QueryCollection());

    internal RegisterFilter Filter { get; private set; } = new();

    internal RegisterCounts Counts { get; private set; } = new(
        new(-1, time.GetUtcNow(), default), default, null, null, null);

    /// <summary>Shows a page of it.</summary>
    public async Task OnGet(string? cursor, CancellationToken cancellation)
    {
        Asked = this.AsAt(time, asAtWords);
        Links = new(Request.Query);
        var query = RegisterQuery.Of(Request.Query);
        if (query.Malformed is not null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            ModelState.AddModelError("q", words["NoSuchFilter"]);
        }

        Filter = query.Malformed is null ? query.Filter : new();
        if (string.IsNullOrWhiteSpace(Filter.Text)) Filter = Filter with { Text = null };
        try
        {
            (Register, Counts) = await Find(string.IsNullOrEmpty(cursor) ? null : cursor, cancellation);
        }
        catch (InvalidCursorException)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            ModelState.AddModelError("q", words["NoSuchPage"]);
            (Register, Counts) = await Find(null, cancellation);
        }
    }

    private Task<(RegisterPage, RegisterCounts)> Find(string? cursor, CancellationToken cancellation) =>
        this.Find(Asked, asAtWords, asOf => register.FindCounted(Filter, asOf, cursor, RowsOnAPage, cancellation));

    internal IEnumerable<FilterLinks> Filters =>
    [
        new(words["ByStatus"], [.. Enum.GetValues<Stage>().Select(s => Links.Choose("stage", RegisterLinks.Written(s), stages.Of(s), Counts.ByStage?.GetValueOrDefault(s)))], Open: true),
        new(
            words["ByKind"],
            [
                .. Enum.GetValues<EntryKind>().Select(k => Links.Choose("kind", RegisterLinks.Written(k), stages.Of(k), Counts.ByKind?.GetValueOrDefault(k))),
                Links.Choose("overdue", "true", stages.Overdue, Counts.Overdue),
            ],
            Open: true),
        new(words["ByOwner"], Named("owner", SeatsAndOffices().Concat(frame.Group.Bodies.Keys.Select(Party.Of))), Open: false),
        new(words["BySponsor"], Named("sponsor", SeatsAndOffices()), Open: false),
    ];

    private IEnumerable<Party> SeatsAndOffices() =>
        [Party.CoChair(Side.Central), Party.CoChair(Side.Local), Party.Secretariat, .. frame.Group.StandingSeats.Select(s => Party.Of(s.Seat.Id))];

    private IReadOnlyList<FilterLink> Named(string filter, IEnumerable<Party> named) =>
    [
        .. named.Select(party => Links.Choose(filter, party.Value, parties.Of(party, frame.Group)))
            .OrderBy(link => link.Words, StringComparer.CurrentCulture),
    ];
}
