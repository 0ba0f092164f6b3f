using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.Founding;

/// <summary>Confirms the founding, as co-chair.</summary>
/// <param name="FoundingHash">Fingerprint of the founding that the co-chair was shown.</param>
internal sealed record ConfirmFoundingRequest(string FoundingHash) : IRequest<ConfirmFoundingRequest>
{
    public static IValidator<ConfirmFoundingRequest> Validator { get; } = new InlineValidator<ConfirmFoundingRequest>
    {
        v => v.RuleFor(r => r.FoundingHash).IsHash(),
    };
}

/// <summary>Gives a founding up that is wrong.</summary>
internal sealed record AbandonFoundingRequest(string Reasons) : IRequest<AbandonFoundingRequest>
{
    public static IValidator<AbandonFoundingRequest> Validator { get; } = new InlineValidator<AbandonFoundingRequest>
    {
        v => v.RuleFor(r => r.Reasons).IsProse(),
    };
}

internal static class FoundingEndpoints
{
    public static void MapFounding(this IEndpointRouteBuilder routes)
    {
        routes.MapAct("/founding/confirmation", "Confirm the founding, as co-chair", Confirm);
        routes.MapAct("/founding/abandonment", "Give a founding up, as operator", Abandon);
    }

    private static Task<IResult> Confirm(
        Asked<ConfirmFoundingRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(StreamName.Group, asked, new ConfirmFounding(new FoundingHash(asked.Body.FoundingHash)), cancellation);

    private static Task<IResult> Abandon(
        Asked<AbandonFoundingRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(StreamName.Group, asked, new AbandonFounding(asked.Body.Reasons), cancellation);
}
