using System.Globalization;
using ActionRegister.Application.Commands;
using ActionRegister.Application.Hosting;
using ActionRegister.Application.Reading;
using ActionRegister.Application.Redlines;
using ActionRegister.Application.Waiting;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.Input;
using ActionRegister.Web.Problems;

namespace ActionRegister.Web.Commands;

/// <summary>The only place where what came of a command meets HTTP.</summary>
internal sealed class CommandAnswers(
    ReadYourWrites readers, EntryAsAt entries, EntryHistoryOf history, IHttpContextAccessor http)
{
    private const int SoonSeconds = 1;
    private const int MostRows = 200;

    public async Task<IResult> Of(Handled handled, Request request, EntryId? entry, CancellationToken cancellation)
    {
        var command = request.Id;
        Headers[CommandHeaders.IdempotencyKey] = $"{command:D}";
        return handled switch
        {
            Handled.Recorded recorded => Recorded(CommandResponse.Of(
                command, recorded, await readers.WaitFor(recorded.Last, cancellation))),
            Handled.AlreadySo => TypedResults.Json(CommandResponse.AlreadySo(command, entry), WebJson.Options),
            Handled.Refused { Refusal: var refusal } => await Refused(refusal, entry, cancellation),
            Handled.Conflict => Problem.Of(ProblemKind.Conflict, "Others recorded on the same matter again and again. Ask again."),
            Handled.VersionMismatch mismatch => await Stale(request, mismatch, entry, cancellation),
            Handled.ReusedId => Problem.Of(ProblemKind.IdempotencyKeyReused, "This Idempotency-Key was used before for something else."),
            Handled.TooLarge { Because: var because } => Problem.Of(ProblemKind.TooLarge, because),
            Handled.Busy { RetryAfter: var wait } => Later(ProblemKind.Busy, wait, "More is waiting than the register takes.", null),
            Handled.LogDoesNotMatch { Because: var because } => Problem.Of(ProblemKind.LogDoesNotMatchCheckpoint, ReadOnlyState.Words(because)),
            Handled.UnknownOutcome unknown => Later(
                ProblemKind.OutcomeUnknown,
                TimeSpan.FromSeconds(SoonSeconds),
                "The connection to the log was lost. Send the same request with the same Idempotency-Key.",
                unknown.Command),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private IHeaderDictionary Headers => http.HttpContext!.Response.Headers; // an act comes over HTTP

    private IResult Recorded(CommandResponse response)
    {
        if (response.Version is { } version) Headers.ETag = ETags.Of(version);
        // What makes a reference makes an entry; what makes an entry has an address.
        return response.Reference is { } reference
            ? TypedResults.Created($"/api/v1/entries/{reference}", response)
            : TypedResults.Json(response, WebJson.Options);
    }

    private async Task<IResult> Refused(Refusal refusal, EntryId? entry, CancellationToken cancellation) => refusal.Kind switch
    {
        RefusalKind.NotPermitted => Problem.Of(ProblemKind.NotPermitted, refusal.Because, ("clause", ClauseResponse.Of(refusal.Clause))),
        RefusalKind.Unknown => Problem.Of(ProblemKind.NotFound, refusal.Because),
        RefusalKind.ContentChanged => Problem.Of(
            ProblemKind.ContentChanged,
            refusal.Because,
            ("standing", refusal.Standing?.Value),
            ("redline", await Redline(entry, refusal, cancellation))),
        RefusalKind.Rule when refusal.Requirements is { } requirements => Problem.Of(
            ProblemKind.RequirementsUnmet,
            refusal.Because,
            ("clause", ClauseResponse.Of(refusal.Clause)),
            ("requirements", requirements.Select(RequirementResponse.Of).ToList())),
        RefusalKind.Rule => Problem.Of(ProblemKind.Refused, refusal.Because, ("clause", ClauseResponse.Of(refusal.Clause))),
    };

    // Left out when the text seen never stood in this entry: then there is nothing to compare with.
    private async Task<IReadOnlyList<FieldRedline>?> Redline(EntryId? entry, Refusal refusal, CancellationToken cancellation)
    {
        if (entry is not { } id || await entries.Find(id, AsOf.Now, cancellation) is not { } page) return null;
        var seen = page.Versions.FirstOrDefault(v => v.Hash == refusal.Seen);
        var standing = page.Versions.FirstOrDefault(v => v.Hash == refusal.Standing);
        return seen is null || standing is null ? null : ContentRedline.Between(seen.Content, standing.Content);
    }

    private async Task<IResult> Stale(
        Request request, Handled.VersionMismatch mismatch, EntryId? entry, CancellationToken cancellation)
    {
        var seen = request.Expected.First(e => e.Stream == mismatch.Stream).Version;
        var since = new List<HistoryRow>();
        var last = -1L;
        for (HistoryPage? page = null; page is null || page.Next is not null;)
        {
            page = await history.Find(mismatch.Stream, AsOf.Now, page?.Next, MostRows, cancellation);
            since.AddRange(page.Rows.Where(r => r.Version > seen));
            last = page.Rows.LastOrDefault(r => r.Version <= seen)?.Position ?? last;
        }

        Headers.ETag = ETags.Of(mismatch.Current);
        return Problem.Of(
            ProblemKind.StaleVersion,
            string.Create(CultureInfo.InvariantCulture, $"You saw version {seen}; it is {mismatch.Current} now."),
            ("current", ETags.Of(mismatch.Current)),
            ("since", since.Select(r => new SinceThen(r.Position, r.At, r.Type, r.Amendment)).ToList()),
            ("redline", await RedlineSince(entry, last, cancellation)));
    }

    private async Task<IReadOnlyList<FieldRedline>?> RedlineSince(EntryId? entry, long position, CancellationToken cancellation)
    {
        if (entry is not { } id || position < 0 || await entries.Find(id, new AsOf(position), cancellation) is not { } before) return null;
        return await entries.Find(id, AsOf.Now, cancellation) is { } now ? ContentRedline.Between(before.Latest, now.Latest) : null;
    }

    private IResult Later(ProblemKind kind, TimeSpan wait, string detail, Guid? command)
    {
        Headers.RetryAfter = Math.Max(SoonSeconds, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Problem.Of(kind, detail, ("command", command));
    }
}

/// <summary>Something recorded after the version that the caller saw.</summary>
internal sealed record SinceThen(long Position, DateTimeOffset At, string Type, int? Amendment);
