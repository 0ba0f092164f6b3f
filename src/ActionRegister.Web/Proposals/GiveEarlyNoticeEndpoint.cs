using ActionRegister.Domain.Proposals;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.Proposals;

/// <summary>Tells every seat and both co-chairs of exactly this text.</summary>
/// <param name="ContentHash">Fingerprint of the text that the person saw.</param>
/// <param name="IntendedOn">The London day on which agreement is intended, if known.</param>
/// <param name="Papers">Papers that go with it.</param>
internal sealed record GiveEarlyNoticeRequest(
    string ContentHash, DateOnly? IntendedOn = null, IReadOnlyList<FileRequest>? Papers = null) : IRequest<GiveEarlyNoticeRequest>
{
    public static IValidator<GiveEarlyNoticeRequest> Validator { get; } = new InlineValidator<GiveEarlyNoticeRequest>
    {
        v => v.RuleFor(r => r.ContentHash).IsHash(),
        v => v.RuleFor(r => r.Papers).IsShort(),
        v => v.RuleForEach(r => r.Papers).SetValidator(new FileRequest.Validator()),
    };
}

internal static class GiveEarlyNoticeEndpoint
{
    public static void MapGiveEarlyNotice(this IEndpointRouteBuilder routes) =>
        routes.MapAct("/entries/{entry}/notice", "Give early notice of a text", Give);

    private static Task<IResult> Give(
        EntryKey entry, Asked<GiveEarlyNoticeRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(
            entry,
            asked,
            id => new GiveEarlyNotice(
                id,
                asked.Body.ContentHash.AsHash(),
                asked.Body.IntendedOn,
                [.. (asked.Body.Papers ?? []).Select(p => new Paper(p.Name, p.Sha256))]),
            cancellation);
}
