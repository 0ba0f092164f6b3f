using ActionRegister.Domain.Rounds;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.Rounds;

/// <summary>Comments on exactly one text.</summary>
/// <param name="ContentHash">Fingerprint of the text commented on: the one that stands, or an earlier one.</param>
/// <param name="Words">The comment.</param>
/// <param name="Passage">The words commented on; left out for the whole.</param>
internal sealed record MakeCommentRequest(string ContentHash, string Words, string? Passage = null) : IRequest<MakeCommentRequest>
{
    public static IValidator<MakeCommentRequest> Validator { get; } = new InlineValidator<MakeCommentRequest>
    {
        v => v.RuleFor(r => r.ContentHash).IsHash(),
        v => v.RuleFor(r => r.Words).IsProse(),
        v => v.RuleFor(r => r.Passage).IsProse(),
    };
}

/// <summary>Says what is done about a comment, and why.</summary>
internal sealed record AnswerCommentRequest(Answer Answer, string Reasons) : IRequest<AnswerCommentRequest>
{
    public static IValidator<AnswerCommentRequest> Validator { get; } = new InlineValidator<AnswerCommentRequest>
    {
        v => v.RuleFor(r => r.Reasons).IsProse(),
    };
}

internal static class CommentEndpoints
{
    public static void MapComments(this IEndpointRouteBuilder routes)
    {
        routes.MapActOnMatter("/comments", "Comment on a text", Make);
        routes.MapActOnMatter("/comments/{comment}/withdrawal", "Take one's own comment back", Withdraw);
        routes.MapActOnMatter("/comments/{comment}/answer", "Say what is done about a comment", Reply);
    }

    private static Task<IResult> Make(
        MatterKey matter, Asked<MakeCommentRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(
            matter.Entry,
            asked,
            id => new MakeComment(
                id, matter.Amendment, asked.Body.ContentHash.AsHash(), asked.Body.Passage.AsPrivateOrNull(), asked.Body.Words.AsPrivate()),
            cancellation);

    private static Task<IResult> Withdraw(
        MatterKey matter, Ordinal comment, Asked<EmptyRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(matter.Entry, asked, id => new WithdrawComment(id, matter.Amendment, comment.Value), cancellation);

    private static Task<IResult> Reply(
        MatterKey matter, Ordinal comment, Asked<AnswerCommentRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(
            matter.Entry,
            asked,
            id => new AnswerComment(id, matter.Amendment, comment.Value, asked.Body.Answer, asked.Body.Reasons.AsPrivate()),
            cancellation);
}
