using ActionRegister.Domain.Amendments;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.Amendments;

/// <summary>Takes an amendment back.</summary>
/// <param name="ContentHash">Fingerprint of the text that the person saw.</param>
internal sealed record WithdrawAmendmentRequest(string ContentHash, string Reasons) : IRequest<WithdrawAmendmentRequest>
{
    public static IValidator<WithdrawAmendmentRequest> Validator { get; } = new InlineValidator<WithdrawAmendmentRequest>
    {
        v => v.RuleFor(r => r.ContentHash).IsHash(),
        v => v.RuleFor(r => r.Reasons).IsProse(),
    };
}

internal static class AmendmentEndpoints
{
    public static void MapAmendments(this IEndpointRouteBuilder routes)
    {
        routes.MapAct("/entries/{entry}/amendments/{amendment}/withdrawal", "Take an amendment back", Withdraw);
        routes.MapAct("/entries/{entry}/amendments/{amendment}/consultation", "Consult everybody on exactly this change", Consult);
        routes.MapAct("/entries/{entry}/amendments/{amendment}/adoption", "Adopt an amendment, when every requirement is met", Adopt);
    }

    private static Task<IResult> Withdraw(
        EntryKey entry, Ordinal amendment, Asked<WithdrawAmendmentRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(
            entry,
            asked,
            id => new WithdrawAmendment(id, amendment.Value, asked.Body.ContentHash.AsHash(), asked.Body.Reasons.AsPrivate()),
            cancellation);

    private static Task<IResult> Consult(
        EntryKey entry, Ordinal amendment, Asked<SeenRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(entry, asked, id => new OpenConsultation(id, amendment.Value, asked.Body.ContentHash.AsHash()), cancellation);

    private static Task<IResult> Adopt(
        EntryKey entry, Ordinal amendment, Asked<SeenRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(entry, asked, id => new AdoptAmendment(id, amendment.Value, asked.Body.ContentHash.AsHash()), cancellation);
}
