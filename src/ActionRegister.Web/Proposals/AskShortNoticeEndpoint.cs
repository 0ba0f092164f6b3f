using ActionRegister.Domain.Proposals;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.Proposals;

/// <summary>Asks both co-chairs that the notice close sooner.</summary>
/// <param name="ContentHash">Fingerprint of the text that the person saw.</param>
/// <param name="Closes">The London day at whose end it is to close.</param>
/// <param name="Reasons">Why it cannot wait.</param>
internal sealed record AskShortNoticeRequest(string ContentHash, DateOnly Closes, string Reasons) : IRequest<AskShortNoticeRequest>
{
    public static IValidator<AskShortNoticeRequest> Validator { get; } = new InlineValidator<AskShortNoticeRequest>
    {
        v => v.RuleFor(r => r.ContentHash).IsHash(),
        v => v.RuleFor(r => r.Reasons).IsProse(),
    };
}

internal static class AskShortNoticeEndpoint
{
    public static void MapAskShortNotice(this IEndpointRouteBuilder routes) =>
        routes.MapAct("/entries/{entry}/short-notice", "Ask for short notice", Ask);

    private static Task<IResult> Ask(
        EntryKey entry, Asked<AskShortNoticeRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(
            entry,
            asked,
            id => new AskShortNotice(id, asked.Body.ContentHash.AsHash(), asked.Body.Closes, asked.Body.Reasons.AsPrivate()),
            cancellation);
}
