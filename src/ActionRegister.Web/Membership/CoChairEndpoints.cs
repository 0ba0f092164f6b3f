using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.Membership;

/// <summary>Records that somebody took the office of a side's co-chair.</summary>
/// <param name="From">The London day since which.</param>
/// <param name="Notice">The letter of the body that the terms name.</param>
internal sealed record AppointCoChairRequest(Guid Person, DateOnly From, NoticeRequest Notice) : IRequest<AppointCoChairRequest>
{
    public static IValidator<AppointCoChairRequest> Validator { get; } = new InlineValidator<AppointCoChairRequest>
    {
        v => v.RuleFor(r => r.Notice).SetValidator(new NoticeRequest.Validator()),
    };
}

/// <summary>Records that a side's co-chair left the office.</summary>
/// <param name="On">The London day on which.</param>
internal sealed record EndCoChairRequest(Guid Person, DateOnly On, NoticeRequest Notice) : IRequest<EndCoChairRequest>
{
    public static IValidator<EndCoChairRequest> Validator { get; } = new InlineValidator<EndCoChairRequest>
    {
        v => v.RuleFor(r => r.Notice).SetValidator(new NoticeRequest.Validator()),
    };
}

/// <summary>Names the person that the act is about.</summary>
internal sealed record PersonRequest(Guid Person) : IRequest<PersonRequest>
{
    public static IValidator<PersonRequest> Validator { get; } = new InlineValidator<PersonRequest>();
}

internal static class CoChairEndpoints
{
    public static void MapCoChairs(this IEndpointRouteBuilder routes)
    {
        routes.MapAct("/co-chairs/{side}", "Record that somebody took the office of a side's co-chair", Appoint);
        routes.MapAct("/co-chairs/{side}/confirmation", "Confirm a new co-chair", Confirm);
        routes.MapAct("/co-chairs/{side}/end", "Record, on the body's notice, that a side's co-chair left the office", End);
        routes.MapAct("/co-chairs/{side}/resignation", "Give the own co-chair office up", Resign);
    }

    private static Task<IResult> Appoint(
        SideKey side, Asked<AppointCoChairRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(
            StreamName.Group,
            asked,
            new AppointCoChair(side.Value, new PersonId(asked.Body.Person), asked.Body.From, asked.Body.Notice.AsNotice()),
            cancellation);

    private static Task<IResult> Confirm(
        SideKey side, Asked<PersonRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(StreamName.Group, asked, new ConfirmCoChair(side.Value, new PersonId(asked.Body.Person)), cancellation);

    private static Task<IResult> End(
        SideKey side, Asked<EndCoChairRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(
            StreamName.Group,
            asked,
            new EndCoChair(side.Value, new PersonId(asked.Body.Person), asked.Body.On, asked.Body.Notice.AsNotice()),
            cancellation);

    private static Task<IResult> Resign(
        SideKey side, Asked<ResignRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(StreamName.Group, asked, new ResignCoChair(side.Value, asked.Body.On), cancellation);
}
