using ActionRegister.Domain.Proposals;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.Proposals;

/// <summary>Takes a proposal back.</summary>
/// <param name="ContentHash">Fingerprint of the text that the person saw.</param>
internal sealed record WithdrawProposalRequest(string ContentHash, string Reasons) : IRequest<WithdrawProposalRequest>
{
    public static IValidator<WithdrawProposalRequest> Validator { get; } = new InlineValidator<WithdrawProposalRequest>
    {
        v => v.RuleFor(r => r.ContentHash).IsHash(),
        v => v.RuleFor(r => r.Reasons).IsProse(),
    };
}

internal static class WithdrawProposalEndpoint
{
    public static void MapWithdrawProposal(this IEndpointRouteBuilder routes) =>
        routes.MapAct("/entries/{entry}/withdrawal", "Take a proposal back", Withdraw);

    private static Task<IResult> Withdraw(
        EntryKey entry, Asked<WithdrawProposalRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(
            entry, asked, id => new WithdrawProposal(id, asked.Body.ContentHash.AsHash(), asked.Body.Reasons.AsPrivate()), cancellation);
}
