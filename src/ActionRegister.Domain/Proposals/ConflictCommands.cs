using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Proposals;

/// <summary>Holds that a proposal changes an agreed entry without saying so. It blocks until it is settled.</summary>
/// <param name="Id">The proposal.</param>
/// <param name="With">The agreed entry that it would change.</param>
/// <param name="Reasons">Why.</param>
public sealed record ClaimConflict(EntryId Id, EntryId With, PrivateText Reasons) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id), StreamName.Of(With)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Matter.FindOpen(view, context.Clock, Id, null, null, out var matter) is { } no) return no;
        var standing = Standing.For(Act.ClaimConflict, context, view.Group);
        if (standing.Refusal is { } refused) return refused;
        if (view.Entry(With) is not { Status: EntryStatus.Agreed })
            return Refusal.Rule(matter.Rules.Terms.Amending, "A conflict is claimed with an entry that is agreed.");

        var by = standing.Capacity!.Party!.Value; // a co-chair or a seat has one
        return matter.Deliberation.Claims.Any(c => c.With == With && c.By == by && !c.Withdrawn)
            ? Outcome.AlreadySo
            : Outcome.Accept(StreamName.Of(Id), new ConflictClaimed(matter.Entry.Counts.Claims + 1, With, by, Reasons));
    }
}

/// <summary>Takes one's own claim of conflict back.</summary>
public sealed record WithdrawConflict(EntryId Id, int Claim) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Matter.FindOpen(view, context.Clock, Id, null, null, out var matter) is { } no) return no;
        if (matter.Deliberation.Claims.FirstOrDefault(c => c.Number == Claim) is not { } claim)
            return Refusal.NotFound($"There is no claim of conflict {Claim} on {matter.Quoted}.");
        var standing = Standing.For(Act.ClaimConflict, context, view.Group);
        if (standing.Refusal is { } refused) return refused;
        if (standing.Capacity!.Party != claim.By)
            return Refusal.NotPermitted($"The claim is {view.Group.NameOf(claim.By)}'s; only they take it back.");

        return claim.Withdrawn ? Outcome.AlreadySo : Outcome.Accept(StreamName.Of(Id), new ConflictWithdrawn(Claim));
    }
}

/// <summary>One co-chair records why there is no conflict; it is settled with the other's record, and listed in exceptions.</summary>
public sealed record SettleConflict(EntryId Id, int Claim, PrivateText Reasons) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Matter.FindOpen(view, context.Clock, Id, null, null, out var matter) is { } no) return no;
        if (Standing.For(Act.SettleConflict, context, view.Group) is var standing && standing.Refusal is { } refused) return refused;
        if (matter.Deliberation.Claims.FirstOrDefault(c => c.Number == Claim) is not { } claim)
            return Refusal.NotFound($"There is no claim of conflict {Claim} on {matter.Quoted}.");

        var side = ((Capacity.CoChair)standing.Capacity!).Side;
        if (claim.Withdrawn || claim.SettledBy.ContainsKey(side)) return Outcome.AlreadySo;
        if (!view.Group.CoChairs[side].Confirmed)
            return Refusal.NotPermitted("You have not been confirmed as co-chair yet.", matter.Rules.Terms.CoChairs);

        var person = context.By!.Value; // a co-chair is a person
        return claim.SettledBy.ContainsValue(person)
            ? Refusal.Rule(matter.Rules.Terms.CoChairs, "You settled it for the other side already; two people have to.")
            : Outcome.Accept(StreamName.Of(Id), new ConflictSettled(Claim, side, person, Reasons));
    }
}
