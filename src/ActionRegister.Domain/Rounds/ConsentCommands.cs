using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Rounds;

/// <summary>A co-chair consents to exactly one text.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Amendment">The amendment meant, or null for the proposal.</param>
/// <param name="Seen">The text that the co-chair saw.</param>
/// <param name="Words">What the co-chair says with it, or null.</param>
/// <param name="Interest">An interest declared with it, or null.</param>
public sealed record GiveConsent(
    EntryId Id, int? Amendment, ContentHash Seen, PrivateText? Words, PrivateText? Interest) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => Matter.Reads(view, Id, Amendment);

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Consenting.Refusal(view, context, Id, Amendment, Seen, out var matter, out var side) is { } no) return no;
        var person = context.By!.Value; // a co-chair is a person
        var d = matter.Deliberation;
        var office = view.Group.CoChairs[side];
        if (!office.Confirmed)
        {
            return Refusal.NotPermitted(
                "You have not been confirmed as co-chair yet: the other co-chair or your predecessor confirms you.",
                matter.Rules.Terms.CoChairs);
        }

        if (d.CoChairs.GetValueOrDefault(side) is { Consents: true } given && given.Hash == d.Hash && given.Person == person
            && office.Since < given.Position && !d.Comments.Any(c => c.Counts && c.AnsweredAt > given.Position))
            return Outcome.AlreadySo;
        var other = view.Group.CoChairs.Single(c => c.Key != side);
        if (other.Value.Person == person && d.CoChairs.GetValueOrDefault(other.Key) is { Consents: true } twice && twice.Person == person)
            return Refusal.Rule(matter.ConsentClause, "You consented for the other side already; two people have to consent.");

        var needed = Amendment is null
            ? JointAgreement.ToConsent(matter, context.Book)
            : AmendmentRules.ToAsk(matter, context.Book);
        if (needed.Any(r => !r.Met)) return Refusal.Unmet(needed);

        return Outcome.Accept(StreamName.Of(Id), new CoChairConsentGiven(
            Amendment, side, person, d.Hash, matter.Statement.Hash, Proof: null, Interest is not null, Words, Interest));
    }
}

/// <summary>A co-chair refuses consent to exactly one text, with reasons. Not the end: the same co-chair may consent later.</summary>
public sealed record RefuseConsent(EntryId Id, int? Amendment, ContentHash Seen, PrivateText Reasons) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Consenting.Refusal(view, context, Id, Amendment, Seen, out var matter, out var side) is { } no) return no;
        return Outcome.Accept(StreamName.Of(Id), new CoChairConsentRefused(
            Amendment, side, context.By!.Value, matter.Deliberation.Hash, Reasons)); // a co-chair is a person
    }
}

/// <summary>A co-chair takes a consent back, before it is used.</summary>
public sealed record WithdrawConsent(EntryId Id, int? Amendment, ContentHash Seen, PrivateText? Reasons) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Consenting.Refusal(view, context, Id, Amendment, Seen, out var matter, out var side) is { } no) return no;
        return matter.Deliberation.CoChairs.GetValueOrDefault(side) is { Consents: true } given && given.Hash == matter.Deliberation.Hash
            ? Outcome.Accept(StreamName.Of(Id), new ConsentWithdrawn(
                Amendment, side, context.By!.Value, matter.Deliberation.Hash, Reasons)) // a co-chair is a person
            : Outcome.AlreadySo;
    }
}

/// <summary>What giving, refusing and withdrawing a co-chair's consent have in common.</summary>
internal static class Consenting
{
    public static Refusal? Refusal(
        View view, Context context, EntryId id, int? amendment, ContentHash seen, out Matter matter, out Side side)
    {
        side = default;
        var standing = Standing.For(Act.Consent, context, view.Group);
        if (Matter.FindOpen(view, context.Clock, id, amendment, seen, out matter) is { } no) return no;
        if (standing.Refusal is { } refused) return refused with { Clause = matter.ConsentClause };

        side = ((Capacity.CoChair)standing.Capacity!).Side;
        return null;
    }
}
