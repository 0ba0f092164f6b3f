using ActionRegister.Application.Erasures;
using ActionRegister.Domain.Erasures;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using ActionRegister.Web.Problems;
using FluentValidation;

namespace ActionRegister.Web.Erasures;

/// <summary>Asks that one part of one event be erased.</summary>
/// <param name="Event">Position of the event in the log.</param>
/// <param name="Basis">Under what law, or at whose request, without repeating what is to go.</param>
internal sealed record AskErasureRequest(long Event, ErasedPart Part, string Basis) : IRequest<AskErasureRequest>
{
    public static IValidator<AskErasureRequest> Validator { get; } = new InlineValidator<AskErasureRequest>
    {
        v => v.RuleFor(r => r.Event).GreaterThanOrEqualTo(0).WithMessage("It is a position of the log, from 0."),
        v => v.RuleFor(r => r.Basis).IsProse(),
    };
}

/// <summary>Authorises, as co-chair, an erasure that was asked for.</summary>
/// <param name="Event">Position of the event in the log.</param>
internal sealed record AuthoriseErasureRequest(long Event, ErasedPart Part) : IRequest<AuthoriseErasureRequest>
{
    public static IValidator<AuthoriseErasureRequest> Validator { get; } = new InlineValidator<AuthoriseErasureRequest>
    {
        v => v.RuleFor(r => r.Event).GreaterThanOrEqualTo(0).WithMessage("It is a position of the log, from 0."),
    };
}

internal static class ErasureEndpoints
{
    public static void MapErasures(this IEndpointRouteBuilder routes)
    {
        routes.MapAct("/erasures", "Ask that one part of one event be erased", Ask);
        routes.MapAct("/erasures/authorisations", "Authorise an erasure, as co-chair", Authorise);
    }

    private static async Task<IResult> Ask(
        Asked<AskErasureRequest> asked, CommandSender sender, ErasableParts parts, CancellationToken cancellation)
    {
        var body = asked.Body;
        return await parts.WhyNot(body.Event, body.Part, cancellation) is { } because
            ? Problem.Of(ProblemKind.NotFound, because)
            : await sender.On(
                Erasure.Stream(body.Event, body.Part), asked, new AskErasure(body.Event, body.Part, body.Basis), cancellation);
    }

    private static Task<IResult> Authorise(
        Asked<AuthoriseErasureRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(
            Erasure.Stream(asked.Body.Event, asked.Body.Part), asked, new AuthoriseErasure(asked.Body.Event, asked.Body.Part), cancellation);
}
