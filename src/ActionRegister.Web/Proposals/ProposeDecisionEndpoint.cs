using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Proposals;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.Proposals;

/// <summary>Puts a decision forward.</summary>
/// <param name="Sponsor">The seat or office that puts it forward; left out, the one that the person acts in.</param>
/// <param name="InformedBy">What led to it, in words.</param>
internal sealed record ProposeDecisionRequest(
    ContentRequest Content, string? Sponsor = null, IReadOnlyList<string>? InformedBy = null) : IRequest<ProposeDecisionRequest>
{
    public static IValidator<ProposeDecisionRequest> Validator { get; } = new InlineValidator<ProposeDecisionRequest>
    {
        v => v.RuleFor(r => r.Content).SetValidator(new ContentRequest.Validator()),
        v => v.RuleFor(r => r.Sponsor).IsParty(),
        v => v.RuleFor(r => r.InformedBy).IsShort(),
        v => v.RuleForEach(r => r.InformedBy).IsLine(),
    };
}

internal static class ProposeDecisionEndpoint
{
    public static void MapProposeDecision(this IEndpointRouteBuilder routes) =>
        routes.MapAct("/decisions", "Propose a decision", Propose).Produces<CommandResponse>(StatusCodes.Status201Created);

    private static async Task<IResult> Propose(
        Asked<ProposeDecisionRequest> asked, CommandSender sender, CancellationToken cancellation)
    {
        var body = asked.Body;
        var superseded = await sender.Named(body.Content.Supersedes, cancellation);
        return await sender.Propose(
            EntryKind.Decision,
            asked,
            (id, reference) => new ProposeDecision(
                id, reference, body.Sponsor.AsParty(), body.Content.As(EntryKind.Decision), superseded, body.InformedBy ?? []),
            cancellation);
    }
}
