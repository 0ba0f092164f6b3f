using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.Membership;

/// <summary>Names an assistant to the holder of a seat or co-chair office, or ends the naming.</summary>
/// <param name="For">The own seat or office: "seat:wales".</param>
/// <param name="Person">The assistant.</param>
internal sealed record AssistantRequest(string For, Guid Person) : IRequest<AssistantRequest>
{
    public static IValidator<AssistantRequest> Validator { get; } = new InlineValidator<AssistantRequest>
    {
        v => v.RuleFor(r => r.For).IsParty(),
    };
}

/// <summary>Records a body's new name.</summary>
internal sealed record RenameBodyRequest(string Name, NoticeRequest Notice) : IRequest<RenameBodyRequest>
{
    public static IValidator<RenameBodyRequest> Validator { get; } = new InlineValidator<RenameBodyRequest>
    {
        v => v.RuleFor(r => r.Name).IsLine(),
        v => v.RuleFor(r => r.Notice).SetValidator(new NoticeRequest.Validator()),
    };
}

internal static class OfficeEndpoints
{
    public static void MapOffices(this IEndpointRouteBuilder routes)
    {
        routes.MapAct("/secretariat", "Appoint to the secretariat, as co-chair", AppointSecretariat);
        routes.MapAct("/secretariat/{person}/end", "End a place in the secretariat, as co-chair", EndSecretariat);
        routes.MapAct("/auditors", "Appoint an auditor, as co-chair", AppointAuditor);
        routes.MapAct("/auditors/{person}/end", "End an auditor's office, as co-chair", EndAuditor);
        routes.MapAct("/assistants", "Name an assistant to the own seat or office", Name);
        routes.MapAct("/assistants/end", "End the naming of an assistant", End);
        routes.MapAct("/bodies/{body}/name", "Record, on the body's letter, its new name", Rename);
    }

    private static Task<IResult> AppointSecretariat(
        Asked<PersonRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(StreamName.Group, asked, new AppointSecretariat(new PersonId(asked.Body.Person)), cancellation);

    private static Task<IResult> EndSecretariat(
        PersonKey person, Asked<EmptyRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(StreamName.Group, asked, new EndSecretariat(person.Id), cancellation);

    private static Task<IResult> AppointAuditor(
        Asked<PersonRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(StreamName.Group, asked, new AppointAuditor(new PersonId(asked.Body.Person)), cancellation);

    private static Task<IResult> EndAuditor(
        PersonKey person, Asked<EmptyRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(StreamName.Group, asked, new EndAuditor(person.Id), cancellation);

    private static Task<IResult> Name(
        Asked<AssistantRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(StreamName.Group, asked, new NameAssistant(new Party(asked.Body.For), new PersonId(asked.Body.Person)), cancellation);

    private static Task<IResult> End(
        Asked<AssistantRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(StreamName.Group, asked, new EndAssistant(new Party(asked.Body.For), new PersonId(asked.Body.Person)), cancellation);

    private static Task<IResult> Rename(
        PlaceKey body, Asked<RenameBodyRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(StreamName.Group, asked, new RenameBody(body.Body, asked.Body.Name, asked.Body.Notice.AsNotice()), cancellation);
}
