using ActionRegister.Application.Audit;
using ActionRegister.Application.Packs;
using ActionRegister.Domain.Contents;
using ActionRegister.Web.Identity;
using ActionRegister.Web.Input;
using ActionRegister.Web.Problems;

namespace ActionRegister.Web.Audit;

internal static class PackEndpoint
{
    private const string Zip = "application/zip";

    public static void MapPack(this IEndpointRouteBuilder log) => log.MapGet("/packs/{reference}", Pack)
        .WithSummary("The audit pack of one entry, for auditors: a zip file that can be checked without the register");

    private static async Task<IResult> Pack(
        string reference, PackMaker packs, LogReaders readers, HttpContext http, CancellationToken cancellation)
    {
        if (!await readers.MayReadEntries(Caller.Of(http).Person, cancellation))
            return Problem.Of(ProblemKind.NotPermitted, "Audit packs hold entries of the log, which are for auditors; checkpoint, hashes and proofs are for you, too.");
        if (!TextRules.IsReference(reference)) return Problem.Of(ProblemKind.NotFound, $"The register has no entry {reference}.");
        try
        {
            var pack = await packs.Make(new PackAbout.OneEntry(new Reference(reference)), PackReader.Auditor, cancellation);
            return TypedResults.File(PackZip.Of(pack.Files), Zip, $"{reference}.zip");
        }
        catch (NoSuchPackException impossible)
        {
            return Problem.Of(ProblemKind.NotFound, impossible.Message);
        }
    }
}
