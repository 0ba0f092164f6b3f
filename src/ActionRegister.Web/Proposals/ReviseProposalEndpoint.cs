using ActionRegister.Domain.Proposals;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.Proposals;

/// <summary>Changes the text of a proposal.</summary>
/// <param name="ContentHash">Fingerprint of the text that the person saw.</param>
/// <param name="Content">The new text, whole.</param>
/// <param name="Comments">Numbers of the comments that it follows from.</param>
/// <param name="OnlyFromComments">Whether every change follows from one of them.</param>
internal sealed record ReviseProposalRequest(
    string ContentHash, ContentRequest Content, IReadOnlyList<int>? Comments = null, bool OnlyFromComments = false)
    : IRequest<ReviseProposalRequest>
{
    private const int MostComments = 500;

    public static IValidator<ReviseProposalRequest> Validator { get; } = new InlineValidator<ReviseProposalRequest>
    {
        v => v.RuleFor(r => r.ContentHash).IsHash(),
        v => v.RuleFor(r => r.Content).SetValidator(new ContentRequest.Validator()),
        v => v.RuleFor(r => r.Comments).IsShort(MostComments),
    };
}

internal static class ReviseProposalEndpoint
{
    public static void MapReviseProposal(this IEndpointRouteBuilder routes) =>
        routes.MapAct("/entries/{entry}/revisions", "Change the text of a proposal", Revise);

    private static async Task<IResult> Revise(
        EntryKey entry, Asked<ReviseProposalRequest> asked, CommandSender sender, CancellationToken cancellation)
    {
        var body = asked.Body;
        var superseded = await sender.Named(body.Content.Supersedes, cancellation);
        return await sender.OnPage(
            entry,
            asked,
            page => new ReviseProposal(
                page.Row.Id,
                body.ContentHash.AsHash(),
                body.Content.As(page.Row.Kind),
                body.Comments ?? [],
                body.OnlyFromComments,
                superseded),
            cancellation);
    }
}
