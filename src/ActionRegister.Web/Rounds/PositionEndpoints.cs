using ActionRegister.Domain.Rounds;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.Rounds;

/// <summary>Answers for the own seat.</summary>
/// <param name="ContentHash">Fingerprint of the text that the person saw.</param>
/// <param name="NeedsUntil">For "needs-time": the London day until which.</param>
/// <param name="Reasons">Required for an objection.</param>
/// <param name="Interest">An interest declared with it.</param>
internal sealed record RecordPositionRequest(
    string ContentHash, Position Position, DateOnly? NeedsUntil = null, string? Reasons = null, string? Interest = null)
    : IRequest<RecordPositionRequest>
{
    public static IValidator<RecordPositionRequest> Validator { get; } = new InlineValidator<RecordPositionRequest>
    {
        v => v.RuleFor(r => r.ContentHash).IsHash(),
        v => v.RuleFor(r => r.Reasons).IsProse(),
        v => v.RuleFor(r => r.Interest).IsProse(),
    };
}

/// <summary>Answers an objection.</summary>
internal sealed record AnswerObjectionRequest(string Answer) : IRequest<AnswerObjectionRequest>
{
    public static IValidator<AnswerObjectionRequest> Validator { get; } = new InlineValidator<AnswerObjectionRequest>
    {
        v => v.RuleFor(r => r.Answer).IsProse(),
    };
}

internal static class PositionEndpoints
{
    public static void MapPositions(this IEndpointRouteBuilder routes)
    {
        routes.MapActOnMatter("/positions", "Answer for the own seat", Record);
        routes.MapActOnMatter("/objections/{objection}/answer", "Answer an objection", Reply);
    }

    private static Task<IResult> Record(
        MatterKey matter, Asked<RecordPositionRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(
            matter.Entry,
            asked,
            id => new RecordPosition(
                id,
                matter.Amendment,
                asked.Body.ContentHash.AsHash(),
                asked.Body.Position,
                asked.Body.NeedsUntil,
                asked.Body.Reasons.AsPrivateOrNull(),
                asked.Body.Interest.AsPrivateOrNull()),
            cancellation);

    private static Task<IResult> Reply(
        MatterKey matter, Ordinal objection, Asked<AnswerObjectionRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(
            matter.Entry,
            asked,
            id => new AnswerObjection(id, matter.Amendment, objection.Value, asked.Body.Answer.AsPrivate()),
            cancellation);
}
