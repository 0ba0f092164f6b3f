using ActionRegister.Application.Events;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Application.Reading;

/// <summary>What the co-chairs are asked to consent to on one text, folded from the log: what was just recorded shows at once.</summary>
public sealed class ConsentAskedOn(Moments moments, StatesAsAt states)
{
    /// <summary>The proposal (null) or an amendment; null when there is no such text now.</summary>
    public async Task<ConsentAsked?> Find(EntryId entry, int? amendment, CancellationToken cancellation)
    {
        var moment = await moments.Of(AsOf.Now, cancellation);
        var view = await states.View(v => Matter.Reads(v, entry, amendment), moment.Position, cancellation);
        if (Matter.Find(view, moment.At, entry, amendment, out var matter) is not null) return null;

        var events = await states.Events([StreamName.Of(entry)], moment.Position, cancellation);
        var d = matter.Deliberation;
        return new(
            moment,
            view.Group,
            matter.Entry,
            matter.Amendment,
            d,
            matter.Amendment is { } a ? matter.Entry.Agreed.Last(agreed => agreed.Content.Hash == a.Base).Content : null,
            matter.Statement,
            matter.ConsentClause,
            matter.Locked,
            Matter.FindOpen(view, moment.At, entry, amendment, null, out _),
            RequirementsOf.Requirements(matter),
            [.. EntryComments.Of(events).Where(comment => comment.Amendment == amendment)],
            d.Round is { } round && round.Hash == d.Hash ? [.. round.Electorate.Select(seat => Seat(round, seat, events))] : [],
            [.. d.Objections.Select(objection => Objection(objection, events))],
            [.. d.CoChairs.Where(c => c.Value.Hash == d.Hash).OrderBy(c => c.Key).Select(c => CoChair(c.Key, c.Value, view, events))],
            EntryVersions.Of(events));
    }

    private static SeatSaid Seat(Round round, Domain.Membership.SeatId seat, IReadOnlyList<Kept> events)
    {
        if (round.Positions.GetValueOrDefault(seat) is not { } answer)
            return new(seat, null, null, null, null, null, round.IsLeftOut(seat));
        var kept = At(answer.At, events);
        var said = (PositionRecorded)kept.Event;
        return new(seat, answer.Position, kept.At, said.NeedsUntil, said.Reasons, said.Interest, round.IsLeftOut(seat));
    }

    private static ObjectionSaid Objection(Objection objection, IReadOnlyList<Kept> events)
    {
        var stated = At(objection.Position, events);
        var answered = objection.AnsweredAt is { } position ? At(position, events) : null;
        return new(
            objection.Number, objection.Seat, ((PositionRecorded)stated.Event).Reasons, stated.At, (answered?.Event as ObjectionAnswered)?.Answer, answered?.At);
    }

    private static CoChairSaid CoChair(Domain.TermsOfReference.Side side, CoChairAnswer answer, View view, IReadOnlyList<Kept> events)
    {
        var kept = At(answer.Position, events);
        var (words, interest) = kept.Event switch
        {
            CoChairConsentGiven e => (e.Words, e.Interest),
            CoChairConsentRefused e => (e.Reasons, null),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var office = view.Group.CoChairs[side];
        return new(
            side, answer.Consents, answer.Person, office.Person == answer.Person && office.Since < answer.Position, kept.At, answer.Position, words, interest);
    }

    // What the fold has, the same events said.
    private static Kept At(long position, IReadOnlyList<Kept> events) => events.Single(e => e.Position == position);
}
