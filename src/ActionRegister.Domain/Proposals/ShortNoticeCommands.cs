using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Proposals;

/// <summary>Asks both co-chairs that the notice close sooner. Agreement on it is listed in exceptions.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Seen">The text that the person saw.</param>
/// <param name="Closes">The London day at whose end it is to close; at least one clear day from now.</param>
/// <param name="Reasons">Why it cannot wait.</param>
public sealed record AskShortNotice(EntryId Id, ContentHash Seen, DateOnly Closes, PrivateText Reasons) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Matter.Find(view, context.Clock, Id, null, out var matter) is { } none) return none;
        var standing = Standing.For(Act.AskShortNotice, context, view.Group, [matter.Deliberation.Sponsor]);
        if (standing.Refusal is { } refused) return refused;
        if (Matter.FindOpen(view, context.Clock, Id, null, Seen, out matter) is { } no) return no;

        var d = matter.Deliberation;
        var clause = matter.Rules.Terms.EarlyNotice;
        if (d.ShortNotice is { } asked && asked.Hash == d.Hash && asked.Closes == Closes) return Outcome.AlreadySo;
        if (d.Supersedes.Count > 0 || d.Content.Carries is not null)
            return Refusal.Rule(clause, "A proposal that supersedes an entry, or carries a change of terms or settings, has no short notice.");
        if (d.Opening is not { Void: false } opening || opening.Hash != d.Hash)
            return Refusal.Rule(clause, "Short notice shortens an early notice; give notice of this text first.");
        if (d.StageAt(context.Clock) != DeliberationStage.InNotice)
            return Refusal.Rule(clause, "The notice of this text has closed; there is nothing to shorten.");
        if (ClearDays.Until(context.Clock, Closes) < 1)
            return Refusal.Rule(clause, $"Short notice leaves at least one clear day: it closes at the end of {matter.Today.AddDays(1).Words()} at the earliest.");
        if (Closes >= opening.Closes)
            return Refusal.Rule(clause, $"The notice closes at the end of {opening.Closes.Words()} anyway; a short notice closes before.");

        return Outcome.Accept(
            StreamName.Of(Id), new ShortNoticeAsked(d.Hash, Closes, standing.Capacity!.Party ?? Party.Secretariat, Reasons));
    }
}

/// <summary>One co-chair agrees to the short notice asked for; it takes effect with the other's agreement.</summary>
public sealed record AgreeShortNotice(EntryId Id, ContentHash Seen) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var standing = Standing.For(Act.AgreeShortNotice, context, view.Group);
        if (Matter.FindOpen(view, context.Clock, Id, null, Seen, out var matter) is { } no) return no;
        if (standing.Refusal is { } refused) return refused;

        var d = matter.Deliberation;
        var side = ((Capacity.CoChair)standing.Capacity!).Side;
        if (d.ShortNotice is not { } asked || asked.Hash != d.Hash)
            return Refusal.Rule(matter.Rules.Terms.EarlyNotice, "Nobody has asked for short notice of this text.");
        if (asked.AgreedBy.ContainsKey(side)) return Outcome.AlreadySo;
        if (!view.Group.CoChairs[side].Confirmed)
            return Refusal.NotPermitted("You have not been confirmed as co-chair yet.", matter.Rules.Terms.CoChairs);
        if (ClearDays.IsClosed(asked.Closes, context.Clock))
            return Refusal.Rule(matter.Rules.Terms.EarlyNotice, $"The day asked for, {asked.Closes.Words()}, has passed; a new request is needed.");

        var person = context.By!.Value; // a co-chair is a person
        return asked.AgreedBy.ContainsValue(person)
            ? Refusal.Rule(matter.Rules.Terms.EarlyNotice, "You agreed for the other side already; two people have to.")
            : Outcome.Accept(StreamName.Of(Id), new ShortNoticeAgreed(d.Hash, side, person));
    }
}
