using ActionRegister.Domain.Actions;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.Actions;

/// <summary>Says how an action is going.</summary>
/// <param name="For">The owner reported for; left out, the one that the person acts in.</param>
internal sealed record ReportProgressRequest(string Note, string? For = null) : IRequest<ReportProgressRequest>
{
    public static IValidator<ReportProgressRequest> Validator { get; } = new InlineValidator<ReportProgressRequest>
    {
        v => v.RuleFor(r => r.Note).IsProse(),
        v => v.RuleFor(r => r.For).IsParty(),
    };
}

/// <summary>Reports an action done.</summary>
/// <param name="Evidence">How anyone can check.</param>
internal sealed record CompleteActionRequest(string Evidence) : IRequest<CompleteActionRequest>
{
    public static IValidator<CompleteActionRequest> Validator { get; } = new InlineValidator<CompleteActionRequest>
    {
        v => v.RuleFor(r => r.Evidence).IsProse(),
    };
}

/// <summary>Disputes a report that an action is done.</summary>
internal sealed record DisputeCompletionRequest(string Reasons) : IRequest<DisputeCompletionRequest>
{
    public static IValidator<DisputeCompletionRequest> Validator { get; } = new InlineValidator<DisputeCompletionRequest>
    {
        v => v.RuleFor(r => r.Reasons).IsProse(),
    };
}

internal static class ActionEndpoints
{
    public static void MapActions(this IEndpointRouteBuilder routes)
    {
        routes.MapAct("/entries/{entry}/progress", "Say how an action is going", Report);
        routes.MapAct("/entries/{entry}/completions", "Report an action done, with evidence", Complete);
        routes.MapAct("/entries/{entry}/completions/{completion}/dispute", "Dispute a report that an action is done", Dispute);
    }

    private static Task<IResult> Report(
        EntryKey entry, Asked<ReportProgressRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(entry, asked, id => new ReportProgress(id, asked.Body.For.AsParty(), asked.Body.Note.AsPrivate()), cancellation);

    private static Task<IResult> Complete(
        EntryKey entry, Asked<CompleteActionRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(entry, asked, id => new CompleteAction(id, asked.Body.Evidence.AsPrivate()), cancellation);

    private static Task<IResult> Dispute(
        EntryKey entry, Ordinal completion, Asked<DisputeCompletionRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(entry, asked, id => new DisputeCompletion(id, completion.Value, asked.Body.Reasons.AsPrivate()), cancellation);
}
