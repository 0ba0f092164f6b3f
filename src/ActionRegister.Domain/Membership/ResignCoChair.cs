using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Membership;

/// <summary>A co-chair gives up the office.</summary>
/// <param name="Side">The co-chair's own side.</param>
/// <param name="On">The London day on which; past or today.</param>
public sealed record ResignCoChair(Side Side, DateOnly On) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var group = view.Group;
        if (FoundingGuard.Open(group) is { } shut) return shut;

        var office = group.CoChairs[Side];
        if (context.By is { } by && office.Person != by && office.Former.Contains(by)) return Outcome.AlreadySo;
        if (Standing.For(Act.ResignCoChair, context, group, [Party.CoChair(Side)]).Refusal is { } no) return no;
        if (EffectiveDay.Fault(On, LondonDay.Of(context.Clock)) is { } future) return Refusal.Rule(null, future);
        if (SeatRules.EndsBeforeItBegan(On, office.From) is { } order) return Refusal.Rule(null, order);

        return Outcome.Accept(StreamName.Group, new CoChairEnded(
            Side, office.Person.GetValueOrDefault(), On, EndingGround.Resignation, Notice: null));
    }
}
