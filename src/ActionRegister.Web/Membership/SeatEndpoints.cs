using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Web.Commands;
using ActionRegister.Web.Input;
using FluentValidation;

namespace ActionRegister.Web.Membership;

/// <summary>Records that a body nominated somebody for its seat.</summary>
internal sealed record NominateMemberRequest(Guid Person, NoticeRequest Notice) : IRequest<NominateMemberRequest>
{
    public static IValidator<NominateMemberRequest> Validator { get; } = new InlineValidator<NominateMemberRequest>
    {
        v => v.RuleFor(r => r.Notice).SetValidator(new NoticeRequest.Validator()),
    };
}

/// <summary>Records that a nominated person took the seat.</summary>
/// <param name="From">The London day since which.</param>
internal sealed record AppointMemberRequest(Guid Person, DateOnly From) : IRequest<AppointMemberRequest>
{
    public static IValidator<AppointMemberRequest> Validator { get; } = new InlineValidator<AppointMemberRequest>();
}

/// <summary>Records that a member left the seat.</summary>
/// <param name="On">The London day on which.</param>
internal sealed record EndMembershipRequest(Guid Person, DateOnly On, NoticeRequest Notice) : IRequest<EndMembershipRequest>
{
    public static IValidator<EndMembershipRequest> Validator { get; } = new InlineValidator<EndMembershipRequest>
    {
        v => v.RuleFor(r => r.Notice).SetValidator(new NoticeRequest.Validator()),
    };
}

/// <summary>Gives the own seat or office up.</summary>
/// <param name="On">The London day on which.</param>
internal sealed record ResignRequest(DateOnly On) : IRequest<ResignRequest>
{
    public static IValidator<ResignRequest> Validator { get; } = new InlineValidator<ResignRequest>();
}

internal static class SeatEndpoints
{
    public static void MapSeats(this IEndpointRouteBuilder routes)
    {
        routes.MapAct("/seats/{seat}/nominations", "Record a body's nomination for its seat", Nominate);
        routes.MapAct("/seats/{seat}/member", "Record that a nominated person took the seat", Appoint);
        routes.MapAct("/seats/{seat}/member/end", "Record, on the body's notice, that a member left the seat", End);
        routes.MapAct("/seats/{seat}/resignation", "Give the own seat up", Resign);
    }

    private static Task<IResult> Nominate(
        PlaceKey seat, Asked<NominateMemberRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(
            StreamName.Group,
            asked,
            new NominateMember(seat.Seat, new PersonId(asked.Body.Person), asked.Body.Notice.AsNotice()),
            cancellation);

    private static Task<IResult> Appoint(
        PlaceKey seat, Asked<AppointMemberRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(StreamName.Group, asked, new AppointMember(seat.Seat, new PersonId(asked.Body.Person), asked.Body.From), cancellation);

    private static Task<IResult> End(
        PlaceKey seat, Asked<EndMembershipRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(
            StreamName.Group,
            asked,
            new EndMembership(seat.Seat, new PersonId(asked.Body.Person), asked.Body.On, asked.Body.Notice.AsNotice()),
            cancellation);

    private static Task<IResult> Resign(
        PlaceKey seat, Asked<ResignRequest> asked, CommandSender sender, CancellationToken cancellation) =>
        sender.On(StreamName.Group, asked, new ResignSeat(seat.Seat, asked.Body.On), cancellation);
}
