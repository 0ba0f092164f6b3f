using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Domain.Founding;

/// <summary>A co-chair confirms that the founding is right; the register opens when both have.</summary>
/// <param name="Seen">Fingerprint of the founding that the co-chair was shown.</param>
public sealed record ConfirmFounding(FoundingHash Seen) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var group = view.Group;
        if (group.Founding is FoundingStatus.NotFounded or FoundingStatus.Abandoned) return FoundingGuard.Open(group)!; // shut
        var standing = Standing.For(Act.ConfirmFounding, context, group);
        if (standing.Refusal is { } no) return no;
        if (Seen != group.FoundingHash)
        {
            return Refusal.Rule(
                null, $"You saw the founding {Seen}, and this register was founded by {group.FoundingHash}: read it again.");
        }

        return group.FoundingConfirmedBy.Contains(standing.Side)
            ? Outcome.AlreadySo
            : Outcome.Accept(StreamName.Group, new FoundingConfirmed(standing.Side, Seen));
    }
}
