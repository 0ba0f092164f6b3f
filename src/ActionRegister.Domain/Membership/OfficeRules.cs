using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.People;

namespace ActionRegister.Domain.Membership;

/// <summary>
/// How somebody comes into an office that takes both co-chairs, and out of it. Giving a say needs both; taking it away, or
/// taking back a half-made appointment, needs one.
/// </summary>
internal static class OfficeRules
{
    public static Outcome Appoint(
        View view, Context context, PersonId person, OfficeHolding? held, OfficeHolding? otherOffice, Func<Standing, IEvent> appointed)
    {
        var group = view.Group;
        if (MayChange(context, group, out var standing) is { } no) return no;
        if (PersonRules.Unrecorded(view, person) is { } unknown) return unknown;
        if (held is { } office && (office.InEffect || office.AppointedBy.Contains(standing.Side))) return Outcome.AlreadySo;
        if (PersonRules.TakesPart(group, person) is { } takesPart) return takesPart;
        if (otherOffice is { InEffect: true })
            return Refusal.Rule(null, "The auditor examines what the secretariat does: one person cannot be both.");

        return Outcome.Accept(StreamName.Group, appointed(standing));
    }

    public static Outcome End(View view, Context context, OfficeHolding? held, Func<Standing, IEvent> ended)
    {
        if (MayChange(context, view.Group, out var standing) is { } no) return no;
        return held is null ? Outcome.AlreadySo : Outcome.Accept(StreamName.Group, ended(standing));
    }

    private static Refusal? MayChange(Context context, Group group, out Standing standing)
    {
        standing = Standing.For(Act.AppointOffice, context, group);
        return FoundingGuard.Open(group) ?? standing.Refusal ?? CoChairRules.Unconfirmed(group, standing.Side);
    }
}
