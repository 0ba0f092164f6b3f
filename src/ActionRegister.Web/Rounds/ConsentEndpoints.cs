using ActionRegister.Domain.Rounds;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.Rounds;

/// <summary>Consents, as co-chair, to exactly one text.</summary>
/// <param name="ContentHash">Fingerprint of the text that the co-chair saw.</param>
/// <param name="Words">What the co-chair says with it.</param>
/// <param name="Interest">An interest declared with it.</param>
internal sealed record GiveConsentRequest(string ContentHash, string? Words = null, string? Interest = null) : IRequest<GiveConsentRequest>
{
    public static IValidator<GiveConsentRequest> Validator { get; } = new InlineValidator<GiveConsentRequest>
    {
        v => v.RuleFor(r => r.ContentHash).IsHash(),
        v => v.RuleFor(r => r.Words).IsProse(),
        v => v.RuleFor(r => r.Interest).IsProse(),
    };
}

/// <summary>Refuses consent, as co-chair.</summary>
/// <param name="ContentHash">Fingerprint of the text that the co-chair saw.</param>
internal sealed record RefuseConsentRequest(string ContentHash, string Reasons) : IRequest<RefuseConsentRequest>
{
    public static IValidator<RefuseConsentRequest> Validator { get; } = new InlineValidator<RefuseConsentRequest>
    {
        v => v.RuleFor(r => r.ContentHash).IsHash(),
        v => v.RuleFor(r => r.Reasons).IsProse(),
    };
}

/// <summary>Takes the own consent back before it is used.</summary>
/// <param name="ContentHash">Fingerprint of the text that the co-chair saw.</param>
internal sealed record WithdrawConsentRequest(string ContentHash, string? Reasons = null) : IRequest<WithdrawConsentRequest>
{
    public static IValidator<WithdrawConsentRequest> Validator { get; } = new InlineValidator<WithdrawConsentRequest>
    {
        v => v.RuleFor(r => r.ContentHash).IsHash(),
        v => v.RuleFor(r => r.Reasons).IsProse(),
    };
}

internal static class ConsentEndpoints
{
    public static void MapConsents(this IEndpointRouteBuilder routes)
    {
        routes.MapActOnMatter("/consent", "Consent, as co-chair", Give);
        routes.MapActOnMatter("/consent/refusal", "Refuse consent, as co-chair", Refuse);
        routes.MapActOnMatter("/consent/withdrawal", "Take one's own consent back, as co-chair", Withdraw);
    }

    private static Task<IResult> Give(
        MatterKey matter, Asked<GiveConsentRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(
            matter.Entry,
            asked,
            id => new GiveConsent(
                id,
                matter.Amendment,
                asked.Body.ContentHash.AsHash(),
                asked.Body.Words.AsPrivateOrNull(),
                asked.Body.Interest.AsPrivateOrNull()),
            cancellation);

    private static Task<IResult> Refuse(
        MatterKey matter, Asked<RefuseConsentRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(
            matter.Entry,
            asked,
            id => new RefuseConsent(id, matter.Amendment, asked.Body.ContentHash.AsHash(), asked.Body.Reasons.AsPrivate()),
            cancellation);

    private static Task<IResult> Withdraw(
        MatterKey matter, Asked<WithdrawConsentRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(
            matter.Entry,
            asked,
            id => new WithdrawConsent(id, matter.Amendment, asked.Body.ContentHash.AsHash(), asked.Body.Reasons.AsPrivateOrNull()),
            cancellation);
}
