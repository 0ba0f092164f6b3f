using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Rounds;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.Rounds;

/// <summary>Asks the group about exactly one text.</summary>
/// <param name="ContentHash">Fingerprint of the text that the person saw.</param>
/// <param name="PlannedClose">The London day by whose end answers are asked for.</param>
internal sealed record OpenRoundRequest(string ContentHash, DateOnly PlannedClose) : IRequest<OpenRoundRequest>
{
    public static IValidator<OpenRoundRequest> Validator { get; } = new InlineValidator<OpenRoundRequest>
    {
        v => v.RuleFor(r => r.ContentHash).IsHash(),
    };
}

/// <summary>Ends the asking without agreement.</summary>
/// <param name="ContentHash">Fingerprint of the text that the person saw.</param>
internal sealed record CloseRoundRequest(string ContentHash, string Reasons) : IRequest<CloseRoundRequest>
{
    public static IValidator<CloseRoundRequest> Validator { get; } = new InlineValidator<CloseRoundRequest>
    {
        v => v.RuleFor(r => r.ContentHash).IsHash(),
        v => v.RuleFor(r => r.Reasons).IsProse(),
    };
}

/// <summary>Leaves a vacant seat out of the round.</summary>
/// <param name="ContentHash">Fingerprint of the text that the person saw.</param>
/// <param name="Seat">The vacant seat: "wales".</param>
internal sealed record LeaveOutSeatRequest(string ContentHash, string Seat, string Reasons) : IRequest<LeaveOutSeatRequest>
{
    public static IValidator<LeaveOutSeatRequest> Validator { get; } = new InlineValidator<LeaveOutSeatRequest>
    {
        v => v.RuleFor(r => r.ContentHash).IsHash(),
        v => v.RuleFor(r => r.Seat).IsKey(),
        v => v.RuleFor(r => r.Reasons).IsProse(),
    };
}

internal static class RoundEndpoints
{
    public static void MapRounds(this IEndpointRouteBuilder routes)
    {
        routes.MapActOnMatter("/round", "Ask the group about a text", Open);
        routes.MapActOnMatter("/round/close", "End the asking without agreement", Close);
        routes.MapActOnMatter("/round/left-out-seats", "Leave a vacant seat out of the round, as co-chair", LeaveOut);
    }

    private static Task<IResult> Open(
        MatterKey matter, Asked<OpenRoundRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(
            matter.Entry,
            asked,
            id => new OpenRound(id, matter.Amendment, asked.Body.ContentHash.AsHash(), asked.Body.PlannedClose),
            cancellation);

    private static Task<IResult> Close(
        MatterKey matter, Asked<CloseRoundRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(
            matter.Entry,
            asked,
            id => new CloseRound(id, matter.Amendment, asked.Body.ContentHash.AsHash(), asked.Body.Reasons.AsPrivate()),
            cancellation);

    private static Task<IResult> LeaveOut(
        MatterKey matter, Asked<LeaveOutSeatRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(
            matter.Entry,
            asked,
            id => new LeaveOutSeat(
                id, matter.Amendment, asked.Body.ContentHash.AsHash(), new SeatId(asked.Body.Seat), asked.Body.Reasons.AsPrivate()),
            cancellation);
}
