using System.Globalization;
using ActionRegister.Application.Audit;
using ActionRegister.Application.Reading;
using ActionRegister.Web.Identity;
using ActionRegister.Web.Problems;

namespace ActionRegister.Web.Audit;

/// <summary>
/// The evidence itself, at the addresses of C2SP tlog-tiles: checkpoint and hashes for everyone signed in, because hashes
/// reveal nothing; entries, which say who did what when, for auditors.
/// </summary>
internal static class LogFiles
{
    private const string Text = "text/plain; charset=utf-8";
    private const string Bytes = "application/octet-stream";
    private const string Unchanging = "private, max-age=31536000, immutable";
    private const string Soon = "1";

    public static void MapLogFiles(this IEndpointRouteBuilder routes)
    {
        var log = routes.MapGroup("/log").RequireAuthorization().AddEndpointFilter<MayRead>().WithTags("Evidence")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(503);
        log.MapGet("/checkpoint", Checkpoint).WithSummary("The last signed checkpoint (C2SP tlog-checkpoint)");
        log.MapGet("/tile/{level:int:range(0,63)}/{**path}", Hashes).WithSummary("Hashes of the tree (C2SP tlog-tiles)");
        log.MapGet("/tile/entries/{**path}", Entries).WithSummary("Entries of the log, for auditors (C2SP tlog-tiles)");
        log.MapGet("/proof/{position:long:min(0)}", Receipt)
            .WithSummary("The receipt of one event (C2SP tlog-proof); 503 until a checkpoint covers it");
        log.MapGet("/proof/consistency/{earlier:long:min(0)}/{size:long:min(0)}", Consistency)
            .WithSummary("That one checkpoint's log begins with an earlier one's: one hash a line, in base64");
        log.MapPack();
    }

    private static async Task<IResult> Checkpoint(LogEvidence evidence, CancellationToken cancellation) =>
        await evidence.Checkpoint(cancellation) is { } note ? TypedResults.Text(note, Text) : Missing("Nothing has been signed yet.");

    private static async Task<IResult> Hashes(
        int level, string path, LogEvidence evidence, HttpContext http, CancellationToken cancellation) =>
        File(await evidence.Hashes(level, path, cancellation), http);

    private static async Task<IResult> Entries(
        string path, LogEvidence evidence, LogReaders readers, HttpContext http, CancellationToken cancellation) =>
        await readers.MayReadEntries(Caller.Of(http).Person, cancellation)
            ? File(await evidence.Entries(path, cancellation), http)
            : Problem.Of(ProblemKind.NotPermitted, "Entries of the log are for auditors; checkpoint, hashes and proofs are for you, too.");

    private static async Task<IResult> Receipt(
        long position, LogEvidence evidence, Moments moments, HttpContext http, CancellationToken cancellation)
    {
        if (await evidence.Receipt(position, cancellation) is { } receipt) return TypedResults.Text(receipt, Text);
        if (position > (await moments.Of(AsOf.Now, cancellation)).Position)
            return Missing(string.Create(CultureInfo.InvariantCulture, $"The log has no event at position {position}."));
        http.Response.Headers.RetryAfter = Soon;
        return Problem.Of(ProblemKind.NotReadyYet, "It is recorded; the next checkpoint, within a second or so, covers it.");
    }

    private static async Task<IResult> Consistency(
        long earlier, long size, LogEvidence evidence, CancellationToken cancellation) =>
        await evidence.Consistency(earlier, size, cancellation) is { } proof
            ? TypedResults.Text(proof, Text)
            : Missing("No checkpoint covers that many events, or the earlier size is the larger one.");

    private static IResult File(EvidenceFile? file, HttpContext http)
    {
        if (file is null) return Missing("The tree that was signed last has no such tile.");
        if (file.ForEver) http.Response.Headers.CacheControl = Unchanging;
        return TypedResults.Bytes(file.Bytes, Bytes);
    }

    private static IResult Missing(string because) => Problem.Of(ProblemKind.NotFound, because);
}
