using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Proposals;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using ActionRegister.Web.Problems;
using FluentValidation;

namespace ActionRegister.Web.Proposals;

/// <summary>Holds that a proposal changes an agreed entry without saying so.</summary>
/// <param name="With">Reference of the agreed entry.</param>
internal sealed record ClaimConflictRequest(string With, string Reasons) : IRequest<ClaimConflictRequest>
{
    public static IValidator<ClaimConflictRequest> Validator { get; } = new InlineValidator<ClaimConflictRequest>
    {
        v => v.RuleFor(r => r.With).IsReference(),
        v => v.RuleFor(r => r.Reasons).IsProse(),
    };
}

/// <summary>Records why there is no conflict.</summary>
internal sealed record SettleConflictRequest(string Reasons) : IRequest<SettleConflictRequest>
{
    public static IValidator<SettleConflictRequest> Validator { get; } = new InlineValidator<SettleConflictRequest>
    {
        v => v.RuleFor(r => r.Reasons).IsProse(),
    };
}

internal static class ConflictEndpoints
{
    public static void MapConflicts(this IEndpointRouteBuilder routes)
    {
        routes.MapAct("/entries/{entry}/conflicts", "Claim that a proposal changes an agreed entry without saying so", Claim);
        routes.MapAct("/entries/{entry}/conflicts/{claim}/withdrawal", "Take one's own claim of conflict back", Withdraw);
        routes.MapAct("/entries/{entry}/conflicts/{claim}/settlement", "Record, as co-chair, why there is no conflict", Settle);
    }

    private static async Task<IResult> Claim(
        EntryKey entry, Asked<ClaimConflictRequest> asked, CommandSender sender, EntryAsAt entries, CancellationToken cancellation) =>
        await entries.Named(new Reference(asked.Body.With), cancellation) is { } with
            ? await sender.On(entry, asked, id => new ClaimConflict(id, with, asked.Body.Reasons.AsPrivate()), cancellation)
            : Problem.Of(ProblemKind.NotFound, $"There is no entry {asked.Body.With}.");

    private static Task<IResult> Withdraw(
        EntryKey entry, Ordinal claim, Asked<EmptyRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(entry, asked, id => new WithdrawConflict(id, claim.Value), cancellation);

    private static Task<IResult> Settle(
        EntryKey entry, Ordinal claim, Asked<SettleConflictRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(entry, asked, id => new SettleConflict(id, claim.Value, asked.Body.Reasons.AsPrivate()), cancellation);
}
