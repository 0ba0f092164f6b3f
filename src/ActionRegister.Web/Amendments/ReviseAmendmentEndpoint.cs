using ActionRegister.Domain.Amendments;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using ActionRegister.Web.Proposals;
using FluentValidation;

namespace ActionRegister.Web.Amendments;

/// <summary>Changes the text of an amendment, or puts a stale one on the text agreed since.</summary>
/// <param name="ContentHash">Fingerprint of the amendment's text that the person saw.</param>
/// <param name="BaseHash">Fingerprint of the entry's last agreed content, as the person saw it.</param>
/// <param name="Content">To amend or correct: the new content after, whole.</param>
/// <param name="Overturn">To overturn: why, from when, and what falls with it.</param>
/// <param name="Comments">Numbers of the comments that it follows from.</param>
internal sealed record ReviseAmendmentRequest(
    string ContentHash,
    string BaseHash,
    ContentRequest? Content = null,
    OverturnRequest? Overturn = null,
    IReadOnlyList<int>? Comments = null) : IRequest<ReviseAmendmentRequest>
{
    private const int MostComments = 500;

    public static IValidator<ReviseAmendmentRequest> Validator { get; } = new InlineValidator<ReviseAmendmentRequest>
    {
        v => v.RuleFor(r => r.ContentHash).IsHash(),
        v => v.RuleFor(r => r.BaseHash).IsHash(),
        v => v.RuleFor(r => r.Content).Must((r, content) => content is null != r.Overturn is null)
            .WithMessage("Give either \"content\" or \"overturn\"."),
        v => v.RuleFor(r => r.Content!).SetValidator(new ContentRequest.Validator()).When(r => r.Content is not null),
        v => v.RuleFor(r => r.Overturn!).SetValidator(new OverturnRequest.Validator()).When(r => r.Overturn is not null),
        v => v.RuleFor(r => r.Comments).IsShort(MostComments),
    };
}

internal static class ReviseAmendmentEndpoint
{
    public static void MapReviseAmendment(this IEndpointRouteBuilder routes) =>
        routes.MapAct("/entries/{entry}/amendments/{amendment}/revisions", "Change the text of an amendment", Revise);

    private static async Task<IResult> Revise(
        EntryKey entry, Ordinal amendment, Asked<ReviseAmendmentRequest> asked, CommandSender sender, CancellationToken cancellation)
    {
        var body = asked.Body;
        var falls = await sender.Named(body.Overturn?.FallsWithIt, cancellation);
        return await sender.OnPage(
            entry,
            asked,
            page => new ReviseAmendment(
                page.Row.Id,
                amendment.Value,
                body.ContentHash.AsHash(),
                body.BaseHash.AsHash(),
                AfterRequest.Of(body.Content, body.Overturn, page.Row.Kind, page.Row.Title),
                body.Comments ?? [],
                falls),
            cancellation);
    }
}
