using ActionRegister.Application.Importing;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Entries;
using ActionRegister.Web.Input;
using ActionRegister.Web.Problems;
using FluentValidation;

namespace ActionRegister.Web.Importing;

/// <summary>Confirms an import, as co-chair.</summary>
/// <param name="ImportHash">Fingerprint of the rows that the co-chair was shown.</param>
internal sealed record ConfirmImportRequest(string ImportHash) : IRequest<ConfirmImportRequest>
{
    public static IValidator<ConfirmImportRequest> Validator { get; } = new InlineValidator<ConfirmImportRequest>
    {
        v => v.RuleFor(r => r.ImportHash).IsHash(),
    };
}

/// <summary>Takes a whole import back.</summary>
internal sealed record WithdrawImportRequest(string Reasons) : IRequest<WithdrawImportRequest>
{
    public static IValidator<WithdrawImportRequest> Validator { get; } = new InlineValidator<WithdrawImportRequest>
    {
        v => v.RuleFor(r => r.Reasons).IsProse(),
    };
}

/// <summary>One import.</summary>
/// <param name="Rows">How many rows it announced.</param>
/// <param name="Entries">How many entries they make; <c>GET /entries?import=</c> lists them.</param>
/// <param name="ImportHash">Fingerprint of its rows: both co-chairs confirm it.</param>
/// <param name="ConfirmedBy">The sides whose co-chair has confirmed it.</param>
internal sealed record ImportResponse(
    Guid Id, string File, ImportStatus Status, int Rows, int Entries, string ImportHash, DateOnly StartedOn, IReadOnlyList<Side> ConfirmedBy)
{
    public static ImportResponse Of(ImportListed import) => new(
        import.Id.Value, import.File, import.Status, import.Rows, import.Entries, import.Hash.Value, import.StartedOn, import.ConfirmedBy);
}

/// <summary>Every import, the newest first.</summary>
internal sealed record ImportsResponse(MomentResponse Moment, IReadOnlyList<ImportResponse> Imports);

internal static class ImportEndpoints
{
    public static void MapImports(this IEndpointRouteBuilder acts)
    {
        acts.MapAct("/imports/{import}/confirmation", "Confirm an import, as co-chair", Confirm);
        acts.MapAct("/imports/{import}/withdrawal", "Take a whole import back, as co-chair or operator", Withdraw);
    }

    public static void MapImportReads(this IEndpointRouteBuilder reads)
    {
        reads.MapGet("/imports", Find).WithSummary("Every import of what was agreed before the register").Produces<ImportsResponse>();
        reads.MapGet("/imports/{import}", FindOne).WithSummary("One import").Produces<ImportResponse>();
    }

    private static Task<IResult> Confirm(ImportKey import, Asked<ConfirmImportRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(StreamName.Of(import.Id), asked, new ConfirmImport(import.Id, new(asked.Body.ImportHash)), cancellation);

    private static Task<IResult> Withdraw(ImportKey import, Asked<WithdrawImportRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(StreamName.Of(import.Id), asked, new WithdrawImport(import.Id, PrivateText.Of(asked.Body.Reasons)), cancellation);

    private static async Task<IResult> Find(AsOfQuery asOf, ImportsFrom imports, CancellationToken cancellation)
    {
        var found = await imports.Find(asOf.Value, cancellation);
        return TypedResults.Json(
            new ImportsResponse(MomentResponse.Of(found.Moment), [.. found.Imports.Select(ImportResponse.Of)]), WebJson.Options);
    }

    private static async Task<IResult> FindOne(ImportKey key, AsOfQuery asOf, ImportsFrom imports, CancellationToken cancellation) =>
        (await imports.Find(asOf.Value, cancellation)).Imports.FirstOrDefault(one => one.Id == key.Id) is { } found
            ? TypedResults.Json(ImportResponse.Of(found), WebJson.Options)
            : Problem.Of(ProblemKind.NotFound, $"There is no import {key.Id}.");
}
