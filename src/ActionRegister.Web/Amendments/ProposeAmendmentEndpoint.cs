using ActionRegister.Domain.Amendments;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using ActionRegister.Web.Proposals;
using FluentValidation;

namespace ActionRegister.Web.Amendments;

/// <summary>Puts a change to an agreed entry forward.</summary>
/// <param name="Kind">Amend, overturn or correct.</param>
/// <param name="ContentHash">Fingerprint of the last agreed content, as the person saw it.</param>
/// <param name="Content">To amend or correct: the content after, whole.</param>
/// <param name="Overturn">To overturn: why, from when, and what falls with it.</param>
/// <param name="Source">For a correction: the recording that shows what was really agreed.</param>
/// <param name="Sponsor">The seat or office that puts it forward; left out, the one that the person acts in.</param>
internal sealed record ProposeAmendmentRequest(
    AmendmentKind Kind,
    string ContentHash,
    ContentRequest? Content = null,
    OverturnRequest? Overturn = null,
    SourceRequest? Source = null,
    string? Sponsor = null) : IRequest<ProposeAmendmentRequest>
{
    public static IValidator<ProposeAmendmentRequest> Validator { get; } = new InlineValidator<ProposeAmendmentRequest>
    {
        v => v.RuleFor(r => r.ContentHash).IsHash(),
        v => v.RuleFor(r => r.Content).Must((r, content) => content is not null == r.Kind is not AmendmentKind.Overturn)
            .WithMessage("To amend or to correct, give the whole content after; to overturn, none."),
        v => v.RuleFor(r => r.Content!).SetValidator(new ContentRequest.Validator()).When(r => r.Content is not null),
        v => v.RuleFor(r => r.Overturn).Must((r, overturn) => overturn is not null == r.Kind is AmendmentKind.Overturn)
            .WithMessage("Give it to overturn, and only then."),
        v => v.RuleFor(r => r.Overturn!).SetValidator(new OverturnRequest.Validator()).When(r => r.Overturn is not null),
        v => v.RuleFor(r => r.Source!).SetValidator(new SourceRequest.Validator()).When(r => r.Source is not null),
        v => v.RuleFor(r => r.Sponsor).IsParty(),
    };
}

/// <summary>For a correction: the recording that shows what was really agreed.</summary>
/// <param name="Event">Position in the log of that recording.</param>
/// <param name="Shows">What it shows, in words.</param>
internal sealed record SourceRequest(long Event, string Shows)
{
    public sealed class Validator : AbstractValidator<SourceRequest>
    {
        public Validator() => RuleFor(s => s.Shows).IsProse();
    }
}

internal static class ProposeAmendmentEndpoint
{
    public static void MapProposeAmendment(this IEndpointRouteBuilder routes) =>
        routes.MapAct("/entries/{entry}/amendments", "Propose to amend, overturn or correct an agreed entry", Propose);

    private static async Task<IResult> Propose(
        EntryKey entry, Asked<ProposeAmendmentRequest> asked, CommandSender sender, CancellationToken cancellation)
    {
        var body = asked.Body;
        var falls = await sender.Named(body.Overturn?.FallsWithIt, cancellation);
        return await sender.OnPage(
            entry,
            asked,
            page => new ProposeAmendment(
                page.Row.Id,
                body.Kind,
                body.Sponsor.AsParty(),
                body.ContentHash.AsHash(),
                AfterRequest.Of(body.Content, body.Overturn, page.Row.Kind, page.Row.Title),
                falls,
                body.Source is { } source ? new CorrectionSource(source.Event, source.Shows) : null),
            cancellation);
    }
}
