using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;

namespace ActionRegister.Domain.Rounds;

/// <summary>Asks the group about exactly one text. The seats that may answer are frozen.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Amendment">The amendment meant, or null for the proposal.</param>
/// <param name="Seen">The text that the person saw.</param>
/// <param name="PlannedClose">The London day by whose end answers are asked for; after today.</param>
public sealed record OpenRound(EntryId Id, int? Amendment, ContentHash Seen, DateOnly PlannedClose) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => Matter.Reads(view, Id, Amendment);

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Matter.Find(view, context.Clock, Id, Amendment, out var matter) is { } none) return none;
        if (Standing.For(Act.Conduct, context, view.Group, [matter.Deliberation.Sponsor]).Refusal is { } refused) return refused;
        if (Matter.FindOpen(view, context.Clock, Id, Amendment, Seen, out matter) is { } no) return no;

        var d = matter.Deliberation;
        if (matter.FallenAway() is [var because, ..]) return Refusal.Rule(matter.ConsentClause, because);
        if (d.OpenRound is not null) return Outcome.AlreadySo;
        if (PlannedClose <= matter.Today)
            return Refusal.Rule(matter.ConsentClause, "A round leaves time to answer: it is planned to close after today.");
        var needed = Amendment is null
            ? JointAgreement.ToOpenRound(matter, context.Book)
            : AmendmentRules.ToAsk(matter, context.Book);
        if (needed.Any(r => !r.Met)) return Refusal.Unmet(needed);

        return Outcome.Accept(StreamName.Of(Id), new RoundOpened(
            Amendment,
            matter.Entry.Counts.Rounds + 1,
            d.Hash,
            view.Group.Electorate(d.Opening?.Position ?? long.MaxValue),
            matter.Rules.GroupConsent.Value,
            matter.Rules.WhoAgreesForASide.Value,
            PlannedClose,
            view.Group.Recipients()));
    }
}

/// <summary>Ends the asking without agreement; the same text can be asked about again.</summary>
public sealed record CloseRound(EntryId Id, int? Amendment, ContentHash Seen, PrivateText Reasons) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Matter.Find(view, context.Clock, Id, Amendment, out var matter) is { } none) return none;
        if (Standing.For(Act.Conduct, context, view.Group, [matter.Deliberation.Sponsor]).Refusal is { } refused) return refused;
        if (Matter.FindOpen(view, context.Clock, Id, Amendment, Seen, out matter) is { } no) return no;
        if (matter.Deliberation.OpenRound is not { } round)
        {
            return matter.Deliberation.Round is { Ended: true }
                ? Outcome.AlreadySo
                : Refusal.Rule(matter.ConsentClause, "No round is open on this text.");
        }

        // Closed by hand, a void round would leave standing the consents that are void with it.
        if (matter.VoidRound() is { } because) return Refusal.Rule(matter.ConsentClause, because);

        return Outcome.Accept(StreamName.Of(Id), new RoundClosed(
            Amendment, round.Number, round.Hash, round.Rule, SeatAnswers.Of(matter, round).Tally(), matter.GroupConsents().Met, Reasons));
    }
}
