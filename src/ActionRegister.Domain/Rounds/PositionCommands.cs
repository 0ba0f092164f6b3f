using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Rounds;

/// <summary>The holder of a seat answers the question put to the group. The answer replaces the seat's answer before.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Amendment">The amendment meant, or null for the proposal.</param>
/// <param name="Seen">The text that the person saw.</param>
/// <param name="Position">The answer.</param>
/// <param name="NeedsUntil">For "needs time": the London day until which; after today.</param>
/// <param name="Reasons">Required for an objection.</param>
/// <param name="Interest">An interest declared with it, or null.</param>
public sealed record RecordPosition(
    EntryId Id,
    int? Amendment,
    ContentHash Seen,
    Position Position,
    DateOnly? NeedsUntil,
    PrivateText? Reasons,
    PrivateText? Interest) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var standing = Standing.For(Act.TakePosition, context, view.Group);
        if (Matter.FindOpen(view, context.Clock, Id, Amendment, Seen, out var matter) is { } no) return no;
        if (standing.Refusal is { } refused) return refused;

        var clause = matter.ConsentClause;
        var seat = ((Capacity.Holder)standing.Capacity!).Seat;
        if (matter.Deliberation.OpenRound is not { } round) return Refusal.Rule(clause, "No round is open on this text; the group is not being asked yet.");
        if (!round.Electorate.Contains(seat))
        {
            return Refusal.Rule(
                clause,
                $"{view.Group.NameOf(Party.Of(seat))} is not in this round: it was vacant from the notice until the round was opened.");
        }

        if (round.LeftOut.ContainsKey(seat) && round.IsLeftOut(seat))
            return Refusal.Rule(clause, $"{view.Group.NameOf(Party.Of(seat))} was left out of this round by both co-chairs.");
        if (Position == Position.Objection && Reasons is null) return Refusal.Rule(clause, "An objection gives its reasons.");
        if (Position == Position.NeedsTime && (NeedsUntil is not { } until || until <= matter.Today))
            return Refusal.Rule(clause, "\"Needs time\" names the day until which, after today.");
        if (Position != Position.NeedsTime && NeedsUntil is not null)
            return Refusal.Rule(clause, "Only \"needs time\" names a day.");

        // The same answer again changes nothing, but for an objection: its reasons may be new, and each is answered.
        if (Position is not (Position.Objection or Position.NeedsTime)
            && SeatAnswers.Of(matter, round).Of(seat) == Position && round.Positions[seat].By == context.By)
            return Outcome.AlreadySo;

        return Outcome.Accept(StreamName.Of(Id), new PositionRecorded(
            Amendment,
            round.Number,
            round.Hash,
            seat,
            Position,
            Position == Position.Objection ? matter.Entry.Counts.Objections + 1 : null,
            NeedsUntil,
            Given.InPerson,
            Meeting: null,
            Attendance: null,
            context.By!.Value, // the holder of a seat is a person
            Interest is not null,
            Reasons,
            Interest));
    }
}

/// <summary>Answers an objection. The objection stands until its seat takes another position.</summary>
public sealed record AnswerObjection(EntryId Id, int? Amendment, int Objection, PrivateText Answer) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Matter.Find(view, context.Clock, Id, Amendment, out var matter) is { } none) return none;
        if (Standing.For(Act.Revise, context, view.Group, [matter.Deliberation.Sponsor]).Refusal is { } refused) return refused;
        if (Matter.FindOpen(view, context.Clock, Id, Amendment, null, out matter) is { } no) return no;
        if (matter.Deliberation.Objections.FirstOrDefault(o => o.Number == Objection) is not { } objection)
            return Refusal.NotFound($"There is no objection {Objection} on {matter.Quoted}.");

        return Outcome.Accept(StreamName.Of(Id), new ObjectionAnswered(Amendment, Objection, objection.Seat, Answer));
    }
}

/// <summary>One co-chair leaves a vacant seat out of a round; it counts with the other's record, and is listed in exceptions.</summary>
public sealed record LeaveOutSeat(EntryId Id, int? Amendment, ContentHash Seen, SeatId Seat, PrivateText Reasons) : ICommand
{
    // Long enough for the body, told when the vacancy was recorded, to nominate somebody.
    private const int ClearDaysAfterTold = 14;

    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        var standing = Standing.For(Act.LeaveOutSeat, context, view.Group);
        if (Matter.FindOpen(view, context.Clock, Id, Amendment, Seen, out var matter) is { } no) return no;
        if (standing.Refusal is { } refused) return refused;

        var clause = matter.ConsentClause;
        var side = ((Capacity.CoChair)standing.Capacity!).Side;
        var name = view.Group.NameOf(Party.Of(Seat));
        if (!view.Group.CoChairs[side].Confirmed)
            return Refusal.NotPermitted("You have not been confirmed as co-chair yet.", matter.Rules.Terms.CoChairs);
        if (matter.Deliberation.OpenRound is not { } round) return Refusal.Rule(clause, "No round is open on this text.");
        if (!round.Electorate.Contains(Seat)) return Refusal.NotFound($"{name} is not in this round.");
        if (round.LeftOut.GetValueOrDefault(Seat)?.ContainsKey(side) == true) return Outcome.AlreadySo;
        var seat = view.Group.Seats[Seat];
        if (seat.Holder is not null) return Refusal.Rule(clause, $"{name} is filled; only a vacant seat can be left out.");
        if (matter.Today <= round.PlannedClose)
            return Refusal.Rule(clause, $"The round is planned to close at the end of {round.PlannedClose.Words()}; a seat still vacant then can be left out.");
        if (seat.VacatedAt is { } vacated && LondonDay.Of(vacated) > round.PlannedClose)
            return Refusal.Rule(clause, $"{name} fell vacant after the planned close; close the round and ask again, so that it can be filled.");
        if (seat.VacatedAt is { } told && !ClearDays.HasPassed(told, ClearDaysAfterTold, context.Clock))
        {
            return Refusal.Rule(
                clause,
                $"The nominating body of {name} was told on {LondonDay.Of(told).Words()}; it can be left out {ClearDaysAfterTold.ClearDaysWords()} later, from {ClearDays.ActFrom(told, ClearDaysAfterTold).Words()}.");
        }

        var person = context.By!.Value; // a co-chair is a person
        return round.LeftOut.GetValueOrDefault(Seat)?.ContainsValue(person) == true
            ? Refusal.Rule(clause, "You left it out for the other side already; two people have to.")
            : Outcome.Accept(StreamName.Of(Id), new SeatLeftOut(Amendment, round.Number, Seat, side, person, Reasons));
    }
}
