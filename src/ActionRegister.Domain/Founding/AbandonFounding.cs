using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Domain.Founding;

/// <summary>The operator gives up a founding that is wrong, before both co-chairs have confirmed it.</summary>
public sealed record AbandonFounding(string Reasons) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var group = view.Group;
        if (Standing.For(Act.Found, context, group).Refusal is { } no) return no;
        return group.Founding switch
        {
            FoundingStatus.NotFounded => Refusal.Rule(null, "There is no founding to abandon."),
            FoundingStatus.NotConfirmed =>
                Outcome.Accept(StreamName.Group, new FoundingAbandoned(PrivateText.Of(Reasons))),
            FoundingStatus.Confirmed => Refusal.Rule(
                null, "Both co-chairs have confirmed the founding: it can no longer be abandoned. What is wrong is put right by an agreed entry."),
            FoundingStatus.Abandoned => Outcome.AlreadySo,
        };
    }
}
