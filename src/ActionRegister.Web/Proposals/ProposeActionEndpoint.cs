using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Proposals;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using ActionRegister.Web.Problems;
using FluentValidation;

namespace ActionRegister.Web.Proposals;

/// <summary>Puts an action forward, on its own or under a decision.</summary>
/// <param name="Sponsor">The seat or office that puts it forward; left out, the one that the person acts in.</param>
/// <param name="Under">Reference of the decision that it carries out.</param>
/// <param name="InformedBy">What led to it, in words.</param>
internal sealed record ProposeActionRequest(
    ContentRequest Content, string? Sponsor = null, string? Under = null, IReadOnlyList<string>? InformedBy = null)
    : IRequest<ProposeActionRequest>
{
    public static IValidator<ProposeActionRequest> Validator { get; } = new InlineValidator<ProposeActionRequest>
    {
        v => v.RuleFor(r => r.Content).SetValidator(new ContentRequest.Validator()),
        v => v.RuleFor(r => r.Sponsor).IsParty(),
        v => v.RuleFor(r => r.Under).IsReference(),
        v => v.RuleFor(r => r.InformedBy).IsShort(),
        v => v.RuleForEach(r => r.InformedBy).IsLine(),
    };
}

internal static class ProposeActionEndpoint
{
    public static void MapProposeAction(this IEndpointRouteBuilder routes) =>
        routes.MapAct("/actions", "Propose an action", Propose).Produces<CommandResponse>(StatusCodes.Status201Created);

    private static async Task<IResult> Propose(
        Asked<ProposeActionRequest> asked, CommandSender sender, EntryAsAt entries, CancellationToken cancellation)
    {
        var body = asked.Body;
        var under = body.Under is null ? null : await entries.Named(new Reference(body.Under), cancellation);
        if (body.Under is not null && under is null) return Problem.Of(ProblemKind.NotFound, $"There is no decision {body.Under}.");

        var superseded = await sender.Named(body.Content.Supersedes, cancellation);
        return await sender.Propose(
            EntryKind.Action,
            asked,
            (id, reference) => new ProposeAction(
                id, reference, body.Sponsor.AsParty(), under, body.Content.As(EntryKind.Action), superseded, body.InformedBy ?? []),
            cancellation);
    }
}
