using ActionRegister.Domain.Decisions;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.Decisions;

/// <summary>Looks back at what came of an agreed entry.</summary>
internal sealed record ReviewOutcomeRequest(string Findings) : IRequest<ReviewOutcomeRequest>
{
    public static IValidator<ReviewOutcomeRequest> Validator { get; } = new InlineValidator<ReviewOutcomeRequest>
    {
        v => v.RuleFor(r => r.Findings).IsProse(),
    };
}

/// <summary>Puts a record right that is not content.</summary>
/// <param name="Of">Position in the log of the event corrected.</param>
/// <param name="Explanation">What was wrong and what is right.</param>
internal sealed record CorrectRecordRequest(long Of, string Explanation) : IRequest<CorrectRecordRequest>
{
    public static IValidator<CorrectRecordRequest> Validator { get; } = new InlineValidator<CorrectRecordRequest>
    {
        v => v.RuleFor(r => r.Explanation).IsProse(),
    };
}

internal static class RecordEndpoints
{
    public static void MapRecords(this IEndpointRouteBuilder routes)
    {
        routes.MapAct("/entries/{entry}/reviews", "Review what came of an agreed entry", Review);
        routes.MapAct("/entries/{entry}/corrections", "Put a record right that is not content", Correct);
        routes.MapAct("/entries/{entry}/corrections/{correction}/confirmation", "Confirm the correction of a record, as co-chair", Confirm);
    }

    private static Task<IResult> Review(
        EntryKey entry, Asked<ReviewOutcomeRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(entry, asked, id => new ReviewOutcome(id, asked.Body.Findings.AsPrivate()), cancellation);

    private static Task<IResult> Correct(
        EntryKey entry, Asked<CorrectRecordRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(entry, asked, id => new CorrectRecord(id, asked.Body.Of, asked.Body.Explanation.AsPrivate()), cancellation);

    private static Task<IResult> Confirm(
        EntryKey entry, Ordinal correction, Asked<EmptyRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(entry, asked, id => new ConfirmCorrection(id, correction.Value), cancellation);
}
